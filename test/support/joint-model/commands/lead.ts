import fc from 'fast-check';
import { openDeskTask } from '../../../../functions/core/domain/case-file.ts';
import type { ObjectionDecision } from '../../../../functions/core/domain/event.ts';
import { standingObjections, standingTasks } from '../../../../functions/core/domain/joint-review.ts';
import { legalDateOf } from '../../../../functions/core/domain/legal-date.ts';
import { acceptApplication } from '../../../../functions/core/use-cases/accept-application.ts';
import { addDepartment } from '../../../../functions/core/use-cases/add-department.ts';
import { answerSupplement } from '../../../../functions/core/use-cases/answer-supplement.ts';
import { approveApplication } from '../../../../functions/core/use-cases/approve-application.ts';
import { coordinateDepartments } from '../../../../functions/core/use-cases/coordinate-departments.ts';
import { deliverLicence } from '../../../../functions/core/use-cases/deliver-licence.ts';
import { refuseApplication } from '../../../../functions/core/use-cases/refuse-application.ts';
import { reissueReviewLink } from '../../../../functions/core/use-cases/reissue-review-link.ts';
import { requestSupplement } from '../../../../functions/core/use-cases/request-supplement.ts';
import { saveForm } from '../../../../functions/core/use-cases/save-form.ts';
import { resumeClock, stopClock } from '../../../../functions/core/use-cases/stop-clock.ts';
import { chen, policeApprover, policeReviewer } from '../../a-centre.ts';
import { LATE_DEPARTMENTS } from '../shape.ts';
import type { World } from '../world.ts';
import { chance, command, mustBe, often, pick } from './command.ts';

const lead = ({ id: applicationId }: World) => ({ caller: policeReviewer, applicationId });
const approver = ({ id: applicationId }: World) => ({ caller: policeApprover, applicationId });
const nothing = fc.constant(undefined);

const someDecision = fc.oneof(
  { weight: 3, arbitrary: fc.constant('settled' as const) },
  { weight: 2, arbitrary: fc.constant('ask-again' as const) },
  { weight: 2, arbitrary: fc.constant('upheld' as const) },
);

/** What the lead department, its approver and the applicant do. */
export const leadAndApplicant = [
  ...often(
    2,
    command('coordinate', fc.array(someDecision, { minLength: 4, maxLength: 4 }), async (world, drawn) => {
      const caseFile = await world.caseFile();
      const decisions = standingObjections(caseFile).map(
        ({ id: taskId }, index): ObjectionDecision => ({
          taskId,
          decision: pick(drawn, index) ?? 'settled',
          reason: '已說明',
        }),
      );
      const meeting = { heldOn: legalDateOf(world.now), attendees: '各部門', minutes: '紀要', decisions };
      const answer = await world.attempt(() =>
        coordinateDepartments({ ...lead(world), ...meeting }, world.centre.ports),
      );
      mustBe(answer, openDeskTask(caseFile, 'coordinate') ? undefined : 'WRONG_STATUS', 'coordinating');
      return answer;
    }),
  ),
  ...often(
    2,
    command('approve', nothing, async (world) => {
      const caseFile = await world.caseFile();
      const answer = await world.attempt(() => approveApplication(approver(world), world.centre.ports));
      const isUpheld = standingObjections(caseFile).length > 0;
      const isThere = openDeskTask(caseFile, 'approve') !== undefined;
      mustBe(answer, !isThere ? 'WRONG_STATUS' : isUpheld ? 'OBJECTION_UPHELD' : undefined, 'approving');
      return answer;
    }),
  ),
  command('accept', nothing, async (world) => {
    const { application } = await world.caseFile();
    const answer = await world.attempt(() => acceptApplication(lead(world), world.centre.ports));
    const isChecked = application.completeness !== 'asked';
    if (application.status === 'submitted')
      mustBe(answer, isChecked ? undefined : 'COMPLETENESS_CHECK_OPEN', 'accepting');
    else mustBe(answer, 'WRONG_STATUS', 'accepting');
    return answer;
  }),
  command('notice', nothing, async (world) => {
    const missing = [{ kind: 'field', code: 'subject', what: '名稱不清' }] as const;
    return world.attempt(() => requestSupplement({ ...lead(world), missing }, world.centre.ports));
  }),
  command('supplement', chance, async (world, by) => {
    const { ports } = world.centre;
    const own = { caller: chen, applicationId: world.id };
    const answers = { subject: `燈會${by}` };
    const saved = await world.attempt(() => saveForm({ ...own, answers }, ports));
    return saved ?? world.attempt(() => answerSupplement(own, ports));
  }),
  command('reissue a link', chance, async (world, by) => {
    const task = pick(await world.tasks(), by);
    if (!task) return 'nobody asked';
    const answer = await world.attempt(() =>
      reissueReviewLink({ ...lead(world), taskId: task.id, reason: '新經辦人' }, world.centre.ports),
    );
    mustBe(answer, task.status === 'open' ? undefined : 'TASK_CLOSED', 'a new link');
    return answer;
  }),
  command('add a department', fc.tuple(chance, fc.boolean()), async (world, [by, isRequired]) => {
    const caseFile = await world.caseFile();
    const planned = standingTasks(caseFile).map((task) => task.departmentCode);
    const departmentCode = pick([...LATE_DEPARTMENTS, ...planned], by) ?? '';
    const added = { departmentCode, action: 'review', limitDays: 2, silence: 'consent', isRequired } as const;
    return world.attempt(() =>
      addDepartment({ ...lead(world), ...added, reason: '涉及其職權' }, world.centre.ports),
    );
  }),
  command('withdraw a department', chance, async (world, by) => {
    const task = pick(await world.tasks(), by);
    if (!task) return 'nobody asked';
    const answer = await world.attempt(() => world.withdraw(task));
    mustBe(answer, task.status === 'decided' ? 'TASK_CLOSED' : undefined, 'withdrawing');
    return answer;
  }),
  command('stop the clock', nothing, (world) => {
    const cause = { reason: 'hearing', legalBasis: '行政許可法第四十五條', expectedDays: 3 } as const;
    return world.attempt(() => stopClock({ ...lead(world), ...cause }, world.centre.ports));
  }),
  command('resume the clock', nothing, (world) =>
    world.attempt(() => resumeClock(lead(world), world.centre.ports)),
  ),
  command('refuse', nothing, (world) =>
    world.attempt(() =>
      refuseApplication({ ...approver(world), reasons: '不符合', legalBasis: '條例' }, world.centre.ports),
    ),
  ),
  command('deliver the licence', nothing, (world) =>
    world.attempt(() => deliverLicence({ applicationId: world.id }, world.centre.ports)),
  ),
];
