import type { StaffCaller } from '../domain/actor.ts';
import { applicationIdOfTask } from '../domain/task.ts';
import { type EachOutcome, eachByItself } from './each-by-itself.ts';
import { type ReassignPorts, reassignTask } from './reassign-task.ts';

export interface ReassignTasks {
  readonly caller: StaffCaller;
  /** Open tasks of the desk, a page of them at most. */
  readonly taskIds: readonly string[];
  readonly assigneeSub: string;
  readonly reason: string;
}

/** Gives several tasks of a desk to a colleague: each a command and a transaction of its own, with a result of its own. */
export async function reassignTasks(command: ReassignTasks, ports: ReassignPorts): Promise<EachOutcome[]> {
  const { taskIds, ...rest } = command;
  return eachByItself(taskIds, async (taskId) => {
    await reassignTask({ ...rest, taskId, applicationId: applicationIdOfTask(taskId) ?? '' }, ports);
  });
}
