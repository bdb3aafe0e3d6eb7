import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The one SQLite file in which the small parts of the local centre (clock, mailbox, sign-in, checkpoints, keys) keep
 * what must survive a kill. Each part makes its own tables; a write is on disk when the call returns.
 */
export type LocalStore = DatabaseSync;

export function openLocalStore(file: string): LocalStore {
  mkdirSync(dirname(file), { recursive: true });
  const store = new DatabaseSync(file);
  store.exec('pragma journal_mode = wal; pragma synchronous = full');
  return store;
}

/** A store that is gone with the process, for tests of one part. */
export function openStoreInMemory(): LocalStore {
  return new DatabaseSync(':memory:');
}
