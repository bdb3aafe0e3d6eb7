import { type BranchStore, branchStore } from './branches.ts';
import { openDatabase, transact } from './database.ts';
import { type ExecutionStore, executionStore } from './executions.ts';
import { type HistoryStore, historyStore } from './history.ts';
import { type MachineStore, machineStore } from './machines.ts';
import { type TokenStore, tokenStore } from './tokens.ts';

/** Everything that the endpoint knows, in one SQLite file. */
export interface Store {
  machines: MachineStore;
  executions: ExecutionStore;
  branches: BranchStore;
  history: HistoryStore;
  tokens: TokenStore;
  /** All that `work` stores is stored together, or not at all. */
  transact<Result>(work: () => Result): Result;
  close(): void;
}

export function openStore(file: string): Store {
  const database = openDatabase(file);
  return {
    machines: machineStore(database),
    executions: executionStore(database),
    branches: branchStore(database),
    history: historyStore(database),
    tokens: tokenStore(database),
    transact: (work) => transact(database, work),
    close: () => database.close(),
  };
}
