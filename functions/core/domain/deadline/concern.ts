import { departmentOfTask } from '../task.ts';
import { type DeadlineLedger, isOver, isPending } from './ledger.ts';

/** Why the supervisors watch a case, the worst first. */
export const concerns = ['red', 'delivery', 'rating-late', 'silence', 'rating', 'yellow'] as const;
export type Concern = (typeof concerns)[number];

/**
 * What is late or about to be: a missed promise, a licence not delivered in ten working days (art. 44), a department that
 * let its limit pass and has a further one, a low rating that waits for its answer (好差評), a promise that is near. Undefined when nothing is, and when all is over.
 */
export function concernOf(ledger: DeadlineLedger): Concern | undefined {
  const hasFired = (kind: string): boolean =>
    ledger.marks.some((mark) => mark.kind === kind && mark.firedAt !== undefined);
  const { ratingAnswer } = ledger;
  if (ratingAnswer && ratingAnswer.answeredOn === undefined)
    return hasFired('rating-answer-due') ? 'rating-late' : 'rating';
  if (ledger.isClosed || ledger.deliveredOn !== undefined) return undefined;
  if (isOver(ledger)) return hasFired('delivery-due') ? 'delivery' : undefined;
  if (hasFired('red-card')) return 'red';
  if (ledger.marks.some((mark) => mark.kind === 'silence-final' && isPending(mark))) return 'silence';
  return hasFired('yellow-card') ? 'yellow' : undefined;
}

/** The departments that let their limit pass and have a further one: whom the supervisors urge. */
export function silentDepartments(ledger: DeadlineLedger): string[] {
  if (isOver(ledger)) return [];
  const silent = ledger.marks.filter((mark) => mark.kind === 'silence-final' && isPending(mark));
  return silent.flatMap(({ taskId = '' }) => departmentOfTask(taskId) ?? []);
}
