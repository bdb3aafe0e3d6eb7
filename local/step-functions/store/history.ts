import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { HistoryEvent } from '../engine/history-event.ts';

const eventRow = z.object({ event: z.string() });

/** What has happened in each execution. Events are only ever added. */
export interface HistoryStore {
  add(executionArn: string, event: HistoryEvent): void;
  list(
    executionArn: string,
    order: 'oldest-first' | 'latest-first',
    offset: number,
    limit: number,
  ): HistoryEvent[];
}

export function historyStore(database: DatabaseSync): HistoryStore {
  const addOne = database.prepare('insert into events values (?, ?, ?)');
  const page = 'limit ? offset ?';
  const findAscending = database.prepare(
    `select event from events where executionArn = ? order by id ${page}`,
  );
  const findDescending = database.prepare(
    `select event from events where executionArn = ? order by id desc ${page}`,
  );
  return {
    add: (executionArn, event) => void addOne.run(executionArn, event.id, JSON.stringify(event)),
    list(executionArn, order, offset, limit) {
      const find = order === 'oldest-first' ? findAscending : findDescending;
      return find.all(executionArn, limit, offset).map((row) => {
        const event: HistoryEvent = JSON.parse(eventRow.parse(row).event);
        return event;
      });
    },
  };
}
