import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const machineRow = z.object({
  arn: z.string(),
  name: z.string(),
  roleArn: z.string(),
  revisionId: z.string(),
  definition: z.string(),
  createdAt: z.int(),
  updatedAt: z.int(),
});

export type MachineRecord = z.infer<typeof machineRow>;

/** The state machines. An execution keeps the revision of the definition with which it started. */
export interface MachineStore {
  find(arn: string): MachineRecord | undefined;
  /** In order of their names. */
  list(offset: number, limit: number): MachineRecord[];
  /** Stores a new machine, or a new revision of a known one. */
  save(machine: MachineRecord): void;
  definitionOf(revisionId: string): string;
}

export function machineStore(database: DatabaseSync): MachineStore {
  const columns = 'machines.*, definition from machines join revisions on revisions.id = revisionId';
  const findOne = database.prepare(`select ${columns} where arn = ?`);
  const findAll = database.prepare(`select ${columns} order by name limit ? offset ?`);
  const findDefinition = database.prepare('select definition from revisions where id = ?');
  const saveRevision = database.prepare('insert into revisions values (?, ?) on conflict do nothing');
  const saveMachine = database.prepare(
    `insert into machines values (?, ?, ?, ?, ?, ?)
     on conflict do update set roleArn = excluded.roleArn, revisionId = excluded.revisionId, updatedAt = excluded.updatedAt`,
  );
  return {
    find: (arn) => machineRow.optional().parse(findOne.get(arn)),
    list: (offset, limit) => findAll.all(limit, offset).map((row) => machineRow.parse(row)),
    save({ arn, name, roleArn, revisionId, definition, createdAt, updatedAt }) {
      saveRevision.run(revisionId, definition);
      saveMachine.run(arn, name, roleArn, revisionId, createdAt, updatedAt);
    },
    definitionOf: (revisionId) =>
      z.object({ definition: z.string() }).parse(findDefinition.get(revisionId)).definition,
  };
}
