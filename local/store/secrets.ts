import type { LocalStore } from './local-store.ts';

/**
 * Keys and secrets of this folder, made when they are first asked for. They are as safe as the folder is: the local
 * centre holds nobody's real data.
 */
export function keepSecret<Secret>(store: LocalStore, name: string, make: () => Secret): Secret {
  store.exec('create table if not exists secrets (name text primary key, value text not null) strict');
  store
    .prepare('insert or ignore into secrets (name, value) values (?, ?)')
    .run(name, JSON.stringify(make()));
  const row = store.prepare('select value from secrets where name = ?').get(name);
  return JSON.parse(String(row?.value)) as Secret;
}
