import { openDeskTask } from '../domain/case-file.ts';
import { type CasePorts, changeCase } from './change-case.ts';

export interface RequestCoordination {
  readonly applicationId: string;
  readonly round: number;
  /** The token with which the flow is woken once the lead has decided. */
  readonly taskToken: string;
}

/**
 * Notes that the flow waits for the lead's coordination of a round. The task itself was opened with the
 * consolidation. Safe to repeat: a new token replaces the old.
 * @returns whether the coordination is already decided: then nobody will wake the flow but the caller
 */
export async function requestCoordination(
  command: RequestCoordination,
  ports: CasePorts,
): Promise<{ isDecided: boolean }> {
  const { applicationId, round, taskToken: token } = command;
  let isDecided = true;
  await changeCase(
    applicationId,
    { kind: 'centre', part: 'joint-review' },
    (current) => {
      const task = openDeskTask(current, 'coordinate');
      isDecided = task?.round !== round;
      if (!task || isDecided) return undefined;
      return { taskToken: { taskId: task.id, token }, events: [] };
    },
    ports,
  );
  return { isDecided };
}
