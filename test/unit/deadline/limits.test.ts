import { describe, expect, it } from 'vitest';
import itemData from '../../../catalogue/data/items.json' with { type: 'json' };
import { addWorkingDays, CalendarUnknown } from '../../../functions/core/domain/calendar.ts';
import { yellowCardOn } from '../../../functions/core/domain/deadline/last-days.ts';
import {
  acceptanceLimit,
  deliveryLimit,
  extensionFor,
  monthsOf,
  promisedLimit,
  statutoryLimit,
} from '../../../functions/core/domain/deadline/limits.ts';
import { calendar, limits } from './a-ledger.ts';

describe('art. 32(1)(iv): what is missing is told within five working days', () => {
  it('ends on the fifth working day after receipt', () => {
    expect(acceptanceLimit(calendar, '2026-03-02').on).toBe('2026-03-09');
    expect(acceptanceLimit(calendar, '2026-02-10').on).toBe('2026-02-24');
  });
});

describe('art. 44: a licence is delivered within ten working days of the decision', () => {
  it('ends on the tenth', () => {
    expect(deliveryLimit(calendar, '2026-03-02').on).toBe('2026-03-16');
  });
});

describe('art. 42: the limit of a decision', () => {
  it('is twenty working days after acceptance', () => {
    expect(statutoryLimit(calendar, '2026-02-10', limits).on).toBe('2026-03-16');
  });

  it('is forty-five for joint handling', () => {
    const joint = { ...limits, statutoryDays: 45 };
    expect(statutoryLimit(calendar, '2026-02-10', joint).on).toBe('2026-04-21');
  });

  it('may be extended by the agency head, and for joint handling by the government head', () => {
    expect(extensionFor('promised')).toEqual({ days: 10, grantedBy: 'agency-head' });
    expect(extensionFor('immediate')).toEqual({ days: 10, grantedBy: 'agency-head' });
    expect(extensionFor('joint')).toEqual({ days: 15, grantedBy: 'government-head' });
  });
});

describe('art. 82 does not reach a law that says only "days"', () => {
  const asWritten = { ...limits, statutoryUnit: 'day-as-written', statutoryDays: 30 } as const;

  it('so they are calendar days, which is safe on either reading, and no holiday moves the last', () => {
    expect(statutoryLimit(calendar, '2026-03-02', asWritten)).toEqual({
      on: '2026-04-01',
      isProvisional: false,
    });
    const week = { ...asWritten, statutoryDays: 5 };
    expect(statutoryLimit(calendar, '2026-03-02', week).on).toBe('2026-03-07'); // a Saturday
  });

  it('never end later than as many working days', () => {
    for (let days = 1; days <= 60; days += 1) {
      const { on } = statutoryLimit(calendar, '2026-01-20', { ...asWritten, statutoryDays: days });
      expect(on <= addWorkingDays(calendar, '2026-01-20', days).on).toBe(true);
    }
  });

  it('are provisional in a year without notice, and need no calendar to be counted', () => {
    expect(statutoryLimit(calendar, '2026-12-10', asWritten)).toEqual({
      on: '2027-01-09',
      isProvisional: true,
    });
    expect(statutoryLimit(calendar, '2027-12-10', asWritten)).toEqual({
      on: '2028-01-09',
      isProvisional: true,
    });
  });
});

describe('民法典 202, 203: a limit in months', () => {
  const threeMonths = {
    ...limits,
    statutoryUnit: 'month',
    statutoryDays: 62,
    statutoryWorkingDays: 62,
  } as const;

  it('ends on the matching day, and rolls to a working day', () => {
    expect(statutoryLimit(calendar, '2026-03-02', threeMonths).on).toBe('2026-06-02');
    expect(statutoryLimit(calendar, '2026-03-06', threeMonths).on).toBe('2026-06-08');
    expect(statutoryLimit(calendar, '2025-11-30', threeMonths).on).toBe('2026-02-28'); // a make-up Saturday
  });

  it('has as many months as the careful reading in working days stands for', () => {
    for (let months = 1; months <= 24; months += 1)
      for (const round of [Math.floor, Math.ceil])
        expect(monthsOf({ statutoryWorkingDays: round((months * 248) / 12) })).toBe(months);
  });

  it('is three months for every item of the catalogue that has such a limit', () => {
    const items = itemData.filter((item) => item.statutoryUnit === 'month');
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect([item.code, monthsOf(item)]).toEqual([item.code, 3]);
  });

  it('is refused where the year is unknown', () => {
    expect(() => statutoryLimit(calendar, '2027-11-01', threeMonths)).toThrow(CalendarUnknown);
  });
});

describe('the promise', () => {
  it('runs in working days beside the law', () => {
    expect(promisedLimit(calendar, '2026-03-02', limits).on).toBe('2026-03-16');
  });

  it('never ends later than the law', () => {
    const long = { ...limits, promisedDays: 15, statutoryDays: 15, statutoryUnit: 'day-as-written' } as const;
    expect(promisedLimit(calendar, '2026-03-02', long).on).toBe('2026-03-17');
    expect(promisedLimit(calendar, '2026-03-02', { ...limits, promisedDays: 40 }).on).toBe('2026-03-30');
  });

  it('stands alone where the law sets no limit', () => {
    const free = { ...limits, promisedDays: 3, statutoryDays: 0 };
    expect(promisedLimit(calendar, '2026-03-02', free).on).toBe('2026-03-05');
  });
});

describe('the yellow card', () => {
  const ledger = {
    acceptedOn: '2026-03-02',
    receivedOn: '2026-03-02',
    promisedLastOn: '2026-03-16',
    limits,
    stops: [],
  };

  it('comes so many working days before the promised last day', () => {
    expect(yellowCardOn(ledger, calendar)).toBe('2026-03-13');
  });

  it('or when a share of the promise is over: the day after the eighth of ten working days', () => {
    const share = { ...ledger, limits: { ...limits, yellowCardPercentOver: 80 } };
    expect(yellowCardOn(share, calendar)).toBe('2026-03-13'); // 80 % of ten working days end on 12 March
    expect(yellowCardOn({ ...share, limits: { ...limits, yellowCardPercentOver: 50 } }, calendar)).toBe(
      '2026-03-10',
    );
  });

  it('never comes before the day after acceptance, and never after the last day has begun', () => {
    const early = { ...limits, yellowCardPercentOver: 1 };
    expect(yellowCardOn({ ...ledger, promisedLastOn: '2026-03-03', limits: early }, calendar)).toBe(
      '2026-03-03',
    );
    const late = { ...limits, yellowCardPercentOver: 99 };
    expect(yellowCardOn({ ...ledger, limits: late }, calendar)).toBe('2026-03-16');
  });
});
