import type { StagePlan } from '../domain/event.ts';

/**
 * The waiting side of the centre. Every call is safe to repeat: names are made from what they stand for,
 * and "already started", "already ended" and "already answered" are success.
 */
export interface Workflow {
  startJointReview(start: {
    applicationId: string;
    round: number;
    stages: readonly StagePlan[];
  }): Promise<void>;
  startDeadlineRun(start: { applicationId: string; run: number; nextMarkAt: string }): Promise<void>;
  endDeadlineRun(end: { applicationId: string; run: number; reason: string }): Promise<void>;
  /** Wakes the flow that waits with this token. */
  completeTask(token: string): Promise<void>;
}
