import { type CaseFile, openDeskTask } from '../../../functions/core/domain/case-file.ts';
import { openStop } from '../../../functions/core/domain/deadline/ledger.ts';
import type { ObjectionDecision } from '../../../functions/core/domain/event.ts';
import { standingObjections } from '../../../functions/core/domain/joint-review.ts';
import { legalDateOf } from '../../../functions/core/domain/legal-date.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { coordinateDepartments } from '../../../functions/core/use-cases/coordinate-departments.ts';
import { deliverLicence } from '../../../functions/core/use-cases/deliver-licence.ts';
import { refuseApplication } from '../../../functions/core/use-cases/refuse-application.ts';
import { resumeClock } from '../../../functions/core/use-cases/stop-clock.ts';
import { policeApprover, policeReviewer } from '../a-centre.ts';
import { answer } from './officer.ts';
import type { World } from './world.ts';

/** Half a year of steps of three days: longer than every limit of a model item together. */
const STEPS = 60;

const isOver = ({ application: { status } }: CaseFile): boolean =>
  status === 'delivered' || status === 'refused' || status === 'lapsed';

/**
 * Nobody does anything out of turn any more: the services do their work, whoever has the case at the desk decides, and
 * who does not answer is silent. However it was left, the case must come to an end, and no run of its clock is left over.
 */
export async function finish(world: World): Promise<CaseFile> {
  for (let step = 0; step < STEPS; step += 1) {
    await world.settle();
    await letTheClockGoOn(world);
    await atTheDesk(world);
    await world.settle();
    const caseFile = await world.caseFile();
    const hasEnded = isOver(caseFile) && world.runs.size === 0; // what was missed before is still put on record
    if (hasEnded) return caseFile;
    world.pass(72);
    for (const run of [...world.runs]) await world.wake(run);
    await world.check();
  }
  const { application, tasks } = await world.caseFile();
  const open = tasks.filter((task) => task.status === 'open').map((task) => task.id);
  throw new Error(`The case does not come to an end: ${application.status}, ${open} open.`);
}

/** While the clock stands still nobody's silence counts: a hearing ends, and experts conclude. */
async function letTheClockGoOn(world: World): Promise<void> {
  const { ledger } = await world.caseFile();
  const stop = ledger && openStop(ledger);
  if (!stop) return;
  const holding = (stop.heldBy ?? []).filter((hold) => hold.endedOn === undefined).map((hold) => hold.taskId);
  for (const task of await world.tasks((one) => holding.includes(one.id))) {
    if (task.lockedAt === undefined) await answer(world, task, 'consent');
    else await world.withdraw(task);
  }
  const { ledger: now } = await world.caseFile();
  if (now && openStop(now))
    await resumeClock({ caller: policeReviewer, applicationId: world.id }, world.centre.ports);
}

/** The lead settles every objection, the approver grants, or refuses what was upheld. */
async function atTheDesk(world: World): Promise<void> {
  const { ports } = world.centre;
  const applicationId = world.id;
  const caseFile = await world.caseFile();
  const objections = standingObjections(caseFile);
  if (openDeskTask(caseFile, 'coordinate')) {
    const decisions = objections.map(({ id: taskId }): ObjectionDecision => {
      return { taskId, decision: 'settled', reason: '已說明' };
    });
    const meeting = { heldOn: legalDateOf(world.now), attendees: '各部門', minutes: '紀要', decisions };
    await coordinateDepartments({ caller: policeReviewer, applicationId, ...meeting }, ports);
  }
  const before = await world.caseFile();
  if (openDeskTask(before, 'approve')) {
    const approver = { caller: policeApprover, applicationId };
    if (standingObjections(before).length === 0) await approveApplication(approver, ports);
    else await refuseApplication({ ...approver, reasons: '不符合', legalBasis: '條例' }, ports);
  }
  await deliverLicence({ applicationId }, ports);
}
