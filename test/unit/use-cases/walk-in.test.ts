import { describe, expect, it } from 'vitest';
import type { StaffCaller } from '../../../functions/core/domain/actor.ts';
import { allowedActions } from '../../../functions/core/domain/permissions.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { answerSupplement } from '../../../functions/core/use-cases/answer-supplement.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { type BeginWalkIn, beginWalkIn } from '../../../functions/core/use-cases/begin-walk-in.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { showCase, showWalkIn } from '../../../functions/core/use-cases/show-case.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { undoSubmission } from '../../../functions/core/use-cases/undo-submission.ts';
import {
  aCentre,
  chen,
  cityApprover,
  cityReviewer,
  policeReviewer,
  supervisor,
} from '../../support/a-centre.ts';
import { uploadAtWindow, walkInAnswers } from '../../support/walk-in.ts';

const begun: Omit<BeginWalkIn, 'idempotencyKey'> = {
  caller: cityReviewer,
  itemCode: 'drain-permit',
  name: '王秀英',
  paper: 'resident-id',
  number: '11010519491231002X',
  consent: 'signed-paper',
  isOnPaper: true,
  locale: 'zh-Hant',
};

type Centre = ReturnType<typeof aCentre>;
let keys = 0;
async function begin(centre: Centre, more: Partial<BeginWalkIn> = {}) {
  keys += 1;
  const { ports } = centre;
  // keyed as the key of the centre does it: nothing of the number shows
  const licences = { holderKeyOf: async (sub: string) => ports.system.sha256(`secret ${sub}`) };
  return beginWalkIn({ ...begun, idempotencyKey: `walk-in-${keys}`, ...more }, { ...ports, licences });
}

/** The window's clerk, as the person for whom they act. */
async function personOf(centre: Centre, applicationId: string, caller: StaffCaller = cityReviewer) {
  return (await showWalkIn({ caller, applicationId }, centre.ports)).person;
}

async function filed(centre: Centre): Promise<string> {
  const { id: applicationId } = (await begin(centre)).application;
  const caller = await personOf(centre, applicationId);
  await saveForm({ caller, applicationId, answers: walkInAnswers }, centre.ports);
  for (const code of ['drainplan', 'waterquality']) await uploadAtWindow(centre, caller, applicationId, code);
  await submitApplication({ caller, applicationId }, centre.ports);
  return applicationId;
}

describe('an application of a person who came to the window (art. 29)', () => {
  it('is a case like any other, and the log names the clerk who filed it', async () => {
    const centre = aCentre();
    const id = await filed(centre);
    const { application, ledger, tasks } = await centre.found(id);
    expect([application.status, application.contact.name]).toEqual(['submitted', '王秀英']);
    expect(application.reference).toMatch(/^LY-/);
    expect([ledger?.receivedOn, tasks[0]?.status]).toEqual(['2026-03-02', 'open']);
    const log = centre.ports.cases.log.filter((event) => event.applicationId === id);
    const ofPeople = log.filter(({ by }) => by.kind !== 'centre');
    expect(ofPeople.map(({ by }) => by)).toEqual(
      ofPeople.map(() => ({ kind: 'staff', sub: cityReviewer.sub, name: cityReviewer.name })),
    );
    expect(log.map(({ body }) => body.type)).toContain('WalkInBegun');
  });

  it('keeps kind and last four characters of the paper, and the whole number nowhere', async () => {
    const centre = aCentre();
    const id = await filed(centre);
    expect((await centre.found(id)).application.walkIn).toMatchObject({
      paper: 'resident-id',
      lastDigits: '002X',
      consent: 'signed-paper',
    });
    const kept = JSON.stringify([centre.ports.cases.log, await centre.found(id), [...centre.messages]]);
    expect(kept).not.toContain('11010519491231002X');
    expect(kept).not.toContain('19491231');
  });

  it('makes the same person the same applicant, however the number was typed, and another another', async () => {
    const centre = aCentre();
    const subOf = async (more: Partial<BeginWalkIn>) => (await begin(centre, more)).application.applicantSub;
    const first = await subOf({});
    expect(await subOf({ number: ' １１０１０５ 19491231 002x ' })).toBe(first);
    expect(await subOf({ number: '440524188001010014' })).not.toBe(first);
    expect(await subOf({ paper: 'passport', number: 'E12345678' })).not.toBe(first);
  });

  it.each([
    ['without a name', { name: ' ' }, 'PERSON_NAME_REQUIRED', 'name'],
    ['without a paper', { paper: undefined }, 'IDENTITY_REQUIRED', 'paper'],
    ['with a number that is none', { number: '110105194912310021' }, 'IDENTITY_REQUIRED', 'number'],
    ['without consent', { consent: undefined }, 'CONSENT_REQUIRED', 'consent'],
  ] as const)('is not begun %s, and the refusal names the field', async (_, more, code, field) => {
    const centre = aCentre();
    await expect(begin(centre, more)).rejects.toMatchObject({ code, facts: { field } });
    expect(centre.ports.cases.log).toEqual([]);
  });

  it('is begun once however often the same form is sent', async () => {
    const centre = aCentre();
    const ids = await Promise.all(
      [1, 2, 3].map(async () => (await begin(centre, { idempotencyKey: 'once' })).application.id),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('needs no telephone of a person who has none, and asks it of everybody else', async () => {
    const centre = aCentre();
    const { contactPhone: _none, ...answers } = walkInAnswers;
    const save = async (isOnPaper: boolean) => {
      const { id: applicationId } = (await begin(centre, { isOnPaper })).application;
      const caller = await personOf(centre, applicationId);
      return saveForm({ caller, applicationId, answers }, centre.ports);
    };
    await expect(save(false)).rejects.toMatchObject({
      code: 'ANSWERS_INVALID',
      problems: [{ field: 'contactPhone', code: 'REQUIRED' }],
    });
    expect((await save(true)).answers.applicantName).toBe(walkInAnswers.applicantName);
  });

  it('can be supplied and undone at the window, too', async () => {
    const centre = aCentre();
    const id = await filed(centre);
    const own = { caller: await personOf(centre, id), applicationId: id };
    await undoSubmission(own, centre.ports);
    await submitApplication(own, centre.ports);
    const missing = [{ kind: 'field', code: 'premises', what: '不完整' }] as const;
    await requestSupplement({ caller: cityReviewer, applicationId: id, missing }, centre.ports);
    await saveForm({ ...own, answers: { premises: '工業路九號' } }, centre.ports);
    await answerSupplement(own, centre.ports);
    expect((await centre.found(id)).application.status).toBe('submitted');
  });
});

describe('who acts at the window', () => {
  it.each([
    ['a reviewer of another department', policeReviewer],
    ['an approver', cityApprover],
    ['a supervisor', supervisor],
    ['an agent', { ...cityReviewer, memberships: [{ role: 'agent' }] } as StaffCaller],
    ['staff without a seat', { ...cityReviewer, memberships: [] } as StaffCaller],
  ])('%s begins nothing, and acts for nobody', async (_, caller) => {
    const centre = aCentre();
    await expect(begin(centre, { caller })).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    const { id: applicationId } = (await begin(centre)).application;
    await expect(showWalkIn({ caller, applicationId }, centre.ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    const forged = { ...(await personOf(centre, applicationId)), through: caller };
    expect(allowedActions(forged, await centre.found(applicationId))).toEqual([]);
  });

  it('nobody acts for an applicant who filed online, nor reads a draft as a case', async () => {
    const centre = aCentre();
    const applicationId = await centre.drafted('drain-permit');
    const forged = { ...chen, through: cityReviewer };
    await expect(
      saveForm({ caller: forged, applicationId, answers: { premises: 'x' } }, centre.ports),
    ).rejects.toMatchObject({ code: 'APPLICATION_NOT_FOUND' });
    const { id } = (await begin(centre)).application;
    await expect(showCase({ caller: cityReviewer, applicationId: id }, centre.ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
  });

  it('to file is not to review: the clerk may review what they filed, and two people are still two', async () => {
    const centre = aCentre();
    const id = await filed(centre);
    const both: StaffCaller = {
      ...cityReviewer,
      memberships: [...cityReviewer.memberships, ...cityApprover.memberships],
    };
    const desk = { caller: both, applicationId: id };
    await acceptApplication(desk, centre.ports);
    await reviewApplication({ ...desk, proposal: 'approve', opinion: '可' }, centre.ports);
    await expect(approveApplication(desk, centre.ports)).rejects.toMatchObject({
      code: 'REVIEWER_MAY_NOT_APPROVE',
    });
    await approveApplication({ caller: cityApprover, applicationId: id }, centre.ports);
    expect((await centre.found(id)).application.status).toBe('approved');
  });
});
