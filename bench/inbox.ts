import type { InboxFilter } from '../functions/core/ports/case-store.ts';
import { embeddedTable } from '../test/support/flow/embedded-table.ts';
import { RARE_ITEM, seedInbox } from '../test/support/flow/seed-inbox.ts';

const TASKS = 5000;

const wishes: readonly (readonly [string, InboxFilter])[] = [
  ['none', {}],
  ['kind', { kind: 'joint' }],
  ['yellow card', { card: 'yellow' }],
  ['red card', { card: 'red' }],
  ['rare item', { itemCode: RARE_ITEM }],
  ['nothing matches', { itemCode: 'no-such-item' }],
];

const table = await embeddedTable();
try {
  await seedInbox(table, TASKS);
  console.log(`An inbox of ${TASKS} open tasks on the embedded table, read to its end.`);
  console.log('filter             pages   rows   most requests   most RCU   median ms   95 % ms');
  for (const [name, filter] of wishes) {
    const times: number[] = [];
    let [rows, requests, units] = [0, 0, 0];
    let after: string | undefined;
    do {
      const before = { ...table.units };
      const begun = performance.now();
      const page = await table.cases.inbox('GAJ', 'reviewer', filter, after);
      times.push(performance.now() - begun);
      rows += page.entries.length;
      requests = Math.max(requests, table.units.reads - before.reads);
      units = Math.max(units, table.units.read - before.read);
      after = page.next;
    } while (after !== undefined);
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
    const cells = [
      name.padEnd(17),
      String(times.length).padStart(6),
      String(rows).padStart(6),
      String(requests).padStart(15),
      units.toFixed(1).padStart(10),
      at(0.5).padStart(11),
      at(0.95).padStart(9),
    ];
    console.log(cells.join(' '));
  }
} finally {
  await table.close();
}
