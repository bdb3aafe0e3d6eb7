import type { LocalStore } from '../store/local-store.ts';

/** Either the clock ticks, some way off the machine's; or it is being moved, and stands where the move has come to. */
export type ClockState = { readonly offset: number } | { readonly at: number; readonly target: number };

export interface ClockStore {
  load(): ClockState | undefined;
  save(state: ClockState): void;
}

/** Keeps the clock in the local store: one row, replaced whole. */
export function keepClock(store: LocalStore): ClockStore {
  store.exec(
    'create table if not exists clock (id integer primary key check (id = 1), state text not null) strict',
  );
  const select = store.prepare('select state from clock');
  const replace = store.prepare('insert or replace into clock (id, state) values (1, ?)');
  return {
    load() {
      const row = select.get();
      return row && (JSON.parse(String(row.state)) as ClockState);
    },
    save: (state) => void replace.run(JSON.stringify(state)),
  };
}
