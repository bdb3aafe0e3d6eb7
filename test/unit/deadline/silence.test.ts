import { describe, expect, it } from 'vitest';
import {
  closeSilence,
  decide,
  escalateSilence,
  noteSilenceLimit,
} from '../../../functions/core/domain/deadline/keep-time.ts';
import { type DeadlineLedger, fireMark } from '../../../functions/core/domain/deadline/ledger.ts';
import { accepted, calendar, midnight, toCome } from './a-ledger.ts';

const asked = { taskId: 'FIRE', lastOn: '2026-03-05' };
const further = { taskId: 'FIRE', lastOn: '2026-03-09' };
const waiting = (): DeadlineLedger => noteSilenceLimit(accepted({ kind: 'joint' }), asked);
const silent = (): DeadlineLedger => fireMark(waiting(), 'silence.FIRE', midnight('2026-03-06'));

describe('silence of a department', () => {
  it('is noticed when its last day has ended', () => {
    expect(toCome(waiting())[0]).toBe(`silence ${midnight('2026-03-06')}`);
  });

  it('is watched once, however often the machine asks', () => {
    expect(noteSilenceLimit(waiting(), { ...asked, lastOn: '2026-03-20' })).toEqual(waiting());
    const answered = closeSilence(waiting(), 'FIRE');
    expect(noteSilenceLimit(answered, asked)).toBe(answered);
  });

  it('is not watched any more when it answers; the others are', () => {
    const both = noteSilenceLimit(waiting(), { taskId: 'WATER', lastOn: '2026-03-06' });
    expect(toCome(closeSilence(both, 'FIRE'))[0]).toBe(`silence ${midnight('2026-03-07')}`);
  });

  it('escalated has one further limit, and no other', () => {
    const once = escalateSilence(silent(), further);
    expect(toCome(once)[0]).toBe(`silence-final ${midnight('2026-03-10')}`);
    expect(escalateSilence(once, { ...further, lastOn: '2026-04-09' })).toBe(once);
    expect(toCome(closeSilence(once, 'FIRE'))[0]).toContain('yellow-card');
  });

  it('is not escalated for one who may still answer, who has answered, or who was never asked', () => {
    for (const ledger of [waiting(), closeSilence(waiting(), 'FIRE'), accepted()])
      expect(escalateSilence(ledger, further)).toBe(ledger);
  });

  it('means nothing after the decision', () => {
    const decided = decide(silent(), '2026-03-06', calendar);
    expect(noteSilenceLimit(decided, { taskId: 'WATER', lastOn: '2026-03-09' })).toBe(decided);
    expect(escalateSilence(decided, further)).toBe(decided);
    expect(toCome(decide(waiting(), '2026-03-04', calendar))).toEqual([
      `delivery-due ${midnight('2026-03-19')}`,
    ]);
  });
});
