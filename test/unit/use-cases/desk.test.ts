import { describe, expect, it } from 'vitest';
import { isAllowedIn, statuses, transitions } from '../../../functions/core/domain/application.ts';
import { isOpinionTask } from '../../../functions/core/domain/case-file.ts';
import type { Refused } from '../../../functions/core/domain/refusal.ts';
import { CaseConflict } from '../../../functions/core/ports/case-store.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { deliverLicence } from '../../../functions/core/use-cases/deliver-licence.ts';
import { fetchLicence } from '../../../functions/core/use-cases/fetch-licence.ts';
import { listTasks } from '../../../functions/core/use-cases/list-cases.ts';
import { refuseApplication } from '../../../functions/core/use-cases/refuse-application.ts';
import { returnApplication } from '../../../functions/core/use-cases/return-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { showCase, showEvents, showTask } from '../../../functions/core/use-cases/show-case.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { verifyLicence } from '../../../functions/core/use-cases/verify-licence.ts';
import {
  aCentre,
  chen,
  cityApprover,
  cityReviewer,
  policeReviewer,
  supervisor,
} from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';

const applicant = {
  applicantName: '公司',
  socialCreditCode: '91350800MA2XN0QX4W',
  contactPhone: '13800138000',
};
const reasons = { reasons: '不屬於本機關職權', legalBasis: '行政許可法第三十二條' };

describe('a promised case 承諾件', () => {
  it('is accepted, reviewed by one and approved by another (一審一核)', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const { ports } = centre;
    expect((await listTasks({ caller: cityReviewer }, ports))[0]?.entries).toHaveLength(1);
    await acceptApplication({ caller: cityReviewer, applicationId: id }, ports);
    const review = { caller: cityReviewer, applicationId: id, proposal: 'approve', opinion: '符合' } as const;
    await expect(reviewApplication({ ...review, opinion: ' ' }, ports)).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await reviewApplication(review, ports);
    const both = { ...cityReviewer, memberships: [...cityReviewer.memberships, ...cityApprover.memberships] };
    await expect(approveApplication({ caller: both, applicationId: id }, ports)).rejects.toMatchObject({
      code: 'REVIEWER_MAY_NOT_APPROVE',
    });
    await approveApplication({ caller: cityApprover, applicationId: id }, ports);
    await expect(fetchLicence({ caller: chen, applicationId: id }, ports)).rejects.toMatchObject({
      code: 'LICENCE_NOT_READY',
    });
    await deliverLicence({ applicationId: id }, ports);
    await deliverLicence({ applicationId: id }, ports);
    expect(centre.typesOf(id).filter((one) => one === 'LicenceDelivered')).toHaveLength(1);
    expect([...centre.papers.keys()]).toEqual(['licences/LY-CGJ-2026-000001.pdf']);
    expect((await fetchLicence({ caller: chen, applicationId: id }, ports)).number).toBe(
      'LY-CGJ-2026-000001',
    );
    const { events, chain } = await showEvents({ caller: supervisor, applicationId: id }, ports);
    expect(chain).toEqual({ isIntact: true, length: events.length });
  });

  it('tells whoever verifies the licence whether it is valid or expired (art. 40)', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    await acceptApplication({ caller: cityReviewer, applicationId: id }, centre.ports);
    await reviewApplication(
      { caller: cityReviewer, applicationId: id, proposal: 'approve', opinion: '可' },
      centre.ports,
    );
    await approveApplication({ caller: cityApprover, applicationId: id }, centre.ports);
    const asked = { number: ' ly-cgj-2026-000001 ' };
    expect((await verifyLicence(asked, centre.ports)).state).toBe('valid');
    centre.at('2040-01-01T00:00:00+08:00');
    expect((await verifyLicence(asked, centre.ports)).state).toBe('expired');
    for (const number of ['LY-CGJ-2026-000002', 'nonsense'])
      await expect(verifyLicence({ number }, centre.ports)).rejects.toMatchObject({
        code: 'LICENCE_NOT_FOUND',
      });
  });

  it('is returned or refused only with reasons and their legal basis (art. 32, 38)', async () => {
    const centre = aCentre();
    const { ports } = centre;
    const returned = await promised(centre);
    const command = { caller: cityReviewer, applicationId: returned };
    await expect(returnApplication({ ...command, ...reasons, reasons: '' }, ports)).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect((await returnApplication({ ...command, ...reasons }, ports)).application.status).toBe('returned');

    const id = await promised(centre);
    await acceptApplication({ caller: cityReviewer, applicationId: id }, ports);
    await reviewApplication(
      { caller: cityReviewer, applicationId: id, proposal: 'refuse', opinion: '超標' },
      ports,
    );
    const refuse = { caller: cityApprover, applicationId: id, ...reasons };
    await expect(refuseApplication({ ...refuse, legalBasis: ' ' }, ports)).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect((await refuseApplication(refuse, ports)).application.status).toBe('refused');
    expect(ports.cases.log.at(-2)?.body).toMatchObject({ remedies: ['reconsideration', 'lawsuit'] });
  });
});

describe('an immediate item 即辦件', () => {
  const filing = {
    ...applicant,
    projectName: '生產線',
    projectPlace: '東肖鎮',
    investment: '1200',
    policyDeclaration: 'yes',
    truthDeclaration: 'yes',
  };

  it('that needs no judgement is decided with its submission, and nothing waits', async () => {
    const centre = aCentre();
    const id = await centre.drafted('private-filing');
    await saveForm({ caller: chen, applicationId: id, answers: filing }, centre.ports);
    const { application, ledger } = await submitApplication(
      { caller: chen, applicationId: id },
      centre.ports,
    );
    expect(application).toMatchObject({ status: 'approved', licenceNumber: 'LY-FGW-2026-000001' });
    expect(ledger?.run).toBe(0);
    expect(centre.typesOf(id)).not.toContain('DeadlineRunStarted');
  });

  it('of the window is decided on the spot by one person (art. 34)', async () => {
    const centre = aCentre();
    const id = await centre.drafted('project-code');
    const answers = {
      applicantName: '公司',
      contactPhone: '13800138000',
      subject: '廠房',
      truthDeclaration: 'yes',
    };
    await saveForm({ caller: chen, applicationId: id, answers }, centre.ports);
    await centre.uploaded(id, 'uscc');
    await submitApplication({ caller: chen, applicationId: id }, centre.ports);
    const caller = { ...cityReviewer, memberships: [{ role: 'reviewer', departmentCode: 'FGW' } as const] };
    const after = await acceptApplication({ caller, applicationId: id }, centre.ports);
    expect(after.application).toMatchObject({ status: 'approved', decidedBy: caller.sub });
    expect(after.tasks.filter((task) => !isOpinionTask(task) && task.status === 'open')).toEqual([]);
  });
});

describe('who may do what', () => {
  it('hides a case from every other department, and lets supervisors read all and decide nothing', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const { ports } = centre;
    const hidden = { code: 'APPLICATION_NOT_FOUND' };
    await expect(showCase({ caller: policeReviewer, applicationId: id }, ports)).rejects.toMatchObject(
      hidden,
    );
    await expect(
      acceptApplication({ caller: policeReviewer, applicationId: id }, ports),
    ).rejects.toMatchObject(hidden);
    await expect(showEvents({ caller: policeReviewer, applicationId: id }, ports)).rejects.toMatchObject(
      hidden,
    );
    await expect(showEvents({ caller: policeReviewer, applicationId: 'x' }, ports)).rejects.toMatchObject(
      hidden,
    );
    expect((await showCase({ caller: supervisor, applicationId: id }, ports)).actions).toEqual([
      'read-case',
      'read-events',
      'urge',
      'hold-deletion',
      'reassign-task',
    ]);
    await expect(acceptApplication({ caller: supervisor, applicationId: id }, ports)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
    await expect(listTasks({ caller: { ...supervisor, memberships: [] } }, ports)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
    expect(await listTasks({ caller: supervisor }, ports)).toEqual([]);
  });

  it('shows a task to its desk, and an unknown one to nobody', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const taskId = `${id}.0.accept.CGJ`;
    expect((await showTask({ caller: cityReviewer, taskId }, centre.ports)).caseFile.application.id).toBe(id);
    for (const [caller, asked] of [
      [policeReviewer, taskId],
      [cityReviewer, `${id}.7.accept.CGJ`],
      [cityReviewer, 'nonsense'],
    ] as const)
      await expect(showTask({ caller, taskId: asked }, centre.ports)).rejects.toMatchObject({
        code: 'TASK_NOT_FOUND',
      });
  });

  it('keeps drafts from the desk', async () => {
    const centre = aCentre();
    const id = await centre.drafted('drain-permit');
    await expect(showCase({ caller: cityReviewer, applicationId: id }, centre.ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
  });
});

describe('the status machine', () => {
  it('allows every command in its own statuses and in no other', () => {
    for (const [name, { from }] of Object.entries(transitions))
      for (const status of statuses)
        expect(isAllowedIn(name as keyof typeof transitions, status), `${name} in ${status}`).toBe(
          (from as readonly string[]).includes(status),
        );
  });

  it('decides anew when somebody was faster, and says so when they always are', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    let conflicts = 3;
    centre.ports.cases.beforeSave = () => {
      conflicts -= 1;
      if (conflicts >= 0) throw new CaseConflict(id);
    };
    const command = { caller: cityReviewer, applicationId: id };
    expect((await acceptApplication(command, centre.ports)).application.status).toBe('in-review');
    centre.ports.cases.beforeSave = () => {
      throw new CaseConflict(id);
    };
    const review = { ...command, proposal: 'approve', opinion: '可' } as const;
    const refused = await reviewApplication(review, centre.ports).catch((error: Refused) => error);
    expect(refused).toMatchObject({ code: 'VERSION_CONFLICT', meaning: 'conflict' });
    centre.ports.cases.beforeSave = () => {
      throw new Error('the store is gone');
    };
    await expect(reviewApplication(review, centre.ports)).rejects.toThrow('the store is gone');
  });
});
