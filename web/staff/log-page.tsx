import type { Access } from '../../functions/core/domain/access.ts';
import type { Actor } from '../../functions/core/domain/actor.ts';
import type { CaseEvent, ChainCheck } from '../../functions/core/domain/event.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import { sayInstant } from '../shared/dates.ts';
import { type NameOf, Notice } from '../shared/parts.tsx';
import { StackTable } from '../shared/stack-table.tsx';
import { AccessTable } from './access-table.tsx';
import { EventDetail } from './event-detail.tsx';

const wordsOfParts: Readonly<Record<string, Word>> = {
  'query-code': 'part.query-code',
  'check-document': 'part.check-document',
  'joint-review': 'part.joint-review',
  'promised-deadline': 'part.promised-deadline',
  'recompute-deadlines': 'part.recompute-deadlines',
  'issue-licence': 'part.issue-licence',
  'grant-licence': 'part.grant-licence',
  'licence-marks': 'part.licence-marks',
};

/** Who did it, in the reader's words. */
export function who(by: Actor, nameOf: NameOf, { t }: Reader): string {
  switch (by.kind) {
    case 'applicant':
      return t('actor.applicant');
    case 'staff':
      return by.name;
    case 'officer':
      return `${nameOf(by.departmentCode)} · ${by.name} ${by.staffNumber}`;
    case 'link':
      return `${nameOf(by.departmentCode)} · ${t('actor.link')}`;
    case 'centre':
      return partOfCentre(by.part, t);
  }
}

/** Which part of the centre's machinery acted; one that has no word is just the centre. */
function partOfCentre(part: string, t: Reader['t']): string {
  const word = wordsOfParts[part];
  return word ? `${t('actor.centre')} · ${t(word)}` : t('actor.centre');
}

function departmentOf(event: CaseEvent, nameOf: NameOf): string {
  return 'departmentCode' in event.body ? nameOf(event.body.departmentCode) : '';
}

/** Every step of a case with who and when, chained by hashes, and the check of the chain. */
export function LogPage(props: {
  events: readonly CaseEvent[];
  chain: ChainCheck;
  accesses?: readonly Access[];
  nameOf: NameOf;
  reader: Reader;
}) {
  const { events, chain, accesses, nameOf, reader } = props;
  const { t } = reader;
  return (
    <>
      <h1>{t('log.title')}</h1>
      <Notice tone={chain.isIntact ? 'calm' : 'hot'}>
        <p id="chain">
          {chain.isIntact
            ? t('log.intact', { length: chain.length })
            : t('log.broken', { brokenAt: chain.brokenAt })}
        </p>
      </Notice>
      <div class="scroll">
        <StackTable columns={['#', t('log.event'), t('log.who'), t('log.when'), t('log.hash')]}>
          {events.map((event) => (
            <tr>
              <td class="number">{event.seq}</td>
              <td data-label={t('log.event')}>
                {t(`event.${event.body.type}`)}
                <span class="small quiet block">{departmentOf(event, nameOf)}</span>
                <EventDetail body={event.body} reader={reader} />
              </td>
              <td data-label={t('log.who')}>{who(event.by, nameOf, reader)}</td>
              <td data-label={t('log.when')}>
                <time datetime={event.at}>{sayInstant(event.at, reader)}</time>
              </td>
              <td data-label={t('log.hash')} class="number small quiet">
                {event.hash.slice(0, 12)}
              </td>
            </tr>
          ))}
        </StackTable>
      </div>
      {accesses && <AccessTable accesses={accesses} reader={reader} />}
    </>
  );
}
