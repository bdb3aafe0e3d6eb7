import type { LicenceView } from '../../functions/core/use-cases/verify-licence.ts';
import type { Reader } from '../context.ts';
import { Dated } from './dated.tsx';
import { sayDate } from './dates.ts';
import { DateLine, SummaryList, type SummaryRow, Tag, type Tone } from './parts.tsx';

const toneOf: Record<LicenceView['state'], Tone> = {
  valid: 'calm',
  expired: 'hot',
  suspended: 'warm',
  revoked: 'hot',
  replaced: 'warm',
  cancelled: 'hot',
};

export function LicenceTag({ licence, reader }: { licence: LicenceView; reader: Reader }) {
  return <Tag tone={toneOf[licence.state]}>{reader.t(`licence.${licence.state}`)}</Tag>;
}

/** What became of it: since when, why and by which law, and what took its place. */
function rowsOfState(licence: LicenceView, reader: Reader): SummaryRow[] {
  const { t } = reader;
  const { suspension, revocation, cancellation, replacedBy, replaces, nextInspectionOn } = licence;
  const said = suspension ?? revocation;
  const link = (number: string) => (
    <a class="number" href={`/licences/${number}`}>
      {number}
    </a>
  );
  const rows: (SummaryRow | false | undefined | '')[] = [
    revocation && [t('revoke.ground'), t(`revocation.${revocation.ground}`)],
    cancellation && [t('licence.reason'), t(`cancellation.${cancellation}`)],
    said && [t('licence.reason'), said.reason],
    said && [t('licence.law'), said.legalBasis],
    suspension?.until !== undefined && [
      t('licence.suspended-until'),
      <DateLine on={suspension.until} reader={reader} />,
    ],
    replacedBy && [t('licence.replaced-by'), link(replacedBy)],
    replaces && [t('licence.replaces'), link(replaces)],
    nextInspectionOn && [t('licence.next-inspection'), <DateLine on={nextInspectionOn} reader={reader} />],
  ];
  return rows.flatMap((one) => (one ? [one] : []));
}

/** A day is said as one; everything else as it was answered. */
const sayValue = (value: string, reader: Reader): string =>
  /^\d{4}-\d\d-\d\d$/.test(value) ? sayDate(value, reader) : value;

function rowsOfFields(fields: LicenceView['fields'], reader: Reader): SummaryRow[] {
  return (fields ?? []).map(({ label, value }) => [
    reader.local(label),
    typeof value === 'string' ? sayValue(value, reader) : reader.local(value),
  ]);
}

/** What stands on further pages of the paper: its fields as rows, its words under its title. */
function rowsOfAnnexes({ annexes = [] }: LicenceView, reader: Reader): SummaryRow[] {
  return annexes.flatMap(({ title, text, fields }): SummaryRow[] => [
    ...rowsOfFields(fields, reader),
    ...(text
      ? [
          [
            reader.local(title),
            reader
              .local(text)
              .split('\n')
              .map((paragraph) => <p>{paragraph}</p>),
          ] as const,
        ]
      : []),
  ]);
}

function rowsOf(licence: LicenceView, reader: Reader): SummaryRow[] {
  const { t, local } = reader;
  const { validUntil, conditions, renewals = [] } = licence;
  return [
    [t('licence.name'), <strong>{local(licence.title)}</strong>],
    [t('licence.number'), <span class="number">{licence.number}</span>],
    ...rowsOfState(licence, reader),
    [t('licence.holder'), licence.holderName],
    [t('licence.subject'), licence.subject],
    ...rowsOfFields(licence.fields, reader),
    [t('licence.issuer'), local(licence.departmentName)],
    [t('licence.basis'), <span lang="zh-Hant">{licence.legalBasis}</span>],
    [t('licence.issued'), <DateLine on={licence.issuedOn} reader={reader} />],
    [
      t('licence.until'),
      validUntil === undefined ? t('licence.as-stated') : <DateLine on={validUntil} reader={reader} />,
    ],
    ...(renewals.length > 0
      ? [
          [
            t('licence.renewals'),
            <ul>
              {renewals.map(({ on, by }) => (
                <li>
                  <Dated text={t(`licence.renewed-by-${by}`, { day: sayDate(on, reader) })} />
                </li>
              ))}
            </ul>,
          ] as const,
        ]
      : []),
    ...(conditions.length > 0
      ? [
          [
            t('licence.conditions'),
            <ol>
              {conditions.map((one) => (
                <li>
                  {one.text} <span class="quiet small">{local(one.departmentName)}</span>
                </li>
              ))}
            </ol>,
          ] as const,
        ]
      : []),
    ...rowsOfAnnexes(licence, reader),
    ...(licence.notes ? [[t('licence.notes'), local(licence.notes)] as const] : []),
  ];
}

/** The state in large letters, since when, and on which day this was so. */
export function LicenceVerdict(props: { licence: LicenceView; title: string; reader: Reader }) {
  const { licence, title, reader } = props;
  const { t } = reader;
  return (
    <div class={licence.state === 'valid' ? 'receipt' : 'receipt hot'}>
      <p class="quiet">{title}</p>
      <h1>{t(`licence.${licence.state}`)}</h1>
      {licence.since !== undefined && licence.state !== 'expired' && (
        <p>
          <Dated text={t('licence.since', { day: sayDate(licence.since, reader) })} />
        </p>
      )}
      <p>
        <Dated text={t('licence.checked-on', { day: sayDate(licence.checkedOn, reader) })} />
      </p>
      {licence.renewal && <p>{t('licence.renewal-pending')}</p>}
    </div>
  );
}

/** What a licence says, and what became of it. */
export function LicenceFacts({ licence, reader }: { licence: LicenceView; reader: Reader }) {
  return <SummaryList rows={rowsOf(licence, reader)} />;
}
