import type { LocalStore } from './local-store.ts';

/** Does something once in the life of a folder; again if a kill came before its end. */
export async function onceIn(
  store: LocalStore,
  mark: string,
  work: (isFirst: boolean) => Promise<void>,
): Promise<void> {
  store.exec('create table if not exists marks (name text primary key) strict');
  await work(store.prepare('select 1 from marks where name = ?').get(mark) === undefined);
  store.prepare('insert or ignore into marks (name) values (?)').run(mark);
}
