import type { HandlingKind, Status } from '../../functions/core/domain/application.ts';
import type { TimeView } from '../../functions/core/domain/deadline/time-view.ts';
import type { Document } from '../../functions/core/domain/document.ts';
import type { Reader } from '../context.ts';
import { Tag, type Tone } from './parts.tsx';

const toneOfStatus: Record<Status, Tone | 'plain'> = {
  draft: 'plain',
  submitted: 'calm',
  accepted: 'calm',
  'in-review': 'calm',
  'supplement-requested': 'warm',
  returned: 'hot',
  approved: 'calm',
  delivered: 'calm',
  refused: 'hot',
  withdrawn: 'plain',
  lapsed: 'hot',
};

export function StatusTag({ status, reader }: { status: Status; reader: Reader }) {
  return <Tag tone={toneOfStatus[status]}>{reader.t(`status.${status}`)}</Tag>;
}

/** One of the five kinds 五件制. */
export function KindTag({ kind, reader }: { kind: HandlingKind; reader: Reader }) {
  return <Tag tone="plain">{reader.t(`kind.${kind}`)}</Tag>;
}

/** Why the case is of its kind, as the applicant and the desk read it. */
export function WhyKind({ kind, reader }: { kind: HandlingKind; reader: Reader }) {
  return <p class="small quiet">{reader.t(`kind.why.${kind}`)}</p>;
}

/** The yellow or red card of supervision 督查; nothing while all is in time. */
export function CardTag({ card, reader }: { card: TimeView['card']; reader: Reader }) {
  if (card === 'none') return null;
  return (
    <span class={`tag card ${card === 'red' ? 'hot' : 'warm'}`}>
      <span class={`flag ${card}`} aria-hidden="true" />
      {reader.t(`card.${card}`)}
    </span>
  );
}

const toneOfDocument: Record<Document['status'], Tone | 'plain'> = {
  'awaiting-upload': 'warm',
  clean: 'calm',
  rejected: 'hot',
  removed: 'plain',
};

export function DocumentTag({ status, reader }: { status: Document['status']; reader: Reader }) {
  return <Tag tone={toneOfDocument[status]}>{reader.t(`document.${status}`)}</Tag>;
}
