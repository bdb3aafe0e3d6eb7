import type { Child } from 'hono/jsx';
import type { EventType } from '../../functions/core/domain/event.ts';
import type { Reader } from '../context.ts';
import { sayInstant } from './dates.ts';

const warm: readonly EventType[] = [
  'YellowCardShown',
  'SilenceEscalated',
  'ReviewLinkLocked',
  'DocumentRejected',
  'RatingAnswerAsked',
];
const hot: readonly EventType[] = [
  'RedCardShown',
  'ApplicationRefused',
  'ApplicationReturned',
  'DeliveryOverdue',
  'RatingAnswerOverdue',
];

/** How an event is coloured in a timeline. */
export function toneOf(type: EventType): 'warm' | 'hot' | undefined {
  if (hot.includes(type)) return 'hot';
  return warm.includes(type) ? 'warm' : undefined;
}

export interface TimelineEntry {
  readonly at: string;
  readonly type: EventType;
  /** Below the word for the event, side by side where there is room: a department, a day. */
  readonly aside?: Child;
  /** Below it: what an official wrote. */
  readonly body?: Child;
}

/** What happened, in the order given. */
export function Timeline({ entries, reader }: { entries: readonly TimelineEntry[]; reader: Reader }) {
  return (
    <ol class="line">
      {entries.map(({ at, type, aside, body }) => (
        <li class={toneOf(type)}>
          <strong>{reader.t(`event.${type}`)}</strong>
          {aside && <div class="row">{aside}</div>}
          {body}
          <time datetime={at}>{sayInstant(at, reader)}</time>
        </li>
      ))}
    </ol>
  );
}
