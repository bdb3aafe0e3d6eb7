import { Hono } from 'hono';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { type LicenceView, verifyLicence } from '../../functions/core/use-cases/verify-licence.ts';
import { param, type Reader, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Actions, FindForm } from '../shared/forms.tsx';
import { TextInput } from '../shared/inputs.tsx';
import { LicenceFacts, LicenceVerdict } from '../shared/licence-facts.tsx';
import { page } from '../shared/page.tsx';
import { ErrorSummary, errorOf, type PageError } from '../shared/parts.tsx';
import { sayRefusal } from '../shared/refusals.ts';

function Verified({ licence, reader }: { licence: LicenceView; reader: Reader }) {
  const { t } = reader;
  const address = `/api/licences/${licence.number}`;
  const isInForce = licence.state === 'valid' || licence.state === 'suspended';
  return (
    <>
      <LicenceVerdict licence={licence} title={t('licence.title')} reader={reader} />
      <LicenceFacts licence={licence} reader={reader} />
      <div class="no-print">
        <h2>{t('licence.for-machines')}</h2>
        <ul>
          <li>
            <a href={address}>{t('licence.json')}</a>
          </li>
          {isInForce && (
            <li>
              <a href={`${address}/credential`}>{t('licence.credential')}</a>
            </li>
          )}
        </ul>
        <p>
          <a href="/licences">{t('licence.another')}</a>
        </p>
        {reader.caller.kind === 'staff' && (
          <p>
            <a href={`/staff/licences/${licence.number}`}>{t('licence.manage')}</a>
          </p>
        )}
      </div>
    </>
  );
}

/** Anyone may verify a licence: grants are public (Licensing Law art. 40). */
export function licencePages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  const ask = (c: WebContext, number: string, errors: readonly PageError[] = []): Response => {
    const reader = c.get('reader');
    const { t } = reader;
    return page(
      c,
      { title: t('licence.title'), hasError: errors.length > 0, width: 'narrow' },
      <>
        <ErrorSummary errors={errors} reader={reader} />
        <h1>{t('licence.title')}</h1>
        <p class="lede">{t('home.verify.text')}</p>
        <FindForm action="/licences" label={t('licence.title')}>
          <TextInput
            name="number"
            label={t('licence.number')}
            hint={t('licence.number.hint')}
            error={errorOf(errors, 'number')}
            value={number}
            autocomplete="off"
            spellcheck={false}
            width="code"
            reader={reader}
          />
          <Actions>
            <button class="button" type="submit">
              {t('licence.check')}
            </button>
          </Actions>
        </FindForm>
        <p>
          <a href="/papers/check">{t('paper.go')}</a>
        </p>
      </>,
      errors.length > 0 ? 404 : 200,
    );
  };

  app.get('/licences', (c) => {
    const number = (c.req.query('number') ?? '').trim();
    return number === '' ? ask(c, '') : c.redirect(`/licences/${encodeURIComponent(number)}`, 303);
  });

  app.get('/licences/:number', async (c) => {
    const reader = c.get('reader');
    const number = param(c, 'number');
    try {
      const licence = await verifyLicence({ number }, ports);
      return page(
        c,
        { title: reader.t('licence.title'), width: 'narrow' },
        <Verified licence={licence} reader={reader} />,
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return ask(c, number, [sayRefusal(error, reader, 'number')]);
    }
  });

  return app;
}
