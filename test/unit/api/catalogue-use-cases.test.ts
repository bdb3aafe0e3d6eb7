import { describe, expect, it } from 'vitest';
import { type CatalogueEntry, entryOf } from '../../../functions/core/domain/service-item.ts';
import type { DailyCount } from '../../../functions/core/ports/registers.ts';
import {
  CATALOGUE_PAGE_SIZE,
  searchCatalogue,
  searchEntries,
} from '../../../functions/core/use-cases/search-catalogue.ts';
import { showItem } from '../../../functions/core/use-cases/show-item.ts';
import { showStatistics } from '../../../functions/core/use-cases/show-statistics.ts';
import { aCentre } from './a-centre.ts';
import { delegations, departments, jointItem, promisedItem } from './items.ts';

const entries = [promisedItem, jointItem].map(entryOf);
const codes = (q: string) => searchEntries(entries, departments, { q }).map((one) => one.code);

describe('searching the catalogue', () => {
  it('finds an item by traditional and by simplified characters, and in English', () => {
    expect(codes('燃放許可')).toEqual(['fireworks-display']);
    expect(codes('燃放许可')).toEqual(['fireworks-display']);
    expect(codes('FIREWORKS')).toEqual(['fireworks-display']);
  });

  it('reads full-width letters and spaces like plain ones', () => {
    expect(codes('Ｆｉｒｅｗｏｒｋｓ　ｐｅｒｍｉｔ')).toEqual(['fireworks-display']);
  });

  it('wants every word, in any order, and takes punctuation for a space', () => {
    expect(codes('許可，大型')).toEqual(['large-event']);
    expect(codes('許可 大型 焰火')).toEqual([]);
  });

  it('finds the items of a department by its name', () => {
    expect(codes('公安局')).toEqual(['fireworks-display', 'large-event']);
  });

  it('shows everything, in one order, when nothing is asked', () => {
    expect(searchEntries(entries.toReversed(), departments, {})).toEqual(
      searchEntries(entries, departments, {}),
    );
    expect(codes('  ，')).toHaveLength(2);
  });

  it('narrows by department, category and kind', () => {
    const found = (command: Parameters<typeof searchEntries>[2]) =>
      searchEntries(entries, departments, command).length;
    expect(found({ kind: 'joint' })).toBe(1);
    expect(found({ department: 'HBJ' })).toBe(0);
    expect(found({ category: 'other' })).toBe(2);
  });

  it('comes in pages; a page behind the last is empty', async () => {
    const [first] = entries;
    if (!first) throw new Error('There is no entry.');
    const many = Array.from(
      { length: CATALOGUE_PAGE_SIZE + 1 },
      (_, index): CatalogueEntry => ({ ...first, code: `item-${index}` }),
    );
    const { catalogue } = aCentre().ports;
    const ports = { catalogue: { ...catalogue, entries: async () => many } };
    const pages = await Promise.all([1, 2, 3].map((page) => searchCatalogue({ page }, ports)));
    expect(pages.map((one) => one.entries.length)).toEqual([CATALOGUE_PAGE_SIZE, 1, 0]);
    expect(pages.map((one) => [one.pages, one.total])).toEqual(Array(3).fill([2, CATALOGUE_PAGE_SIZE + 1]));
  });
});

describe('an item', () => {
  it('is shown to anyone; one that is not published is not found', async () => {
    const { ports } = aCentre();
    expect((await showItem({ code: 'large-event' }, ports)).version).toBe(1);
    await expect(showItem({ code: 'none' }, ports)).rejects.toMatchObject({ code: 'ITEM_NOT_FOUND' });
  });
});

describe('the statistics', () => {
  const [delegation] = delegations;
  if (!delegation) throw new Error('Nothing is delegated.');
  const rows: DailyCount[] = [
    { day: '2026-03-01', departmentCode: 'GAJ', itemCode: 'a', kind: 'joint', counts: { submitted: 2 } },
    {
      day: '2026-03-01',
      departmentCode: 'HBJ',
      itemCode: 'b',
      kind: 'promised',
      counts: { submitted: 1, granted: 1, atWindow: 1 },
    },
    {
      day: '2026-03-02',
      departmentCode: 'GAJ',
      itemCode: 'c',
      kind: 'promised',
      counts: { red: 1, supplement: 4, refused: 1 },
    },
  ];
  const asked: string[][] = [];
  const ports = {
    system: aCentre().ports.system,
    statistics: {
      count: async () => {},
      between: async (from: string, to: string) => {
        asked.push([from, to]);
        return rows;
      },
    },
    catalogue: {
      entries: async () => [
        { ...entryOf(jointItem), code: 'a' },
        { ...entryOf(promisedItem), code: 'b' },
      ],
      delegations: async () => [{ ...delegation, items: ['a'] }],
    },
  };

  it('are summed in all, by department and by day', async () => {
    const shown = await showStatistics({ from: '2026-03-01', to: '2026-03-02' }, ports);
    expect(shown.total).toMatchObject({ submitted: 3, granted: 1, red: 1, refused: 1 });
    const authority = { items: 2, empowered: 1, decided: 2, atWindow: 1 };
    expect(shown.authority).toEqual({ ...authority, hasExamples: false });
    const madeUp = { delegations: async () => [{ ...delegation, items: ['a'], isExample: true }] };
    const catalogue = { ...ports.catalogue, ...madeUp };
    const said = await showStatistics({ from: '2026-03-01', to: '2026-03-02' }, { ...ports, catalogue });
    expect(said.authority).toEqual({ ...authority, hasExamples: true });
    expect(shown.departments.map((one) => [one.departmentCode, one.counts.submitted])).toEqual([
      ['GAJ', 2],
      ['HBJ', 1],
    ]);
    expect(shown.kinds).toEqual({ immediate: 0, promised: 1, joint: 2, supplement: 4, returned: 0 });
    expect(shown.days.map((one) => [one.day, one.counts.submitted])).toEqual([
      ['2026-03-01', 3],
      ['2026-03-02', 0],
    ]);
  });

  it('are of the last 30 days when nobody says which', async () => {
    const shown = await showStatistics({}, ports);
    expect([shown.from, shown.to]).toEqual(['2026-02-01', '2026-03-02']);
    expect(asked).toContainEqual(['2026-02-01', '2026-03-02']);
  });

  it.each([
    { from: '2026-03-02', to: '2026-03-01' },
    { from: '2024-01-01', to: '2026-03-01' },
  ])('are refused for %j', async (command) => {
    await expect(showStatistics(command, ports)).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      facts: { atMostDays: 366 },
    });
  });
});
