import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const tokenRow = z.object({
  executionArn: z.string(),
  branchId: z.int(),
  isOpen: z.int().transform((flag) => flag === 1),
});

type TokenRecord = z.infer<typeof tokenRow>;

/** The task tokens that were given out. A closed one is kept, so that a late answer can be told from a wrong one. */
export interface TokenStore {
  find(token: string): TokenRecord | undefined;
  open(token: string, executionArn: string, branchId: number): void;
  close(token: string): void;
  closeAllOf(executionArn: string): void;
}

export function tokenStore(database: DatabaseSync): TokenStore {
  const findOne = database.prepare('select executionArn, branchId, isOpen from tokens where token = ?');
  const openOne = database.prepare('insert into tokens values (?, ?, ?, 1)');
  const closeOne = database.prepare('update tokens set isOpen = 0 where token = ?');
  const closeAll = database.prepare('update tokens set isOpen = 0 where executionArn = ? and isOpen = 1');
  return {
    find: (token) => tokenRow.optional().parse(findOne.get(token)),
    open: (token, executionArn, branchId) => void openOne.run(token, executionArn, branchId),
    close: (token) => void closeOne.run(token),
    closeAllOf: (executionArn) => void closeAll.run(executionArn),
  };
}
