import type { CaseEvent } from '../../functions/core/domain/event.ts';
import type { Reader } from '../context.ts';
import type { NameOf } from '../shared/parts.tsx';
import { Timeline } from '../shared/timeline.tsx';
import { EventDetail } from './event-detail.tsx';
import { who } from './log-page.tsx';

/** What the clock and the checker note for themselves: in the whole log, not among what people did. */
const inner: readonly CaseEvent['body']['type'][] = [
  'DeadlineRunStarted',
  'DeadlineRunEnded',
  'DocumentAnnounced',
  'DocumentAccepted',
];

const SHOWN = 12;

interface TimelineProps {
  readonly events: readonly CaseEvent[];
  /** The page of the whole log. */
  readonly logAt: string;
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

/** The last steps of a case, the latest first, with who took them. */
export function CaseTimeline({ events, logAt, nameOf, reader }: TimelineProps) {
  const told = events.filter(({ body }) => !inner.includes(body.type));
  const entries = told
    .slice(-SHOWN)
    .toReversed()
    .map((event) => ({
      at: event.at,
      type: event.body.type,
      aside: (
        <>
          <span>{who(event.by, nameOf, reader)}</span>
          {'departmentCode' in event.body && event.by.kind !== 'officer' && (
            <span>{nameOf(event.body.departmentCode)}</span>
          )}
        </>
      ),
      body: (
        <span class="small">
          <EventDetail body={event.body} reader={reader} />
        </span>
      ),
    }));
  return (
    <>
      <Timeline entries={entries} reader={reader} />
      <p>
        <a href={logAt}>{reader.t('case.log')}</a>
      </p>
    </>
  );
}
