import { Hono } from 'hono';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { followProgress, type ProgressView } from '../../functions/core/use-cases/follow-progress.ts';
import { rateByCode } from '../../functions/core/use-cases/rate-service.ts';
import { fieldsOfForm, param, type Reader, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Dated } from '../shared/dated.tsx';
import { DeliveryFacts } from '../shared/delivery-facts.tsx';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { TextInput } from '../shared/inputs.tsx';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { ErrorSummary, errorOf, type NameOf, type PageError } from '../shared/parts.tsx';
import { Progress } from '../shared/progress.tsx';
import { RatingSection, readRating } from '../shared/rating.tsx';
import { sayRefusal } from '../shared/refusals.ts';
import { Numbers } from './numbers.tsx';
import { ratingPage } from './rating-page.tsx';

interface Asked {
  readonly reference: string;
  readonly code: string;
}

function AskProgress({
  asked,
  errors,
  reader,
}: {
  asked: Asked;
  errors: readonly PageError[];
  reader: Reader;
}) {
  const { t } = reader;
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <h1>{t('progress.title')}</h1>
      <p class="lede">{t('home.follow.text')}</p>
      <PostForm reader={reader} action="/progress">
        <TextInput
          name="reference"
          label={t('done.reference')}
          hint={<Dated text={t('progress.reference.hint')} />}
          error={errorOf(errors, 'reference')}
          value={asked.reference}
          autocomplete="off"
          spellcheck={false}
          width="code"
          reader={reader}
        />
        <TextInput
          name="code"
          label={t('done.code')}
          hint={t('progress.code.hint')}
          error={errorOf(errors, 'code')}
          value={asked.code}
          autocomplete="off"
          spellcheck={false}
          width="short"
          reader={reader}
        />
        <Actions>
          <Button>{t('progress.show')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}

function Followed(props: { view: ProgressView; code: string; nameOf: NameOf; reader: Reader }) {
  const { view, code, nameOf, reader } = props;
  const { t, local } = reader;
  return (
    <>
      <h1>{local(view.itemName)}</h1>
      <Numbers reference={view.reference} reader={reader} />
      {view.status === 'delivered' && view.licenceNumber !== undefined && (
        <p>
          <a href={`/licences/${view.licenceNumber}`}>{t('progress.verify')}</a>
        </p>
      )}
      <DeliveryFacts delivery={view.delivery} reader={reader} />
      <RatingSection
        rating={view.rating}
        action={`/progress/${view.reference}/rating`}
        code={code}
        reader={reader}
      />
      <Progress view={view} nameOf={nameOf} reader={reader} />
    </>
  );
}

/** What is missing of the two numbers. */
function missing({ reference, code }: Asked, { t }: Reader): PageError[] {
  return [
    ...(reference.trim() === ''
      ? [{ field: 'reference', text: t('field.REQUIRED', { label: t('done.reference') }) }]
      : []),
    ...(code.trim() === '' ? [{ field: 'code', text: t('field.REQUIRED', { label: t('done.code') }) }] : []),
  ];
}

/** Follow a case with its two numbers, without signing in. */
export function progressPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  const ask = (
    c: WebContext,
    asked: Asked,
    errors: readonly PageError[] = [],
    status: 200 | 404 | 422 = 200,
  ) => {
    const reader = c.get('reader');
    return page(
      c,
      { title: reader.t('progress.title'), hasError: errors.length > 0, width: 'narrow' },
      <AskProgress asked={asked} errors={errors} reader={reader} />,
      status,
    );
  };

  // posted, so that the code stands in no address, no history and no log
  const follow = async (c: WebContext): Promise<Response> => {
    const reader = c.get('reader');
    const { reference = param(c, 'reference'), code = '' } = await fieldsOfForm(c);
    const asked = { reference, code };
    const errors = missing(asked, reader);
    if (errors.length > 0) return ask(c, asked, errors, 422);
    try {
      const view = await followProgress(asked, ports);
      const nameOf = await departmentNames(ports, reader);
      return page(
        c,
        { title: reader.t('progress.of'), backTo: '/progress', width: 'wide' },
        <Followed view={view} code={asked.code} nameOf={nameOf} reader={reader} />,
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return ask(c, asked, [sayRefusal(error, reader, 'reference')], 404);
    }
  };

  // the two numbers are the proof, so they go with every form; what cannot be taken is said with what was typed
  const rate = async (c: WebContext): Promise<Response> => {
    const reader = c.get('reader');
    const { code = '', ...typed } = await fieldsOfForm(c);
    const reference = param(c, 'reference');
    try {
      await rateByCode({ reference, code, ...readRating(typed) }, ports);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.meaning === 'not-found')
        return ask(c, { reference, code }, [sayRefusal(error, reader, 'reference')], 404);
      return ratingPage(c, { error, typed, code, action: `/progress/${reference}/rating` });
    }
    return follow(c);
  };

  app.get('/progress', (c) => ask(c, { reference: c.req.query('reference') ?? '', code: '' }));
  app.get('/progress/:reference', (c) => ask(c, { reference: param(c, 'reference'), code: '' }));
  app.post('/progress', follow);
  app.post('/progress/:reference', follow);
  app.post('/progress/:reference/rating', rate);

  return app;
}
