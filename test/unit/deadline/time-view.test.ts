import { describe, expect, it } from 'vitest';
import {
  close,
  decide,
  deliver,
  extend,
  resumeClock,
  stopClock,
} from '../../../functions/core/domain/deadline/keep-time.ts';
import { type DeadlineLedger, fireMark } from '../../../functions/core/domain/deadline/ledger.ts';
import { answerSupplement, requestSupplement } from '../../../functions/core/domain/deadline/supplement.ts';
import { timeView } from '../../../functions/core/domain/deadline/time-view.ts';
import { accepted, calendar, inspection, midnight, received } from './a-ledger.ts';

const on = (today: string, ledger: DeadlineLedger = accepted()) => timeView(ledger, today, calendar);
const warned = () => fireMark(accepted(), 'yellow-card', midnight('2026-03-13'));
const granted = { grantedBy: 'agency-head', reason: '現場核查', grantedOn: '2026-03-13' } as const;

describe('the time of a case as people see it', () => {
  it('counts the working days that are left after today, and then those over', () => {
    expect(on('2026-03-02').workingDaysLeft).toBe(10);
    expect(on('2026-03-14').workingDaysLeft).toBe(1);
    expect(on('2026-03-16').workingDaysLeft).toBe(0);
    expect(on('2026-03-18').workingDaysLeft).toBe(-2);
  });

  it('shows both last days before acceptance, and both and the acceptance after', () => {
    expect(on('2026-03-02', received())).toEqual({
      receivedOn: '2026-03-02',
      isAcceptanceDeemed: false,
      promisedLastOn: '2026-03-16',
      statutoryLastOn: '2026-03-30',
      isProvisional: false,
      workingDaysLeft: 10,
      card: 'none',
    });
    expect(on('2026-03-02').acceptedOn).toBe('2026-03-02');
  });

  it('shows the cards that were shown', () => {
    expect(on('2026-03-13', warned()).card).toBe('yellow');
    const late = fireMark(warned(), 'red-card', midnight('2026-03-17'));
    expect(on('2026-03-17', late).card).toBe('red');
    expect(on('2026-04-17', decide(late, '2026-03-18', calendar)).card).toBe('red');
  });

  it('takes a yellow card back when the limit has moved away, and says why', () => {
    const view = on('2026-03-13', extend(warned(), granted, calendar));
    expect(view).toMatchObject({ card: 'none', extension: { days: 10, reason: '現場核查' } });
    expect(on('2026-03-27', extend(warned(), granted, calendar)).card).toBe('yellow');
  });

  it('counts nothing down while the clock stands still, and says for what', () => {
    const standing = stopClock(accepted(), { ...inspection, stoppedOn: '2026-03-05' });
    expect(on('2026-03-12', standing)).toMatchObject({
      workingDaysLeft: 7,
      standsStill: { ...inspection, stoppedOn: '2026-03-05' },
    });
    const going = on('2026-03-12', resumeClock(standing, '2026-03-12', calendar));
    expect(going.workingDaysLeft).toBe(7);
    expect(going.standsStill).toBeUndefined();
  });

  it('shows the day until which a supplement may be answered, and no count before it is', () => {
    const told = requestSupplement(received(), { noticedOn: '2026-03-06', answerDays: 10 }, calendar);
    const view = on('2026-03-10', told);
    expect(view.supplement).toEqual({ noticedOn: '2026-03-06', lastOn: '2026-03-20' });
    expect(view).not.toHaveProperty('workingDaysLeft');
    const answered = on('2026-03-12', answerSupplement(told, '2026-03-12', calendar));
    expect(answered).not.toHaveProperty('supplement');
    expect(answered.workingDaysLeft).toBe(10);
  });

  it('stops counting with the decision or the end', () => {
    const decided = decide(accepted(), '2026-03-12', calendar);
    expect(on('2026-03-13', decided)).toMatchObject({ decidedOn: '2026-03-12' });
    expect(on('2026-03-13', decided)).not.toHaveProperty('workingDaysLeft');
    expect(on('2026-03-13', close(accepted()))).not.toHaveProperty('workingDaysLeft');
    expect(on('2026-03-13', deliver(decided, '2026-03-13')).deliveredOn).toBe('2026-03-13');
  });
});
