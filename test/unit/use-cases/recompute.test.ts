import { describe, expect, it } from 'vitest';
import { calendar } from '../../../catalogue/catalogue.ts';
import type { WorkdayCalendar } from '../../../functions/core/domain/calendar.ts';
import { keepMessages } from '../../../functions/core/use-cases/keep-messages.ts';
import { recomputeDeadlines } from '../../../functions/core/use-cases/recompute-deadlines.ts';
import { aCentre } from '../../support/a-centre.ts';

/** The year as it was published, and one more day off: Wednesday 4 March 2026. */
const { 2026: year } = calendar.years;
if (!year) throw new Error('The calendar has no 2026.');
const corrected: WorkdayCalendar = {
  ...calendar,
  years: { ...calendar.years, 2026: { ...year, holidays: [...year.holidays, '2026-03-04'] } },
};

describe('a calendar that arrives late', () => {
  it('counts every open case again, cards and silences with it, once, and tells whose promise has moved', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    expect(await recomputeDeadlines(centre.ports)).toBe(0);
    const before = await centre.found(id);
    centre.publish(corrected);
    expect(await recomputeDeadlines(centre.ports)).toBe(1);
    const after = await centre.found(id);
    expect(before.ledger?.promisedLastOn).toBe('2026-03-05');
    expect(after.ledger?.promisedLastOn).toBe('2026-03-06');
    expect(await recomputeDeadlines(centre.ports)).toBe(0);
    const moved = centre.ports.cases.log.filter((event) => event.body.type === 'DeadlineRecomputed');
    expect(moved.map((event) => event.body)).toMatchObject([
      { before: '2026-03-05', promisedLastOn: '2026-03-06' },
    ]);
    const told = moved[0] ? await keepMessages(moved[0], centre.ports) : [];
    expect(told.map((one) => one.template)).toEqual(['days-recomputed']);
  });

  it('moves what a department was told, too: the task follows the clock', async () => {
    const centre = aCentre();
    centre.at('2026-03-03T09:00:00+08:00');
    const id = await centre.asked();
    expect((await centre.task(id, 'CGJ')).lastOn).toBe('2026-03-04');
    centre.publish(corrected);
    await recomputeDeadlines(centre.ports);
    expect((await centre.task(id, 'CGJ')).lastOn).toBe('2026-03-05');
  });

  it('goes on where it stood when it died between two cases', async () => {
    const centre = aCentre();
    const first = await centre.asked();
    const second = await centre.asked();
    centre.publish(corrected);
    let saves = 0;
    centre.ports.cases.beforeSave = () => {
      saves += 1;
      if (saves === 2) throw new Error('killed');
    };
    await expect(recomputeDeadlines(centre.ports)).rejects.toThrow('killed');
    centre.ports.cases.beforeSave = undefined;
    expect(await recomputeDeadlines(centre.ports)).toBe(1);
    for (const id of [first, second])
      expect((await centre.found(id)).ledger?.promisedLastOn).toBe('2026-03-06');
    const moved = centre.ports.cases.log.filter((event) => event.body.type === 'DeadlineRecomputed');
    expect(moved).toHaveLength(2);
  });
});
