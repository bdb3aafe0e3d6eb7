import { stopReasons } from '../../functions/core/domain/deadline/stop-reason.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import type { ExtendLimit } from '../../functions/core/use-cases/extend-limit.ts';
import type { StopClock } from '../../functions/core/use-cases/stop-clock.ts';
import type { Typed } from './action-props.ts';

/** A clock stop as it was typed; a number that is none is for the rule to refuse. */
export function readClockStop(typed: Typed): Pick<StopClock, 'reason' | 'legalBasis' | 'expectedDays'> {
  const reason = stopReasons.find((one) => one === typed['stop-reason']);
  if (!reason) throw new Refused('REQUEST_INVALID');
  const days = (typed['stop-days'] ?? '').trim();
  return {
    reason,
    legalBasis: typed['stop-basis'] ?? '',
    expectedDays: /^\d{1,3}$/.test(days) ? Number(days) : 0,
  };
}

/** An extension as it was typed. */
export function readExtension(typed: Typed): Pick<ExtendLimit, 'grantedBy' | 'reason'> {
  const { grantedBy } = typed;
  if (grantedBy !== 'agency-head' && grantedBy !== 'government-head') throw new Refused('WRONG_HEAD');
  return { grantedBy, reason: typed['extend-reason'] ?? '' };
}
