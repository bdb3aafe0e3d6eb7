import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extend, resumeClock, stopClock } from '../../../functions/core/domain/deadline/keep-time.ts';
import type { DeadlineLedger } from '../../../functions/core/domain/deadline/ledger.ts';
import { addDays, type LegalDate } from '../../../functions/core/domain/legal-date.ts';
import { fingerCount } from '../../support/finger-count.ts';
import { accepted, calendar, inspection, markOf, midnight } from './a-ledger.ts';

interface Pause {
  /** Calendar days that it ran since acceptance or the last pause, and calendar days that it then stood still. */
  readonly ran: number;
  readonly stood: number;
}
const somePauses = fc.array(fc.record({ ran: fc.nat(12), stood: fc.nat(25) }), { maxLength: 5 });
const someDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-01-01', days));
const days = fc.integer({ min: 1, max: 20 });

/** Pauses one after the other. */
function paused(
  ledger: DeadlineLedger,
  pauses: readonly Pause[],
  mayBegin: (on: LegalDate, now: DeadlineLedger) => boolean = () => true,
): DeadlineLedger {
  let now = ledger;
  let today = ledger.acceptedOn ?? ledger.receivedOn;
  for (const { ran, stood } of pauses) {
    const stoppedOn = addDays(today, ran);
    if (!mayBegin(stoppedOn, now)) break;
    today = addDays(stoppedOn, stood);
    now = resumeClock(stopClock(now, { ...inspection, stoppedOn }), today, calendar);
  }
  return now;
}

describe('art. 45: working time is conserved', () => {
  it('whatever stops and goes on: every limit is what a finger on the calendar counts', () => {
    fc.assert(
      fc.property(someDay, days, fc.nat(20), somePauses, (on, promisedDays, more, pauses) => {
        const statutoryDays = promisedDays + more;
        const ledger = paused(accepted({ on, limits: { promisedDays, statutoryDays } }), pauses);
        expect(ledger.promisedLastOn).toBe(fingerCount(calendar, on, promisedDays, ledger.stops));
        expect(ledger.statutoryLastOn).toBe(fingerCount(calendar, on, statutoryDays, ledger.stops));
        expect(markOf(ledger, 'red-card')?.dueAt).toBe(midnight(addDays(ledger.promisedLastOn, 1)));
      }),
    );
  });

  it('an extension adds its ten days on whatever day of the limit it is granted', () => {
    fc.assert(
      fc.property(someDay, days, somePauses, fc.nat(30), (on, promisedDays, pauses, later) => {
        const before = paused(
          accepted({ on, limits: { promisedDays, statutoryDays: promisedDays } }),
          pauses,
          (day, now) => day < now.promisedLastOn,
        );
        const grantedOn = addDays(on, later);
        fc.pre(grantedOn <= before.promisedLastOn);
        const granted = { grantedBy: 'agency-head', reason: '現場核查', grantedOn } as const;
        const ledger = extend(before, granted, calendar);
        expect(ledger.promisedLastOn).toBe(fingerCount(calendar, on, promisedDays + 10, ledger.stops));
      }),
    );
  });

  it('the promise is never later than the law, in any unit, whatever moves them', () => {
    const unit = fc.constantFrom('working-day', 'day-as-written', 'month');
    fc.assert(
      fc.property(someDay, unit, days, days, somePauses, (on, statutoryUnit, promisedDays, legal, pauses) => {
        const statutoryWorkingDays = statutoryUnit === 'month' ? 62 : legal;
        const own = { promisedDays, statutoryUnit, statutoryDays: legal, statutoryWorkingDays };
        const ledger = paused(accepted({ on, limits: own }), pauses);
        expect(ledger.promisedLastOn <= ledger.statutoryLastOn).toBe(true);
      }),
    );
  });

  it('stopping never makes a limit end sooner', () => {
    fc.assert(
      fc.property(someDay, days, somePauses, (on, promisedDays, pauses) => {
        const before = accepted({ on, limits: { promisedDays } });
        const after = paused(before, pauses);
        expect(after.promisedLastOn >= before.promisedLastOn).toBe(true);
        expect(after.statutoryLastOn >= before.statutoryLastOn).toBe(true);
      }),
    );
  });
});
