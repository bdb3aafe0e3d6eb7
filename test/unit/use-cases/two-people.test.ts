import { describe, expect, it } from 'vitest';
import type { StaffCaller } from '../../../functions/core/domain/actor.ts';
import { openDeskTask } from '../../../functions/core/domain/case-file.ts';
import { allowedActions } from '../../../functions/core/domain/permissions.ts';
import { type ServiceItem, serviceItemSchema } from '../../../functions/core/domain/service-item.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { acceptApplications } from '../../../functions/core/use-cases/accept-applications.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { beginWalkIn } from '../../../functions/core/use-cases/begin-walk-in.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { reassignTask } from '../../../functions/core/use-cases/reassign-task.ts';
import { refuseApplication } from '../../../functions/core/use-cases/refuse-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { showWalkIn } from '../../../functions/core/use-cases/show-case.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { aCentre, chen, policeApprover, policeReviewer, supervisor } from '../../support/a-centre.ts';
import { allConsent } from '../../support/joint-case.ts';
import { promisedItem } from '../api/items.ts';

/** Somebody who sits at both desks of the police. */
const both = (sub: string): StaffCaller => ({
  kind: 'staff',
  sub,
  name: sub,
  memberships: [
    { role: 'reviewer', departmentCode: 'GAJ' },
    { role: 'approver', departmentCode: 'GAJ' },
  ],
});
const [lan, mei] = [both('lan'), both('mei')];
const answers = { applicantName: '陳美玲', contactPhone: '13900001111', subject: '元宵燈會' };
const reasons = { reasons: '不符合', legalBasis: '條例' };
const said = { proposal: 'approve', opinion: '可' } as const;

const ofTwo = promisedItem;
const immediateOfTwo = serviceItemSchema.parse({ ...promisedItem, code: 'of-two', kind: 'immediate' });
const alone = serviceItemSchema.parse({
  ...promisedItem,
  code: 'alone',
  kind: 'immediate',
  reviewScheme: 'review-is-approval',
});

async function filed(item: ServiceItem) {
  const centre = aCentre({ more: [item] });
  const applicationId = await centre.drafted(item.code);
  await saveForm({ caller: chen, applicationId, answers }, centre.ports);
  await submitApplication({ caller: chen, applicationId }, centre.ports);
  return { centre, applicationId };
}

/** Neither grant nor refusal is theirs, and the page does not offer it. */
async function refusesBoth(
  { centre, applicationId }: Awaited<ReturnType<typeof filed>>,
  caller: StaffCaller,
  code: string,
) {
  const command = { caller, applicationId };
  await expect(approveApplication(command, centre.ports)).rejects.toMatchObject({ code });
  await expect(refuseApplication({ ...command, ...reasons }, centre.ports)).rejects.toMatchObject({ code });
  const offered = allowedActions(caller, await centre.found(applicationId));
  expect(offered).not.toContain('approve-application');
  expect(offered).not.toContain('refuse-application');
}

describe('one review, one approve 一審一核, where the scheme is of two people', () => {
  it.each([
    ['promised', ofTwo],
    ['immediate', immediateOfTwo],
  ])('(%s) whoever reviewed does not decide, whoever accepted it', async (_kind, item) => {
    const filing = await filed(item);
    const { centre, applicationId } = filing;
    await acceptApplication({ caller: mei, applicationId }, centre.ports);
    expect((await centre.found(applicationId)).application.status).toBe('in-review');
    await reviewApplication({ caller: lan, applicationId, ...said }, centre.ports);
    await refusesBoth(filing, lan, 'REVIEWER_MAY_NOT_APPROVE');
    await approveApplication({ caller: mei, applicationId }, centre.ports);
    expect((await centre.found(applicationId)).application.decidedBy).toBe('mei');
  });

  it('a task that is given to the reviewer is no way around it', async () => {
    const filing = await filed(ofTwo);
    const { centre, applicationId } = filing;
    await acceptApplication({ caller: lan, applicationId }, centre.ports);
    await reviewApplication({ caller: lan, applicationId, ...said }, centre.ports);
    const colleague = {
      departmentCode: 'GAJ',
      sub: 'lan',
      name: 'lan',
      roles: ['reviewer', 'approver'],
    } as const;
    await centre.ports.roster.enter(colleague);
    const taskId = openDeskTask(await centre.found(applicationId), 'approve')?.id ?? '';
    const given = { taskId, assigneeSub: 'lan', reason: '出差' };
    await reassignTask({ caller: supervisor, applicationId, ...given }, centre.ports);
    expect(openDeskTask(await centre.found(applicationId), 'approve')?.assigneeSub).toBe('lan');
    await refusesBoth(filing, lan, 'REVIEWER_MAY_NOT_APPROVE');
  });

  it('accepted with others at once, it is reviewed and decided by two all the same', async () => {
    const filing = await filed(ofTwo);
    const { centre, applicationId } = filing;
    await acceptApplications({ caller: lan, applicationIds: [applicationId] }, centre.ports);
    await reviewApplication({ caller: lan, applicationId, ...said }, centre.ports);
    await refusesBoth(filing, lan, 'REVIEWER_MAY_NOT_APPROVE');
  });

  it('in joint handling, whoever accepted it does not decide', async () => {
    const centre = aCentre();
    const applicationId = await centre.asked(); // accepted by Huang
    await allConsent(centre, applicationId);
    await consolidateOpinions({ applicationId, round: 1 }, centre.ports);
    await refusesBoth({ centre, applicationId }, both('huang'), 'REVIEWER_MAY_NOT_APPROVE');
    await approveApplication({ caller: lan, applicationId }, centre.ports);
  });
});

/** Filed by a clerk for a person who came. */
async function filedAtWindow(clerk: StaffCaller, item: ServiceItem = alone) {
  const centre = aCentre({ more: [item] });
  const begun = await beginWalkIn(
    {
      caller: clerk,
      itemCode: item.code,
      name: '王秀英',
      paper: 'resident-id',
      number: '11010519491231002X',
      consent: 'signed-paper',
      isOnPaper: false,
      locale: 'zh-Hant',
      idempotencyKey: 'walk-in',
    },
    centre.ports,
  );
  const applicationId = begun.application.id;
  const { person } = await showWalkIn({ caller: clerk, applicationId }, centre.ports);
  await saveForm({ caller: person, applicationId, answers }, centre.ports);
  await submitApplication({ caller: person, applicationId }, centre.ports);
  return { centre, applicationId };
}

describe('the clerk who filed for a person', () => {
  it('does not decide it alone; a colleague does', async () => {
    const { centre, applicationId } = await filedAtWindow(lan);
    await expect(acceptApplication({ caller: lan, applicationId }, centre.ports)).rejects.toMatchObject({
      code: 'FILER_MAY_NOT_DECIDE_ALONE',
    });
    await acceptApplication({ caller: mei, applicationId }, centre.ports);
    expect((await centre.found(applicationId)).application.status).toBe('approved');
  });

  it('hands it over, and does not decide it then either, sitting at the other desk', async () => {
    const filing = await filedAtWindow(lan);
    const { centre, applicationId } = filing;
    await acceptApplication({ caller: lan, applicationId, forApprover: true }, centre.ports);
    await refusesBoth(filing, lan, 'FILER_MAY_NOT_DECIDE_ALONE');
    await approveApplication({ caller: policeApprover, applicationId }, centre.ports);
    expect((await centre.found(applicationId)).application.status).toBe('approved');
  });

  it('may decide where a colleague had a part in it, or where two do', async () => {
    const { centre, applicationId } = await filedAtWindow(lan);
    await acceptApplication({ caller: mei, applicationId, forApprover: true }, centre.ports);
    await approveApplication({ caller: lan, applicationId }, centre.ports);
    expect((await centre.found(applicationId)).application.decidedBy).toBe('lan');
    const two = await filedAtWindow(lan, ofTwo);
    const lead = { caller: policeReviewer, applicationId: two.applicationId };
    await acceptApplication(lead, two.centre.ports);
    await reviewApplication({ ...lead, ...said }, two.centre.ports);
    await approveApplication({ ...lead, caller: lan }, two.centre.ports);
    expect((await two.centre.found(two.applicationId)).application.decidedBy).toBe('lan');
  });
});
