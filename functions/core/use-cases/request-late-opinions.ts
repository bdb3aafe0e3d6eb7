import { openBranches } from '../domain/joint-review.ts';
import { lateOpinionsId } from '../domain/task.ts';
import { type CasePorts, changeCase } from './change-case.ts';

export interface RequestLateOpinions {
  readonly applicationId: string;
  readonly round: number;
  /** The token with which the flow is woken once every department added late has answered. */
  readonly taskToken: string;
}

/**
 * Notes that the flow waits for departments that were added while the round ran. They were asked when they were added.
 * Safe to repeat: a new token replaces the old.
 * @returns whether nobody is left to answer: then nobody will wake the flow but the caller
 */
export async function requestLateOpinions(
  command: RequestLateOpinions,
  ports: CasePorts,
): Promise<{ isDecided: boolean }> {
  const { applicationId, round, taskToken: token } = command;
  let isDecided = true;
  await changeCase(
    applicationId,
    { kind: 'centre', part: 'joint-review' },
    (current) => {
      isDecided = openBranches(current, round).length === 0;
      if (isDecided) return undefined;
      return {
        taskToken: { taskId: lateOpinionsId({ ...current.application, applicationId, round }), token },
        events: [],
      };
    },
    ports,
  );
  return { isDecided };
}
