import type { Delegation } from '../../functions/core/domain/delegation.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { Authority } from '../../functions/core/use-cases/show-statistics.ts';
import type { Reader } from '../context.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { Law } from '../shared/law.tsx';
import { SummaryList, type SummaryRow } from '../shared/parts.tsx';

/** By whose power an item is decided: the window under a document of the department, or the department itself. */
export function authorityRow(delegation: Delegation | undefined, reader: Reader): SummaryRow {
  const { t, local } = reader;
  if (!delegation) return [t('authority.who'), t('authority.department')];
  const { head, number, from, until, isExample } = delegation;
  const facts = { head: local(head), from: sayDate(from, reader) };
  return [
    t('authority.who'),
    <>
      {t('authority.at-window')}
      <span class="small quiet block">
        <span class="block" lang="zh-Hant">
          {number}
        </span>
        <Dated text={t('authority.document', facts)} />
        {until !== undefined && (
          <span class="block">
            <Dated text={t('authority.until', { day: sayDate(until, reader) })} />
          </span>
        )}
        {isExample && <span class="block">{t('authority.example')}</span>}
      </span>
    </>,
  ];
}

/** The rules by which an item is decided by itself, each with its basis, and what becomes of a case that does not meet one. */
export function RulesOfItem(props: {
  rules: Pick<ServiceItem, 'automaticBecause' | 'automaticRules'>;
  reader: Reader;
}) {
  const { rules, reader } = props;
  const { automaticBecause, automaticRules } = rules;
  const { t, local } = reader;
  return (
    <>
      {automaticBecause && <span class="small quiet block">{local(automaticBecause)}</span>}
      {automaticRules && (
        <>
          <ul class="small">
            {automaticRules.map((rule) => (
              <li>
                {local(rule.says)}
                <span class="quiet block">
                  <Law text={rule.basis} reader={reader} />
                </span>
              </li>
            ))}
          </ul>
          <span class="small quiet block">{t('authority.else-person')}</span>
        </>
      )}
    </>
  );
}

function share(part: number, whole: number, { t }: Reader): string {
  if (whole === 0) return t('authority.share.none');
  return t('authority.share', { part, whole, percent: ((100 * part) / whole).toFixed(1) });
}

/** The two numbers by which a centre is told how far its departments trust their windows, each with what it means. */
export function AuthorityNumbers({ authority, reader }: { authority: Authority; reader: Reader }) {
  const { t } = reader;
  const { empowered, items, atWindow, decided, hasExamples } = authority;
  const number = (said: string, means: string) => (
    <>
      <strong class="number">{said}</strong>
      <span class="small quiet block">{means}</span>
    </>
  );
  return (
    <>
      <h2>{t('authority.title')}</h2>
      <SummaryList
        rows={[
          [t('authority.empowered'), number(share(empowered, items, reader), t('authority.empowered.means'))],
          [t('authority.decided'), number(share(atWindow, decided, reader), t('authority.decided.means'))],
        ]}
      />
      {hasExamples && <p class="small quiet">{t('authority.example')}</p>}
    </>
  );
}
