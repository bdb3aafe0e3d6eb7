import type { Item } from './case-items.ts';

/** Where a page of a list of GSI1 ended, for its reader to give back. */
export function writeCursor(key: Item): string {
  const { GSI1PK: _partition, ...rest } = key;
  return Buffer.from(JSON.stringify(rest)).toString('base64url');
}

/** A cursor goes on only in the list that it came from; one that cannot be read begins at the beginning. */
export function readCursor(cursor: string, partition: string): Item | undefined {
  try {
    const { PK, SK, GSI1SK } = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return { PK: String(PK), SK: String(SK), GSI1SK: String(GSI1SK), GSI1PK: partition };
  } catch {
    return undefined;
  }
}
