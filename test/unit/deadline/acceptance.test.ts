import { describe, expect, it } from 'vitest';
import { accept, close, decide, deemAccepted } from '../../../functions/core/domain/deadline/keep-time.ts';
import {
  dueMarks,
  fireMark,
  nextMarkAt,
  pendingMarks,
} from '../../../functions/core/domain/deadline/ledger.ts';
import { requestSupplement } from '../../../functions/core/domain/deadline/supplement.ts';
import { accepted, calendar, markOf, midnight, received, toCome } from './a-ledger.ts';

describe('receipt', () => {
  it('shows both last days as if it were accepted at once, and waits five working days for a word', () => {
    expect(received()).toMatchObject({
      receivedOn: '2026-03-02',
      acceptanceLastOn: '2026-03-09',
      promisedLastOn: '2026-03-16',
      statutoryLastOn: '2026-03-30',
      isProvisional: false,
      run: 0,
    });
    expect(toCome(received())).toEqual([`deemed-acceptance ${midnight('2026-03-10')}`]);
  });
});

describe('art. 42: both limits begin with acceptance', () => {
  it('and not with receipt', () => {
    const ledger = accept(received(), '2026-03-05', calendar);
    expect(ledger).toMatchObject({
      acceptedOn: '2026-03-05',
      promisedLastOn: '2026-03-19',
      statutoryLastOn: '2026-04-02',
    });
    expect(ledger.isAcceptanceDeemed).toBeUndefined();
    expect(toCome(ledger)).toEqual([
      `yellow-card ${midnight('2026-03-18')}`,
      `red-card ${midnight('2026-03-20')}`,
    ]);
  });

  it('once: the first acceptance stands', () => {
    const ledger = accepted();
    expect(accept(ledger, '2026-03-05', calendar)).toBe(ledger);
    expect(deemAccepted(ledger, calendar)).toBe(ledger);
  });

  it('never for a case that has ended', () => {
    const ended = close(received());
    expect(accept(ended, '2026-03-05', calendar)).toBe(ended);
    expect(deemAccepted(ended, calendar)).toBe(ended);
  });
});

describe('art. 32(1)(iv): silent for five working days', () => {
  it('it counts as accepted from the day of receipt', () => {
    const silent = received();
    const [mark] = dueMarks(silent, new Date(midnight('2026-03-10')));
    expect(mark?.kind).toBe('deemed-acceptance');
    const ledger = deemAccepted(fireMark(silent, 'deemed-acceptance', midnight('2026-03-10')), calendar);
    expect(ledger).toMatchObject({
      acceptedOn: '2026-03-02',
      isAcceptanceDeemed: true,
      promisedLastOn: '2026-03-16',
    });
    expect(markOf(ledger, 'deemed-acceptance')?.firedAt).toBe(midnight('2026-03-10'));
  });

  it('is not silent until the fifth working day has ended at 24:00 (民法典 203)', () => {
    const lastInstant = new Date(Date.parse(midnight('2026-03-10')) - 1);
    expect(dueMarks(received(), lastInstant)).toEqual([]);
  });

  it('has used up part of the promise already, or all of it', () => {
    const ledger = deemAccepted(received({ limits: { promisedDays: 3 } }), calendar);
    const now = new Date(midnight('2026-03-10'));
    expect(dueMarks(ledger, now).map((mark) => mark.kind)).toEqual(['yellow-card', 'red-card']);
  });

  it('does not befall an application about which the applicant was told', () => {
    const told = requestSupplement(received(), { noticedOn: '2026-03-04', answerDays: 10 }, calendar);
    expect(deemAccepted(told, calendar)).toBe(told);
  });

  it('befalls an item to be handled at once, too, and then its one day is over', () => {
    const ledger = deemAccepted(received({ kind: 'immediate', limits: { promisedDays: 0 } }), calendar);
    expect(toCome(ledger)).toEqual([`red-card ${midnight('2026-03-03')}`]);
  });
});

describe('the yellow card', () => {
  const yellowOf = (promisedDays: number, before = 1, on = '2026-03-02') =>
    markOf(accepted({ on, limits: { promisedDays, yellowCardWorkingDaysBefore: before } }), 'yellow-card')
      ?.dueAt;

  it('comes as many working days before the promised last day as the item says', () => {
    expect(yellowOf(10)).toBe(midnight('2026-03-13'));
    expect(yellowOf(10, 3)).toBe(midnight('2026-03-11'));
    expect(yellowOf(10, 0)).toBe(midnight('2026-03-16'));
  });

  it('counts over holidays', () => {
    expect(yellowOf(2, 1, '2026-02-13')).toBe(midnight('2026-02-14')); // last day: 24 February
  });

  it('does not come before the day after acceptance', () => {
    expect(yellowOf(3, 5)).toBe(midnight('2026-03-03'));
    expect(yellowOf(2, 1, '2026-03-06')).toBe(midnight('2026-03-09'));
  });

  it('comes on the last day itself where the promise is one day', () => {
    expect(yellowOf(1)).toBe(midnight('2026-03-03'));
    expect(yellowOf(0)).toBe(midnight('2026-03-02'));
  });
});

describe('the red card', () => {
  it('comes on the day after the promised last day', () => {
    expect(markOf(accepted(), 'red-card')).toMatchObject({
      lastOn: '2026-03-16',
      dueAt: midnight('2026-03-17'),
    });
  });

  it('is the only one of an item to be handled at once', () => {
    const ledger = accepted({ kind: 'immediate', limits: { promisedDays: 0 } });
    expect(toCome(ledger)).toEqual([`red-card ${midnight('2026-03-03')}`]);
    expect(pendingMarks(decide(ledger, '2026-03-02', calendar)).map((mark) => mark.kind)).toEqual([
      'delivery-due',
    ]);
  });
});

describe('a mark', () => {
  it('fires once: the first instant stands', () => {
    const once = fireMark(accepted(), 'yellow-card', midnight('2026-03-13'));
    const twice = fireMark(once, 'yellow-card', midnight('2026-03-14'));
    expect(markOf(twice, 'yellow-card')?.firedAt).toBe(midnight('2026-03-13'));
    expect(dueMarks(twice, new Date(midnight('2026-03-15')))).toEqual([]);
  });

  it('does not fire once it is cancelled, whatever the timer says', () => {
    const late = fireMark(decide(accepted(), '2026-03-05', calendar), 'red-card', midnight('2026-03-17'));
    expect(markOf(late, 'red-card')).toMatchObject({ isCancelled: true });
    expect(markOf(late, 'red-card')?.firedAt).toBeUndefined();
  });

  it('is found however late the timer comes, all in the order of their instants', () => {
    const due = dueMarks(accepted(), new Date(midnight('2026-06-01')));
    expect(due.map((mark) => mark.kind)).toEqual(['yellow-card', 'red-card']);
  });

  it('of the same instant goes by kind: the warning before the fact', () => {
    const ledger = accepted({ limits: { promisedDays: 0 }, on: '2026-03-07' });
    expect(ledger.promisedLastOn).toBe('2026-03-09');
    expect(nextMarkAt(ledger)).toBe(midnight('2026-03-08'));
    const together = {
      ...ledger,
      marks: ledger.marks.map((mark) => ({ ...mark, dueAt: midnight('2026-03-10') })),
    };
    expect(pendingMarks(together).map((mark) => mark.kind)).toEqual(['yellow-card', 'red-card']);
  });
});
