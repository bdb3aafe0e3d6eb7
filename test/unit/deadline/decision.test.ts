import { describe, expect, it } from 'vitest';
import {
  close,
  decide,
  deliver,
  recompute,
  stopClock,
} from '../../../functions/core/domain/deadline/keep-time.ts';
import { dueMarks, fireMark } from '../../../functions/core/domain/deadline/ledger.ts';
import { accepted, calendar, inspection, markOf, midnight, toCome } from './a-ledger.ts';

const inTime = () => decide(accepted(), '2026-03-12', calendar);
const late = () => decide(accepted(), '2026-03-18', calendar);

describe('art. 44: a decision', () => {
  it('ends every other watch and begins that of delivery, ten working days', () => {
    expect(inTime()).toMatchObject({ decidedOn: '2026-03-12', deliveryDueOn: '2026-03-26' });
    expect(toCome(inTime())).toEqual([`delivery-due ${midnight('2026-03-27')}`]);
  });

  it('leaves on record what had been shown before it', () => {
    const warned = fireMark(accepted(), 'yellow-card', midnight('2026-03-13'));
    expect(markOf(decide(warned, '2026-03-13', calendar), 'yellow-card')).toEqual(
      markOf(warned, 'yellow-card'),
    );
  });

  it('stands: deciding again changes nothing', () => {
    const ledger = inTime();
    expect(decide(ledger, '2026-03-16', calendar)).toBe(ledger);
  });

  it('in time, shows no card, however late the timer comes', () => {
    const due = dueMarks(inTime(), new Date(midnight('2026-03-25')));
    expect(due).toEqual([]);
  });

  it('on the last day is in time', () => {
    expect(toCome(decide(accepted(), '2026-03-16', calendar))).toHaveLength(1);
  });

  it('after the last day was late: the red card goes on record though its timer comes after it, once', () => {
    const [red, ...more] = dueMarks(late(), new Date(midnight('2026-03-19')));
    expect([red?.kind, more]).toEqual(['red-card', []]);
    const recorded = fireMark(late(), 'red-card', midnight('2026-03-19'));
    expect(dueMarks(recorded, new Date(midnight('2026-03-20')))).toEqual([]);
    expect(markOf(late(), 'yellow-card')?.isCancelled).toBe(true);
  });

  it('on the very next day was late', () => {
    expect(toCome(decide(accepted(), '2026-03-17', calendar))).toEqual([
      `red-card ${midnight('2026-03-17')}`,
      `delivery-due ${midnight('2026-04-01')}`,
    ]);
  });

  it('was in time where the clock stood still before the last day ended', () => {
    const standing = stopClock(accepted(), { ...inspection, stoppedOn: '2026-03-13' });
    const ledger = decide(standing, '2026-04-13', calendar);
    expect(toCome(ledger)).toEqual([`delivery-due ${midnight('2026-04-28')}`]);
  });
});

describe('art. 44: delivery', () => {
  it('ends the watch', () => {
    const ledger = deliver(inTime(), '2026-03-13');
    expect(ledger.deliveredOn).toBe('2026-03-13');
    expect(toCome(ledger)).toEqual([]);
    expect(deliver(ledger, '2026-03-14')).toBe(ledger);
  });

  it('too late goes on record though its timer comes after it', () => {
    const ledger = deliver(inTime(), '2026-03-30');
    expect(toCome(ledger)).toEqual([`delivery-due ${midnight('2026-03-27')}`]);
  });

  it('does not happen to a case that ended without a licence', () => {
    const ended = close(accepted());
    expect(deliver(ended, '2026-03-13')).toBe(ended);
  });
});

describe('an end without a licence', () => {
  it('leaves nothing to watch', () => {
    expect(toCome(close(accepted(), '2026-03-12'))).toEqual([]);
    expect(toCome(close(accepted()))).toEqual([]);
  });

  it('keeps on record that the promise was missed before it, where its day is told', () => {
    expect(toCome(close(accepted(), '2026-03-18'))).toEqual([`red-card ${midnight('2026-03-17')}`]);
  });

  it('changes nothing once the case is decided, and nothing is counted again', () => {
    const ledger = inTime();
    expect(close(ledger)).toBe(ledger);
    const ended = close(accepted());
    expect(recompute(ended, calendar)).toBe(ended);
    expect(close(ended)).toBe(ended);
  });
});
