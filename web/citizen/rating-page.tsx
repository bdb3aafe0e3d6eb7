import { wordsField } from '../../functions/core/domain/rating.ts';
import type { Refused } from '../../functions/core/domain/refusal.ts';
import type { Reader, WebContext } from '../context.ts';
import { sayProblem } from '../shared/fields.tsx';
import { page } from '../shared/page.tsx';
import { ErrorSummary, type PageError } from '../shared/parts.tsx';
import { RatingForm } from '../shared/rating.tsx';
import { sayRefusal } from '../shared/refusals.ts';

function errorsOf(error: Refused, reader: Reader): PageError[] {
  if (error.problems.length > 0)
    return error.problems.map((problem) => sayProblem(problem, wordsField, reader));
  const { field } = error.facts;
  return [sayRefusal(error, reader, typeof field === 'string' ? field : undefined)];
}

/** The form of a rating once more, with what was typed and what is to be mended; without it where it comes too late. */
export function ratingPage(
  c: WebContext,
  said: {
    error: Refused;
    typed: Readonly<Record<string, string>>;
    action: string;
    code?: string;
    backTo?: string;
  },
): Response | Promise<Response> {
  const reader = c.get('reader');
  const { error, typed, action, code, backTo = '/progress' } = said;
  const errors = errorsOf(error, reader);
  const isToMend = error.meaning === 'invalid';
  return page(
    c,
    { title: reader.t('rating.title'), hasError: true, backTo, width: 'narrow' },
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <h1>{reader.t('rating.title')}</h1>
      {isToMend && <RatingForm {...{ action, typed, errors, reader }} code={code} />}
    </>,
    isToMend ? 422 : 409,
  );
}
