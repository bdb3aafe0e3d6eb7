import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const executionStatus = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);

const executionRow = z.object({
  arn: z.string(),
  name: z.string(),
  machineArn: z.string(),
  roleArn: z.string(),
  revisionId: z.string(),
  status: executionStatus,
  /** As the caller gave it: starting again with the very same text is not an error. */
  input: z.string(),
  output: z.string().nullable(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
  startedAt: z.int(),
  stoppedAt: z.int().nullable(),
  timesOutAt: z.int(),
  eventCount: z.int(),
});

export type ExecutionStatus = z.infer<typeof executionStatus>;
export type ExecutionRecord = z.infer<typeof executionRow>;

export interface ExecutionStore {
  find(arn: string): ExecutionRecord | undefined;
  /** The executions of a machine, the latest first. */
  list(machineArn: string, status: string | undefined, offset: number, limit: number): ExecutionRecord[];
  save(execution: ExecutionRecord): void;
  /** Forgets an execution and its history. */
  remove(arn: string): void;
  /** The running execution whose time is up first. */
  firstToTimeOut(): { arn: string; timesOutAt: number } | undefined;
}

export function executionStore(database: DatabaseSync): ExecutionStore {
  const findOne = database.prepare('select * from executions where arn = ?');
  const findAll = database.prepare(
    `select * from executions where machineArn = ? and status = coalesce(?, status)
     order by startedAt desc, rowid desc limit ? offset ?`,
  );
  const findFirst = database.prepare(
    `select arn, timesOutAt from executions where status = 'RUNNING' order by timesOutAt limit 1`,
  );
  const saveOne = database.prepare(
    `insert into executions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict do update set status = excluded.status, output = excluded.output, error = excluded.error,
       cause = excluded.cause, stoppedAt = excluded.stoppedAt, eventCount = excluded.eventCount`,
  );
  const removals = [
    'delete from events where executionArn = ?',
    'delete from tokens where executionArn = ?',
    'delete from executions where arn = ?',
  ];
  const remove = removals.map((removal) => database.prepare(removal));
  return {
    find: (arn) => executionRow.optional().parse(findOne.get(arn)),
    list: (machineArn, status, offset, limit) =>
      findAll.all(machineArn, status ?? null, limit, offset).map((row) => executionRow.parse(row)),
    save(execution) {
      saveOne.run(
        execution.arn,
        execution.name,
        execution.machineArn,
        execution.roleArn,
        execution.revisionId,
        execution.status,
        execution.input,
        execution.output,
        execution.error,
        execution.cause,
        execution.startedAt,
        execution.stoppedAt,
        execution.timesOutAt,
        execution.eventCount,
      );
    },
    remove(arn) {
      for (const removal of remove) removal.run(arn);
    },
    firstToTimeOut: () =>
      z.object({ arn: z.string(), timesOutAt: z.int() }).optional().parse(findFirst.get()),
  };
}
