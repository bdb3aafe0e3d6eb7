import { DatabaseSync } from 'node:sqlite';

/** Raised when a table changes; a file of another version is refused rather than misread. */
const schemaVersion = 1;

const schema = `
  create table revisions (
    id text primary key,
    definition text not null
  ) strict;

  create table machines (
    arn text primary key,
    name text not null,
    roleArn text not null,
    revisionId text not null references revisions (id),
    createdAt integer not null,
    updatedAt integer not null
  ) strict;

  create table executions (
    arn text primary key,
    name text not null,
    machineArn text not null references machines (arn),
    roleArn text not null,
    revisionId text not null references revisions (id),
    status text not null,
    input text not null,
    output text,
    error text,
    cause text,
    startedAt integer not null,
    stoppedAt integer,
    timesOutAt integer not null,
    eventCount integer not null
  ) strict;
  create index executions_of_machine on executions (machineArn, startedAt);
  create index executions_running on executions (timesOutAt) where status = 'RUNNING';

  create table branches (
    id integer primary key autoincrement,
    executionArn text not null references executions (arn),
    parentId integer,
    position integer not null,
    dueAt integer,
    progress text not null
  ) strict;
  create index branches_of_execution on branches (executionArn);
  create index branches_of_parent on branches (parentId, position);
  create index branches_due on branches (dueAt) where dueAt is not null;

  create table events (
    executionArn text not null references executions (arn),
    id integer not null,
    event text not null,
    primary key (executionArn, id)
  ) strict, without rowid;

  create table tokens (
    token text primary key,
    executionArn text not null references executions (arn),
    branchId integer not null,
    isOpen integer not null
  ) strict;
  create index tokens_of_execution on tokens (executionArn) where isOpen = 1;
`;

/** Opens the file, and makes it when it is new. What has been committed survives a crash of the machine. */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  const version = database.prepare('pragma user_version').get()?.user_version;
  if (version === 0) createSchema(database);
  else if (version !== schemaVersion) {
    database.close();
    throw new Error(
      `${file} has schema ${version}, this program needs ${schemaVersion}: remove the file and start anew`,
    );
  }
  return database;
}

function createSchema(database: DatabaseSync): void {
  transact(database, () => database.exec(`${schema} pragma user_version = ${schemaVersion}`));
}

/** Runs `work` in one transaction: all of it is stored, or none. */
export function transact<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}
