import {
  lowLevels,
  RATING_WORDS_AT_MOST,
  type RatingDraft,
  ratingLevels,
  ratingReasons,
} from '../../functions/core/domain/rating.ts';
import type { ProgressRating } from '../../functions/core/use-cases/follow-progress.ts';
import type { Reader } from '../context.ts';
import { Dated } from './dated.tsx';
import { sayDate } from './dates.ts';
import { Actions, Button, PostForm } from './forms.tsx';
import { Checkbox, Radios, TextArea } from './inputs.tsx';
import { errorOf, Notice, type PageError, SummaryList, type SummaryRow } from './parts.tsx';

type TypedRating = Readonly<Record<string, string>>;

/** What the form says. No choice of a name is a rating without one: nobody is named who did not say so. */
export function readRating(typed: TypedRating): RatingDraft {
  return {
    level: ratingLevels.find((one) => one === typed.level),
    reasons: ratingReasons.filter((one) => typed[`reason-${one}`] === 'yes'),
    words: typed.words ?? '',
    isNamed: typed.named === 'yes',
  };
}

/** Five levels; what went wrong, for the two low ones; and whether with a name. */
export function RatingForm(props: {
  action: string;
  /** For who has not signed in: the query code goes with the form, never in an address. */
  code?: string | undefined;
  typed?: TypedRating;
  errors?: readonly PageError[];
  reader: Reader;
}) {
  const { action, code, typed = {}, errors = [], reader } = props;
  const { t } = reader;
  const reasonsWrong = errorOf(errors, 'reasons');
  return (
    <PostForm reader={reader} action={action} keepsTyped={code === undefined}>
      {code !== undefined && <input type="hidden" name="code" value={code} />}
      <Radios
        name="level"
        label={t('rating.level')}
        value={typed.level}
        error={errorOf(errors, 'level')}
        options={ratingLevels.map((value) => ({ value, label: t(`rating.${value}`) }))}
        reader={reader}
      />
      <fieldset class={reasonsWrong ? 'field bad for-low' : 'field for-low'} id="reasons" tabindex={-1}>
        <legend>{t('rating.reasons')}</legend>
        <p class="hint">{t('rating.reasons.hint')}</p>
        {reasonsWrong && <p class="wrong">{reasonsWrong}</p>}
        {ratingReasons.map((one) => (
          <Checkbox
            name={`reason-${one}`}
            label={t(`rating.reason.${one}`)}
            value={typed[`reason-${one}`]}
            reader={reader}
          />
        ))}
      </fieldset>
      <TextArea
        name="words"
        label={t('rating.words')}
        hint={t('rating.words.hint', { limit: RATING_WORDS_AT_MOST })}
        value={typed.words}
        error={errorOf(errors, 'words')}
        isOptional
        reader={reader}
      />
      <Radios
        name="named"
        label={t('rating.named')}
        value={typed.named ?? 'yes'}
        options={[
          { value: 'yes', label: t('rating.named.yes'), hint: t('rating.named.yes.hint') },
          { value: 'no', label: t('rating.named.no'), hint: t('rating.named.no.hint') },
        ]}
        reader={reader}
      />
      <p class="small quiet">{t('rating.once')}</p>
      <Actions>
        <Button>{t('rating.send')}</Button>
      </Actions>
    </PostForm>
  );
}

/** What was said and answered, or the form while it can be said. */
export function RatingSection(props: {
  rating: ProgressRating;
  action: string;
  code?: string | undefined;
  reader: Reader;
}) {
  const { rating, action, code, reader } = props;
  const { t } = reader;
  const { openUntil, isGiven, named } = rating;
  if (openUntil !== undefined)
    return (
      <section class="sheet no-print" aria-labelledby="rating">
        <h2 id="rating">{t('rating.title')}</h2>
        <p>
          <Dated text={t('rating.until', { day: sayDate(openUntil, reader) })} />
        </p>
        <details>
          <summary>{t('rating.go')}</summary>
          <RatingForm action={action} code={code} reader={reader} />
        </details>
      </section>
    );
  if (!isGiven) return null;
  return (
    <section class="sheet" aria-labelledby="rating">
      <h2 id="rating">{t('rating.given')}</h2>
      {named ? <Named named={named} reader={reader} /> : <p>{t('rating.given.anonymous')}</p>}
    </section>
  );
}

/** A rating as it was given, with the reasons and the own words. */
export function ratingRows(
  { level, reasons, words }: NonNullable<ProgressRating['named']>,
  { t }: Reader,
): SummaryRow[] {
  return [
    [t('rating.level'), <strong>{t(`rating.${level}`)}</strong>],
    ...(reasons.length > 0
      ? [
          [
            t('rating.reasons'),
            reasons.map((one) => t(`rating.reason.${one}`)).join(t('list.comma')),
          ] as const,
        ]
      : []),
    ...(words === undefined ? [] : [[t('rating.words'), <span class="said">{words}</span>] as const]),
  ];
}

function Named({ named, reader }: { named: NonNullable<ProgressRating['named']>; reader: Reader }) {
  const { t } = reader;
  const { level, answer, answerLastOn } = named;
  const isLow = lowLevels.some((one) => one === level);
  return (
    <>
      <SummaryList rows={ratingRows(named, reader)} />
      {answer ? (
        <Notice title={t('rating.answer')}>
          <p class="said">{answer.text}</p>
          <p class="small quiet">{sayDate(answer.on, reader)}</p>
        </Notice>
      ) : (
        isLow &&
        answerLastOn !== undefined && (
          <p>
            <Dated text={t('rating.answer-until', { day: sayDate(answerLastOn, reader) })} />
          </p>
        )
      )}
    </>
  );
}
