import type { LocalStore } from '../store/local-store.ts';

/** How far a consumer has worked off each shard. */
export interface Checkpoints {
  /** Sequence number of the last record done; undefined before the first. */
  find(consumer: string, shard: string): string | undefined;
  save(consumer: string, shard: string, sequenceNumber: string): void;
}

export function keepCheckpoints(store: LocalStore): Checkpoints {
  store.exec(`
    create table if not exists checkpoints (
      consumer text not null,
      shard text not null,
      sequenceNumber text not null,
      primary key (consumer, shard)
    ) strict`);
  const select = store.prepare('select sequenceNumber from checkpoints where consumer = ? and shard = ?');
  const replace = store.prepare(
    'insert or replace into checkpoints (consumer, shard, sequenceNumber) values (?, ?, ?)',
  );
  return {
    find(consumer, shard) {
      const row = select.get(consumer, shard);
      return row && String(row.sequenceNumber);
    },
    save: (consumer, shard, sequenceNumber) => void replace.run(consumer, shard, sequenceNumber),
  };
}
