import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CaseChange } from '../../core/domain/case-file.ts';
import { CaseConflict } from '../../core/ports/case-store.ts';

/** Saves of this process that are about to take a number, by register. */
const inHand = new WeakMap<DynamoDBDocumentClient, Map<string, Promise<void>>>();

/**
 * Sends a save. Of two in one process that want the next number of one register the later can only lose: it waits for
 * the earlier and is told so, without a transaction that would be cancelled and paid for. What decides between
 * processes is the condition on the serial.
 * @throws CaseConflict
 */
export async function withNumberInHand(
  { after, licence }: CaseChange,
  client: DynamoDBDocumentClient,
  send: () => Promise<void>,
): Promise<void> {
  if (!licence) return send();
  const registers = inHand.get(client) ?? new Map<string, Promise<void>>();
  inHand.set(client, registers);
  const register = `${licence.entry.departmentCode}/${licence.year}`;
  const earlier = registers.get(register);
  if (earlier) {
    await earlier.catch(() => undefined); // how it ended is for whoever sent it
    throw new CaseConflict(after.id, 'licence-number');
  }
  const sending = send();
  registers.set(register, sending);
  try {
    await sending;
  } finally {
    registers.delete(register);
  }
}
