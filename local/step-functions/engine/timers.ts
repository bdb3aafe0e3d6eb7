import type { Store } from '../store/store.ts';
import type { Branch } from './branch.ts';
import { timeOut } from './calling.ts';
import type { Turn } from './turn.ts';

/** The next thing that happens by itself: to one branch, or to a whole execution. */
interface Timer {
  dueAt: number;
  executionArn: string;
  /** Absent when the time of the whole execution is up. */
  branchId?: number;
}

export function nextTimer(store: Store): Timer | undefined {
  const branch = store.branches.firstDue();
  const execution = store.executions.firstToTimeOut();
  if (branch && (!execution || branch.dueAt <= execution.timesOutAt))
    return { dueAt: branch.dueAt, executionArn: branch.executionArn, branchId: branch.id };
  return execution && { dueAt: execution.timesOutAt, executionArn: execution.arn };
}

/** What the timer has been set for happens. */
export function ring(turn: Turn, { branchId }: Timer): void {
  const branch = branchId === undefined ? undefined : turn.branch(branchId);
  if (branch) ringBranch(turn, branch);
  if (branchId === undefined) timeOutExecution(turn);
}

function ringBranch(turn: Turn, branch: Branch): void {
  const { activity } = branch;
  if (activity.kind === 'working') timeOut(turn, branch, activity.work);
  if (activity.kind === 'backing-off') turn.steps.push({ kind: 'attempt', branchId: branch.id });
  if (activity.kind === 'waiting') turn.steps.push({ kind: 'wake', branchId: branch.id });
}

function timeOutExecution(turn: Turn): void {
  const details = { error: 'States.Timeout' };
  turn.finish('TIMED_OUT', { type: 'ExecutionTimedOut', executionTimedOutEventDetails: details }, {});
}
