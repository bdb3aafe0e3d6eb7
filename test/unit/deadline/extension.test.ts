import { describe, expect, it } from 'vitest';
import { ClockRefused } from '../../../functions/core/domain/deadline/clock-refused.ts';
import {
  close,
  decide,
  extend,
  resumeClock,
  stopClock,
} from '../../../functions/core/domain/deadline/keep-time.ts';
import type { DeadlineLedger } from '../../../functions/core/domain/deadline/ledger.ts';
import { accepted, calendar, inspection, midnight, received, refusalOf, toCome } from './a-ledger.ts';

const byAgency = {
  grantedBy: 'agency-head',
  reason: '現場核查需補充資料',
  grantedOn: '2026-03-12',
} as const;
const byGovernment = { ...byAgency, grantedBy: 'government-head' } as const;

const extended = (ledger = accepted(), granted: Parameters<typeof extend>[1] = byAgency): DeadlineLedger =>
  extend(ledger, granted, calendar);

describe('art. 42(1): the agency head extends once, by ten working days', () => {
  it('moves both last days and both cards', () => {
    const ledger = extended();
    expect(ledger).toMatchObject({
      promisedLastOn: '2026-03-30',
      statutoryLastOn: '2026-04-14',
      extension: { days: 10, ...byAgency },
    });
    expect(toCome(ledger)).toEqual([
      `yellow-card ${midnight('2026-03-27')}`,
      `red-card ${midnight('2026-03-31')}`,
    ]);
  });

  it('keeps a promise missed that was missed before it', () => {
    const ledger = extended(accepted(), { ...byAgency, grantedOn: '2026-03-17' });
    expect(ledger).toMatchObject({ promisedLastOn: '2026-03-16', statutoryLastOn: '2026-04-14' });
  });

  it('granted while the clock stands still shows at once, though the old last day has gone by', () => {
    const standing = stopClock(accepted(), { ...inspection, stoppedOn: '2026-03-05' });
    const ledger = extended(standing, { ...byAgency, grantedOn: '2026-03-20' });
    expect(ledger).toMatchObject({ promisedLastOn: '2026-03-30', statutoryLastOn: '2026-04-14' });
  });

  it('may be granted while the clock stands still, whose limit cannot pass', () => {
    const standing = stopClock(accepted(), { ...inspection, stoppedOn: '2026-03-05' });
    const ledger = resumeClock(
      extended(standing, { ...byAgency, grantedOn: '2026-04-20' }),
      '2026-04-21',
      calendar,
    );
    const other = extended(resumeClock(standing, '2026-04-21', calendar), {
      ...byAgency,
      grantedOn: '2026-04-21',
    });
    expect(ledger.promisedLastOn).toBe(other.promisedLastOn);
    expect(ledger.statutoryLastOn).toBe(other.statutoryLastOn);
  });

  it('keeps a promise open that a later stop holds beyond its first last day', () => {
    const stop = { ...inspection, stoppedOn: '2026-03-18' };
    const ledger = resumeClock(stopClock(extended(), stop), '2026-03-20', calendar);
    expect(ledger).toMatchObject({ promisedLastOn: '2026-04-01', statutoryLastOn: '2026-04-16' });
  });

  it('counts ten calendar days where the law counts those', () => {
    const asWritten = accepted({ limits: { statutoryUnit: 'day-as-written', statutoryDays: 30 } });
    expect(extended(asWritten).statutoryLastOn).toBe('2026-04-11');
  });
});

describe('art. 42(2): joint handling is extended by fifteen, by the head of the government', () => {
  it('and by nobody else', () => {
    const joint = accepted({ kind: 'joint', limits: { promisedDays: 20, statutoryDays: 45 } });
    expect(extended(joint, byGovernment)).toMatchObject({
      promisedLastOn: '2026-04-21',
      extension: { days: 15 },
    });
    expect(refusalOf(() => extended(joint))).toBe('WRONG_HEAD');
    expect(refusalOf(() => extended(accepted(), byGovernment))).toBe('WRONG_HEAD');
  });
});

describe('art. 42: what an extension needs', () => {
  it.each([
    ['acceptance', 'NOT_ACCEPTED', () => extended(received())],
    ['an open case', 'CASE_OVER', () => extended(decide(accepted(), '2026-03-05', calendar))],
    ['a case that has not ended', 'CASE_OVER', () => extended(close(accepted()))],
    ['to be the first', 'ALREADY_EXTENDED', () => extended(extended())],
    ['a reason', 'REASON_REQUIRED', () => extended(accepted(), { ...byAgency, reason: '  ' })],
    [
      'a day after acceptance',
      'DAY_OUT_OF_ORDER',
      () => extended(accepted(), { ...byAgency, grantedOn: '2026-03-01' }),
    ],
    ['to come in time', 'LIMIT_PASSED', () => extended(accepted(), { ...byAgency, grantedOn: '2026-03-31' })],
  ])('needs %s', (_what, code, command) => {
    expect(refusalOf(command)).toBe(code);
  });

  it('is in time until the end of the statutory last day', () => {
    expect(extended(accepted(), { ...byAgency, grantedOn: '2026-03-30' }).statutoryLastOn).toBe('2026-04-14');
  });

  it('says what was wrong in words and facts', () => {
    const late = () => extended(accepted(), { ...byAgency, grantedOn: '2026-03-31' });
    expect(late).toThrow(ClockRefused);
    expect(late).toThrow(expect.objectContaining({ facts: { statutoryLastOn: '2026-03-30' } }));
  });
});
