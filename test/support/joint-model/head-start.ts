import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { checkCompleteness } from '../../../functions/core/use-cases/check-completeness.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { policeReviewer } from '../a-centre.ts';
import { officer } from '../joint-case.ts';
import { answer } from './officer.ts';
import type { Shape } from './shape.ts';
import type { World } from './world.ts';

/** Brings a case further without a hitch: checked and accepted, all departments asked, most of them in agreement. */
export async function headStart(world: World, as: Exclude<Shape['begins'], 'filed'>): Promise<void> {
  const { centre, id: applicationId } = world;
  await world.settle();
  for (const task of await world.tasks())
    await checkCompleteness({ ...world.through(task), pin: 'right', officer, missing: [] }, centre.ports);
  await world.settle();
  if (as === 'noticed') {
    const missing = [{ kind: 'field', code: 'subject', what: '名稱不清' }] as const;
    await requestSupplement({ caller: policeReviewer, applicationId, missing }, centre.ports);
    return;
  }
  await acceptApplication({ caller: policeReviewer, applicationId }, centre.ports);
  if (as === 'accepted') return;
  await world.settle();
  if (as === 'asked') return;
  const joint = await world.tasks((task) => task.status === 'open');
  for (const [index, task] of joint.entries())
    await answer(world, task, index % 4 === 1 ? 'object' : 'consent');
}
