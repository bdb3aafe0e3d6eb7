import type { LocalStore } from './store/local-store.ts';

/** What a function could not work off however often it was tried. */
export interface DeadLetter {
  readonly functionName: string;
  readonly payload: unknown;
  readonly error: string;
  /** ISO instant, of the machine's clock. */
  readonly at: string;
}

export interface DeadLetters {
  add(functionName: string, payload: unknown, error: unknown): void;
  /** Newest first, at most 200. */
  list(): DeadLetter[];
}

/** Stands in for the dead-letter queues. */
export function openDeadLetters(store: LocalStore): DeadLetters {
  store.exec(`
    create table if not exists deadLetters (
      position integer primary key autoincrement,
      functionName text not null,
      payload text not null,
      error text not null,
      at text not null
    ) strict`);
  const insert = store.prepare(
    'insert into deadLetters (functionName, payload, error, at) values (?, ?, ?, ?)',
  );
  const select = store.prepare('select * from deadLetters order by position desc limit 200');
  return {
    add(functionName, payload, error) {
      insert.run(functionName, JSON.stringify(payload), String(error), new Date().toISOString());
    },
    list: () =>
      select.all().map((row) => ({
        functionName: String(row.functionName),
        payload: JSON.parse(String(row.payload)) as unknown,
        error: String(row.error),
        at: String(row.at),
      })),
  };
}
