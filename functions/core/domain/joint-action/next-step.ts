import type { LegalDate } from '../legal-date.ts';
import type { OpinionTask } from '../task.ts';
import { isToRectify, rectifyBy } from './acceptance.ts';
import { stepOf } from './record.ts';

export const nextSteps = [
  'appoint', // agree on a day and file it
  'start', // name the experts and the time needed
  'await-rectification', // the applicant has to act
  'answer', // give the opinion, with the action's own record
  'none', // answered, or not asked any more
] as const;
export type NextStep = (typeof nextSteps)[number];

/** What a department does next with its task. */
export function nextStepOf(
  task: Pick<OpinionTask, 'action' | 'status' | 'step'>,
  today: LegalDate,
): NextStep {
  if (task.status !== 'open') return 'none';
  if (task.action === 'survey' && !stepOf(task, 'survey')) return 'appoint';
  if (task.action === 'appraisal' && !stepOf(task, 'appraisal')) return 'start';
  const rectification = stepOf(task, 'acceptance');
  if (isToRectify(rectification) && today <= rectifyBy(rectification)) return 'await-rectification';
  return 'answer';
}
