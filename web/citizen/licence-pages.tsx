import { Hono } from 'hono';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { type LicenceView, verifyLicence } from '../../functions/core/use-cases/verify-licence.ts';
import { param, type Reader, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { Actions, FindForm } from '../shared/forms.tsx';
import { TextInput } from '../shared/inputs.tsx';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import {
  DateLine,
  ErrorSummary,
  errorOf,
  type NameOf,
  type PageError,
  SummaryList,
  type SummaryRow,
} from '../shared/parts.tsx';
import { sayRefusal } from '../shared/refusals.ts';

function rowsOf(licence: LicenceView, nameOf: NameOf, reader: Reader): SummaryRow[] {
  const { t, local } = reader;
  const { validUntil, conditions } = licence;
  const rows: SummaryRow[] = [
    [t('licence.name'), <strong>{local(licence.title)}</strong>],
    [t('licence.number'), <span class="number">{licence.number}</span>],
    [t('licence.holder'), licence.holderName],
    [t('licence.subject'), licence.subject],
    [t('licence.issuer'), local(licence.departmentName)],
    [t('licence.basis'), <span lang="zh-Hant">{licence.legalBasis}</span>],
    [t('licence.issued'), <DateLine on={licence.issuedOn} reader={reader} />],
    [
      t('licence.until'),
      validUntil === undefined ? t('licence.as-stated') : <DateLine on={validUntil} reader={reader} />,
    ],
  ];
  if (conditions.length > 0)
    rows.push([
      t('licence.conditions'),
      <ol>
        {conditions.map((one) => (
          <li>
            {one.text} <span class="quiet small">{nameOf(one.departmentCode)}</span>
          </li>
        ))}
      </ol>,
    ]);
  return rows;
}

function Verified({ licence, nameOf, reader }: { licence: LicenceView; nameOf: NameOf; reader: Reader }) {
  const { t } = reader;
  return (
    <>
      <div class={licence.state === 'valid' ? 'receipt' : 'receipt hot'}>
        <p class="quiet">{t('licence.title')}</p>
        <h1>{t(`licence.${licence.state}`)}</h1>
        <p>
          <Dated text={t('licence.checked-on', { day: sayDate(licence.checkedOn, reader) })} />
        </p>
      </div>
      <SummaryList rows={rowsOf(licence, nameOf, reader)} />
      <p class="no-print">
        <a href="/licences">{t('licence.another')}</a>
      </p>
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
      const [licence, nameOf] = await Promise.all([
        verifyLicence({ number }, ports),
        departmentNames(ports, reader),
      ]);
      return page(
        c,
        { title: reader.t('licence.title'), width: 'narrow' },
        <Verified licence={licence} nameOf={nameOf} reader={reader} />,
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return ask(c, number, [sayRefusal(error, reader, 'number')]);
    }
  });

  return app;
}
