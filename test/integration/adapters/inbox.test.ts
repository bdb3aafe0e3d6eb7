import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskTask } from '../../../functions/core/domain/task.ts';
import type { InboxFilter, Page } from '../../../functions/core/ports/case-store.ts';
import { type EmbeddedTable, embeddedTable } from '../../support/flow/embedded-table.ts';
import { RARE_ITEM, seedInbox } from '../../support/flow/seed-inbox.ts';

let table: EmbeddedTable;

beforeAll(async () => {
  table = await embeddedTable();
  await seedInbox(table, 5000);
}, 60_000);

afterAll(() => table?.close());

interface Asked {
  readonly page: Page<DeskTask>;
  readonly requests: number;
  readonly units: number;
}

/** A page, with the requests and capacity units that it took. */
async function ask(filter: InboxFilter, after?: string): Promise<Asked> {
  const before = { ...table.units };
  const page = await table.cases.inbox('GAJ', 'reviewer', filter, after);
  return { page, requests: table.units.reads - before.reads, units: table.units.read - before.read };
}

async function everyPage(filter: InboxFilter): Promise<Asked[]> {
  const pages = [await ask(filter)];
  for (;;) {
    const next = pages.at(-1)?.page.next;
    if (next === undefined) return pages;
    pages.push(await ask(filter, next));
  }
}

const tasksOf = (pages: readonly Asked[]): DeskTask[] => pages.flatMap(({ page }) => page.entries);

describe('an inbox of 5,000 open tasks', () => {
  it('reads one page of 25 with one request, first or later, and no more than that page', async () => {
    const first = await ask({});
    const second = await ask({}, first.page.next);
    for (const { page, requests, units } of [first, second]) {
      expect(page.entries).toHaveLength(25);
      expect(requests).toBe(1);
      expect(units).toBeLessThanOrEqual(2);
    }
    expect(first.page.entries.map((task) => task.dueOn)).toEqual(Array(25).fill('2026-03-02'));
  });

  it.each<InboxFilter>([
    { card: 'red' },
    { card: 'yellow' },
    { kind: 'joint' },
    { itemCode: RARE_ITEM },
    { itemCode: 'item-3', kind: 'promised', card: 'yellow' },
    { itemCode: 'no-such-item' },
  ])('looks through 500 tasks at most for a page filtered by %j', async (filter) => {
    for (const { page, requests, units } of await everyPage(filter)) {
      expect(page.entries.length).toBeLessThanOrEqual(25);
      expect(requests).toBeLessThanOrEqual(5);
      expect(units).toBeLessThanOrEqual(40);
    }
  });

  it('finds page by page every task that matches, each once, the most urgent first', async () => {
    const all = tasksOf(await everyPage({}));
    expect(all).toHaveLength(5000);
    const red = tasksOf(await everyPage({ card: 'red' }));
    expect(red).toHaveLength(100);
    expect(red).toEqual(all.filter((task) => task.card === 'red'));
    const joint = tasksOf(await everyPage({ kind: 'joint' }));
    expect(joint).toEqual(all.filter((task) => task.heading.kind === 'joint'));
    const rare = tasksOf(await everyPage({ itemCode: RARE_ITEM }));
    expect(rare).toEqual(all.filter((task) => task.heading.itemCode === RARE_ITEM));
    expect(all.map((task) => task.dueOn)).toEqual(all.map((task) => task.dueOn).toSorted());
  });

  it('ends, with nothing found, when nothing matches', async () => {
    const pages = await everyPage({ itemCode: 'no-such-item' });
    expect(tasksOf(pages)).toEqual([]);
    expect(pages.at(-1)?.page.next).toBeUndefined();
    expect(pages.length).toBeLessThanOrEqual(11);
  });
});
