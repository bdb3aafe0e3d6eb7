import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** How often a write is tried that was cancelled for a reason which passes. */
export const ATTEMPTS = 6;

/** Reasons that pass by themselves: another transaction had an item in hand, or the table was too busy. */
const passing: readonly string[] = [
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
];

/** Why a transaction was cancelled, one code for each of its writes (`None` where nothing was wrong); undefined when it was not. */
export function cancellationOf(error: unknown): readonly string[] | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  return (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
}

/** Whether the same transaction may succeed if it is sent again. */
export function isPassing(codes: readonly string[]): boolean {
  const wrong = codes.filter((code) => code !== 'None');
  return wrong.length > 0 && wrong.every((code) => passing.includes(code));
}

/** Waits before the next attempt, with full jitter: who met goes apart. Attempts count from 1. */
export async function backOff(attempt: number): Promise<void> {
  await pause(Math.random() * 25 * 2 ** attempt);
}
