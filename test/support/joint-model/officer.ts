import type { Verdict } from '../../../functions/core/domain/officer.ts';
import type { OpinionInput } from '../../../functions/core/domain/opinion.ts';
import type { OpinionTask } from '../../../functions/core/domain/task.ts';
import { giveOpinion } from '../../../functions/core/use-cases/give-opinion.ts';
import { startAppraisal } from '../../../functions/core/use-cases/start-appraisal.ts';
import { officer } from '../joint-case.ts';
import type { World } from './world.ts';

const conclusions = {
  consent: 'feasible',
  'consent-with-conditions': 'feasible-with-conditions',
  object: 'not-feasible',
} as const;

/** A whole opinion: an objection with its reason, conditions where it has some, an appraisal with its report. */
export function draftOf(task: OpinionTask, verdict: Verdict): OpinionInput {
  return {
    verdict,
    ...(verdict === 'object' && { reason: '不符合', legalBasis: '條例第三條' }),
    ...(verdict === 'consent-with-conditions' && { conditions: [`${task.departmentCode}的條件`] }),
    ...(task.action === 'appraisal' && {
      record: { action: 'appraisal', conclusion: conclusions[verdict], report: '專家意見' },
    }),
  };
}

/** An appraisal begins: its experts are named. */
export function beginAppraisal(world: World, task: OpinionTask) {
  const experts = [{ name: '吳教授', title: '教授', organisation: '大學' }];
  const appraisal = { experts, workingDays: 5, areIndependent: true };
  return startAppraisal({ ...world.through(task), pin: 'right', officer, appraisal }, world.centre.ports);
}

/** The whole way of one department: an appraisal is begun first. */
export async function answer(world: World, task: OpinionTask, verdict: Verdict): Promise<void> {
  if (task.action === 'appraisal' && !task.step) await beginAppraisal(world, task);
  const draft = draftOf(task, verdict);
  await giveOpinion({ ...world.through(task), pin: 'right', officer, draft }, world.centre.ports);
}
