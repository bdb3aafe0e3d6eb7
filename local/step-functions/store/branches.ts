import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { type Branch, dueAtOf, type Progress } from '../engine/branch.ts';

const branchRow = z.object({
  id: z.int(),
  executionArn: z.string(),
  parentId: z.int().nullable(),
  position: z.int(),
  progress: z.string(),
});

/** The branches of the running executions: where each stands and what it waits for. */
export interface BranchStore {
  find(id: number): Branch | undefined;
  ofExecution(executionArn: string): Branch[];
  /** In the order of the branches of the Parallel state or of the items of the Map state. */
  childrenOf(parentId: number): Branch[];
  all(): Branch[];
  /** The branch that is due first. */
  firstDue(): { id: number; executionArn: string; dueAt: number } | undefined;
  add(branch: Omit<Branch, 'id'>): Branch;
  save(branch: Branch): void;
  remove(id: number): void;
}

export function branchStore(database: DatabaseSync): BranchStore {
  const findOne = database.prepare('select * from branches where id = ?');
  const findOfExecution = database.prepare('select * from branches where executionArn = ? order by id');
  const findChildren = database.prepare('select * from branches where parentId = ? order by position');
  const findAll = database.prepare('select * from branches order by id');
  const findFirstDue = database.prepare(
    'select id, executionArn, dueAt from branches where dueAt is not null order by dueAt, id limit 1',
  );
  const addOne = database.prepare(
    'insert into branches (executionArn, parentId, position, dueAt, progress) values (?, ?, ?, ?, ?)',
  );
  const saveOne = database.prepare('update branches set dueAt = ?, progress = ? where id = ?');
  const removeOne = database.prepare('delete from branches where id = ?');
  return {
    find(id) {
      const row = findOne.get(id);
      return row && toBranch(row);
    },
    ofExecution: (executionArn) => findOfExecution.all(executionArn).map(toBranch),
    childrenOf: (parentId) => findChildren.all(parentId).map(toBranch),
    all: () => findAll.all().map(toBranch),
    firstDue: () =>
      z
        .object({ id: z.int(), executionArn: z.string(), dueAt: z.int() })
        .optional()
        .parse(findFirstDue.get()),
    add(branch) {
      const { executionArn, parentId, position } = branch;
      const { lastInsertRowid } = addOne.run(
        executionArn,
        parentId,
        position,
        dueAtOf(branch.activity),
        progressOf(branch),
      );
      return { ...branch, id: Number(lastInsertRowid) };
    },
    save: (branch) => void saveOne.run(dueAtOf(branch.activity), progressOf(branch), branch.id),
    remove: (id) => void removeOne.run(id),
  };
}

function toBranch(row: unknown): Branch {
  const { progress, ...place } = branchRow.parse(row);
  const written: Progress = JSON.parse(progress);
  return { ...place, ...written };
}

function progressOf({ flowPath, mapItem, lastEventId, activity }: Progress): string {
  return JSON.stringify({ flowPath, mapItem, lastEventId, activity } satisfies Progress);
}
