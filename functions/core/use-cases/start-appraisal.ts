import type { CaseFile } from '../domain/case-file.ts';
import { holdClock } from '../domain/deadline/hold-clock.ts';
import type { StopReason } from '../domain/deadline/ledger.ts';
import { type AppraisalDraft, startAppraisal as start } from '../domain/joint-action/appraisal.ts';
import { stepOf } from '../domain/joint-action/record.ts';
import { plannedStop } from '../domain/joint-review.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { OpinionTask } from '../domain/task.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { type Acted, type ActPorts, actOnTask, factsOf, type OfficerCommand } from './act-on-task.ts';
import { itemOf } from './item-of.ts';
import { stillnessOf, withClock } from './with-clock.ts';

export interface StartAppraisal extends OfficerCommand {
  readonly appraisal: AppraisalDraft;
}

/** Art. 45: what expert review and appraisal need is not counted, and the applicant is told how long it is. */
const STOP_BASIS = '《中华人民共和国行政许可法》第四十五条';

async function causeOf(
  caseFile: CaseFile,
  task: OpinionTask,
  catalogue: Catalogue,
): Promise<StopReason | undefined> {
  const { jointPlan } = await itemOf(caseFile, catalogue);
  return jointPlan && plannedStop(jointPlan, task.action, task.departmentCode);
}

/**
 * Begins an appraisal: who the experts are, and how long it takes, which the applicant is told by message. Where the plan
 * says so, the clock stands still until the conclusion. Begun again, it shows what is recorded.
 * @throws Refused RECORD_DOES_NOT_FIT (the task is no appraisal), those of `actOnTask` and of the rule
 */
export async function startAppraisal(
  command: StartAppraisal,
  ports: ActPorts & { catalogue: Catalogue },
): Promise<Acted> {
  const { officer } = command;
  return actOnTask(
    command,
    {
      isDone: (task) => stepOf(task, 'appraisal') !== undefined,
      decide: async (task, caseFile, at) => {
        if (task.action !== 'appraisal') throw new Refused('RECORD_DOES_NOT_FIT', { action: task.action });
        const today = legalDateOf(at);
        const applicantName = caseFile.application.contact.name;
        const step = start(command.appraisal, { today, applicantName, officer });
        const { workingDays } = step;
        const reason = await causeOf(caseFile, task, ports.catalogue);
        const effects = {
          tasks: [{ ...task, step }],
          events: [
            {
              type: 'AppraisalStarted' as const,
              workingDays,
              ...(reason && { stopsClock: reason }),
              ...factsOf(task),
            },
          ],
        };
        if (!reason) return effects;
        const hold = {
          taskId: task.id,
          reason,
          legalBasis: STOP_BASIS,
          expectedDays: workingDays,
          since: today,
        };
        return withClock(
          caseFile,
          effects,
          (ledger) => holdClock(ledger, hold),
          (after) => ({ events: stillnessOf(caseFile.ledger, after) }),
        );
      },
    },
    ports,
  );
}
