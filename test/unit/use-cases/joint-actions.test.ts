import { describe, expect, it } from 'vitest';
import { calendar } from '../../../catalogue/catalogue.ts';
import { standsStill } from '../../../functions/core/domain/deadline/ledger.ts';
import type { RecordDraft } from '../../../functions/core/domain/joint-action/record.ts';
import type { OpinionInput } from '../../../functions/core/domain/opinion.ts';
import { announcePhotograph } from '../../../functions/core/use-cases/announce-photograph.ts';
import { appointSurvey } from '../../../functions/core/use-cases/appoint-survey.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { checkDocument } from '../../../functions/core/use-cases/check-document.ts';
import { completePhotograph } from '../../../functions/core/use-cases/complete-photograph.ts';
import { readProgress } from '../../../functions/core/use-cases/follow-progress.ts';
import { giveOpinion } from '../../../functions/core/use-cases/give-opinion.ts';
import { keepMessages } from '../../../functions/core/use-cases/keep-messages.ts';
import { openDocument, openDocumentOfReview } from '../../../functions/core/use-cases/open-document.ts';
import { reissueReviewLink } from '../../../functions/core/use-cases/reissue-review-link.ts';
import { reportRectification } from '../../../functions/core/use-cases/report-rectification.ts';
import { requireRectification } from '../../../functions/core/use-cases/require-rectification.ts';
import { sendMessage } from '../../../functions/core/use-cases/send-message.ts';
import { startAppraisal } from '../../../functions/core/use-cases/start-appraisal.ts';
import { aCentre, chen, lin, policeReviewer } from '../../support/a-centre.ts';
import { appoint, jointCase, officer, say, survey, through } from '../../support/joint-case.ts';

type Centre = ReturnType<typeof aCentre>;

const typesOf = (centre: Centre, id: string, wanted: string): number =>
  centre.typesOf(id).filter((one) => one === wanted).length;

/** The messages that follow from the last event of a type, as `recipient template`. */
async function toldOf(centre: Centre, type: string) {
  const event = centre.ports.cases.log.findLast((one) => one.body.type === type);
  if (!event) throw new Error(`${type} has not happened.`);
  return keepMessages(event, centre.ports);
}

const appointment = {
  surveyOn: '2026-03-02',
  from: '09:00',
  to: '10:00',
  place: '體育公園東門',
  isAgreed: true,
};

describe('a survey 踏勘', () => {
  it('is appointed once; the applicant and the lead are told, and the clock runs on (art. 45)', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const command = { ...(await through(centre, id, 'JJ')), appointment };
    const filed = await Promise.all(Array.from({ length: 16 }, () => appointSurvey(command, centre.ports)));
    expect(filed.filter((one) => one.isNew)).toHaveLength(1);
    expect(typesOf(centre, id, 'SurveyAppointed')).toBe(1);
    expect(filed.every((one) => one.task.step?.action === 'survey')).toBe(true);
    const told = await toldOf(centre, 'SurveyAppointed');
    expect(told.map((one) => `${one.recipient.kind} ${one.template}`)).toEqual([
      'applicant survey-appointed',
      'department survey-appointed',
    ]);
    expect(told[0]?.facts).toMatchObject({ surveyOn: '2026-03-02', from: '09:00', to: '10:00' });
    const { ledger } = await centre.found(id);
    expect(ledger && standsStill(ledger)).toBe(false);
  });

  it('is changed with its reason, which the applicant is told', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await appoint(centre, id, 'JJ');
    const moved = { ...appointment, from: '14:00', to: '15:00' };
    const link = await through(centre, id, 'JJ');
    await expect(appointSurvey({ ...link, appointment: moved }, centre.ports)).rejects.toMatchObject({
      code: 'CHANGE_REASON_REQUIRED',
    });
    const changed = await appointSurvey(
      { ...link, appointment: { ...moved, because: '申請人臨時有事' } },
      centre.ports,
    );
    expect(changed).toMatchObject({ isNew: true, task: { step: { from: '14:00' } } });
    const [told] = await toldOf(centre, 'SurveyAppointed');
    expect(told).toMatchObject({ template: 'survey-changed', facts: { because: '申請人臨時有事' } });
    const view = await readProgress(await centre.found(id), centre.ports);
    expect(view.departments.find((one) => one.departmentCode === 'JJ')?.step).toEqual({
      action: 'survey',
      surveyOn: '2026-03-02',
      from: '14:00',
      to: '15:00',
      place: '體育公園東門',
    });
    expect(JSON.stringify(view)).not.toContain(officer.name);
  });

  it('needs the PIN for its appointment as for everything that is recorded, and a right form costs no try', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const wrong = await through(centre, id, 'JJ', { pin: 'wrong' });
    await expect(
      appointSurvey({ ...wrong, appointment: { ...appointment, place: '' } }, centre.ports),
    ).rejects.toMatchObject({ code: 'PLACE_REQUIRED' });
    expect((await centre.task(id, 'JJ')).wrongPins).toBe(0);
    for (const triesLeft of [4, 3, 2, 1])
      await expect(appointSurvey({ ...wrong, appointment }, centre.ports)).rejects.toMatchObject({
        code: 'WRONG_PIN',
        facts: { triesLeft },
      });
    await expect(appointSurvey({ ...wrong, appointment }, centre.ports)).rejects.toMatchObject({
      code: 'LINK_LOCKED',
    });
    const right = await through(centre, id, 'JJ');
    await expect(appointSurvey({ ...right, appointment }, centre.ports)).rejects.toMatchObject({
      code: 'LINK_LOCKED',
    });
    expect((await centre.task(id, 'JJ')).step).toBeUndefined();
  });

  it('cannot be appointed by a department that reviews, nor after its opinion', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const review = { ...(await through(centre, id, 'CGJ')), appointment };
    await expect(appointSurvey(review, centre.ports)).rejects.toMatchObject({ code: 'RECORD_DOES_NOT_FIT' });
    await say(centre, id, 'JJ');
    const late = { ...appointment, from: '14:00', to: '15:00', because: '改期' };
    const again = await appointSurvey(
      { ...(await through(centre, id, 'JJ')), appointment: late },
      centre.ports,
    );
    expect(again).toMatchObject({ isNew: false, task: { status: 'decided' } });
    expect(typesOf(centre, id, 'SurveyAppointed')).toBe(1);
  });

  it('is refused before its appointment, and keeps it with the findings', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const draft = { verdict: 'consent', record: survey } as const;
    const link = await through(centre, id, 'JJ');
    await expect(giveOpinion({ ...link, draft }, centre.ports)).rejects.toMatchObject({
      code: 'APPOINTMENT_REQUIRED',
    });
    const { task } = await say(centre, id, 'JJ');
    expect(task.opinion).toMatchObject({
      record: { ...survey, appointment: { place: '體育公園東門' }, photographs: [] },
    });
  });
});

const photograph = { fileName: '東門.jpg', contentType: 'image/jpeg', sizeBytes: 900_000 };

describe('photographs of a survey', () => {
  it('come through quarantine and check, and the record keeps those that passed, for the lead to see', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const link = await through(centre, id, 'JJ');
    const announced = [];
    for (let number = 0; number < 3; number += 1)
      announced.push((await announcePhotograph({ ...link, file: photograph }, centre.ports)).document.id);
    const [good = '', bad = '', never = ''] = announced;
    centre.inspections.set(bad, { verdict: 'rejected', rejection: 'TYPE_DIFFERS' });
    centre.inspections.set(never, { verdict: 'missing' });
    for (const documentId of announced)
      await completePhotograph({ token: link.token, documentId }, centre.ports);
    const { task } = await say(centre, id, 'JJ');
    expect(task.opinion).toMatchObject({ record: { photographs: [good] } });

    const opened = { applicationId: id, documentId: good };
    expect(await openDocument({ ...opened, caller: policeReviewer }, centre.ports)).toMatchObject({
      url: `download/${good}`,
    });
    await expect(openDocument({ ...opened, caller: chen }, centre.ports)).rejects.toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
    const ofOther = { token: await centre.link(id, 'XFZD'), documentId: good };
    await expect(openDocumentOfReview(ofOther, centre.ports)).rejects.toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
    await expect(completePhotograph(ofOther, centre.ports)).rejects.toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
    expect((await openDocumentOfReview({ ...ofOther, token: link.token }, centre.ports)).url).toContain(good);
  });

  it.each([
    ['a PDF', { contentType: 'application/pdf' }, 'FILE_TYPE_NOT_ACCEPTED'],
    ['more than ten megabytes', { sizeBytes: 10 * 1024 * 1024 + 1 }, 'FILE_TOO_LARGE'],
    ['nothing', { sizeBytes: 0 }, 'FILE_EMPTY'],
  ])('are not %s', async (_, change, code) => {
    const centre = aCentre();
    const id = await centre.asked();
    const link = await through(centre, id, 'JJ');
    const command = { ...link, file: { ...photograph, ...change } };
    await expect(announcePhotograph(command, centre.ports)).rejects.toMatchObject({ code });
  });

  it('are six at most, none of a review, and none after the opinion', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const link = await through(centre, id, 'JJ');
    for (let number = 0; number < 6; number += 1) {
      const { document } = await announcePhotograph({ ...link, file: photograph }, centre.ports);
      await checkDocument({ applicationId: id, documentId: document.id }, centre.ports);
    }
    const seventh = { ...link, file: photograph };
    await expect(announcePhotograph(seventh, centre.ports)).rejects.toMatchObject({ code: 'TOO_MANY_FILES' });
    const other = { ...(await through(centre, id, 'XFZD')), file: photograph };
    expect((await announcePhotograph(other, centre.ports)).isNew).toBe(true); // everyone has six
    const review = { ...(await through(centre, id, 'CGJ')), file: photograph };
    await expect(announcePhotograph(review, centre.ports)).rejects.toMatchObject({
      code: 'RECORD_DOES_NOT_FIT',
    });
    await say(centre, id, 'JJ');
    await expect(announcePhotograph(seventh, centre.ports)).rejects.toMatchObject({ code: 'TASK_CLOSED' });
  });
});

const appraisal = {
  experts: [{ name: '周教授', title: '教授級高工', organisation: '福州大學' }],
  workingDays: 10,
  areIndependent: true,
};
const feasible: OpinionInput = { record: { action: 'appraisal', conclusion: 'feasible', report: '可行' } };

describe('an appraisal 論證', () => {
  const begun = async (centre: Centre, id: string, department: string) =>
    startAppraisal({ ...(await through(centre, id, department)), appraisal }, centre.ports);
  const conclude = async (centre: Centre, id: string, department: string) => {
    return giveOpinion({ ...(await through(centre, id, department)), draft: feasible }, centre.ports);
  };

  it('stops the clock with its start, tells the applicant how long, and lets it go on with its conclusion (art. 45)', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'gov-feasibility');
    const before = (await centre.found(id)).ledger?.promisedLastOn;
    expect((await begun(centre, id, 'ZRJ')).isNew).toBe(true);
    expect((await begun(centre, id, 'ZRJ')).isNew).toBe(false);
    expect(typesOf(centre, id, 'AppraisalStarted')).toBe(1);
    const [told, ...others] = await toldOf(centre, 'AppraisalStarted');
    expect(told).toMatchObject({ template: 'appraisal-stops-clock', facts: { workingDays: '10' } });
    expect(told?.recipient.kind).toBe('applicant');
    expect(others).toEqual([]);
    const view = await readProgress(await centre.found(id), centre.ports);
    expect(view.time?.standsStill).toMatchObject({ reason: 'expert-review', expectedDays: 10 });
    expect(view.departments.find((one) => one.departmentCode === 'ZRJ')?.step).toEqual({
      action: 'appraisal',
      startedOn: '2026-03-02',
      workingDays: 10,
    });
    expect(JSON.stringify(view)).not.toContain('周教授');

    centre.at('2026-03-09T09:00:00+08:00'); // five working days; no silence has fallen due meanwhile
    const { run = 0 } = (await centre.found(id)).ledger ?? {};
    await checkDeadline({ applicationId: id, run }, centre.ports);
    expect(centre.typesOf(id)).not.toContain('SilenceEscalated');
    await conclude(centre, id, 'ZRJ');
    const { ledger } = await centre.found(id);
    expect([before, ledger?.promisedLastOn]).toEqual(['2026-03-10', '2026-03-17']);
    expect(centre.typesOf(id).slice(-4)).toEqual(
      expect.arrayContaining(['OpinionGiven', 'ClockResumed', 'DeadlineRunStarted']),
    );
  });

  it('of two departments holds the clock until the last of them concludes', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'gov-feasibility');
    await begun(centre, id, 'ZRJ');
    centre.at('2026-03-03T09:00:00+08:00');
    await begun(centre, id, 'STJ');
    centre.at('2026-03-04T09:00:00+08:00');
    await conclude(centre, id, 'ZRJ');
    const held = (await centre.found(id)).ledger;
    expect(held && standsStill(held)).toBe(true);
    expect(centre.typesOf(id)).not.toContain('ClockResumed');
    centre.at('2026-03-06T09:00:00+08:00');
    await conclude(centre, id, 'STJ');
    expect((await centre.found(id)).ledger?.promisedLastOn).toBe('2026-03-16'); // four working days
    expect([typesOf(centre, id, 'ClockStopped'), typesOf(centre, id, 'ClockResumed')]).toEqual([1, 1]);
  });

  it('leaves the clock running where the plan does not say that it stops', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'private-approval');
    const [task] = (await centre.found(id)).tasks.filter((one) => one.action === 'appraisal');
    if (!task) throw new Error('nobody appraises');
    const claims = { taskId: task.id, applicationId: id, departmentCode: task.departmentCode, linkNumber: 1 };
    const token = await centre.ports.links.sign({ ...claims, expiresAt: '2026-12-31T00:00:00.000Z' });
    await startAppraisal({ token, pin: 'right', officer, appraisal }, centre.ports);
    const { ledger } = await centre.found(id);
    expect(ledger && standsStill(ledger)).toBe(false);
    const [told] = await toldOf(centre, 'AppraisalStarted');
    expect(told?.template).toBe('appraisal-started');
  });

  it('is not concluded before it began, nor begun by an expert of the applicant, nor by who reviews', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'gov-feasibility');
    await expect(conclude(centre, id, 'ZRJ')).rejects.toMatchObject({ code: 'APPRAISAL_NOT_STARTED' });
    const own = {
      ...appraisal,
      experts: [{ name: '甲', title: '工程師', organisation: '龍巖市城建投資有限公司' }],
    };
    await expect(
      startAppraisal({ ...(await through(centre, id, 'ZRJ')), appraisal: own }, centre.ports),
    ).rejects.toMatchObject({ code: 'EXPERT_NOT_INDEPENDENT' });
    await expect(begun(centre, id, 'CZJ')).rejects.toMatchObject({ code: 'RECORD_DOES_NOT_FIT' });
    const { ledger } = await centre.found(id);
    expect(ledger && standsStill(ledger)).toBe(false);
  });
});

const items = [{ what: '更換破損窨井蓋', byOn: '2026-03-10' }];
const passed: RecordDraft = { action: 'acceptance', result: 'passed' };
const failed: RecordDraft = { action: 'acceptance', result: 'failed' };

describe('an acceptance 驗收', () => {
  const require = async (centre: Centre, id: string, department = 'ZRJ') =>
    requireRectification({ ...(await through(centre, id, department)), items }, centre.ports);
  const conclude = async (centre: Centre, id: string, record: RecordDraft, more: OpinionInput = {}) => {
    return giveOpinion({ ...(await through(centre, id, 'ZRJ')), draft: { record, ...more } }, centre.ports);
  };
  const report = async (centre: Centre, id: string, caller = chen, department = 'ZRJ') =>
    reportRectification(
      { caller, applicationId: id, taskId: (await centre.task(id, department)).id, report: ' 已更換 ' },
      centre.ports,
    );

  it('that finds something wanting tells the applicant once, stays open, and is checked again on the report', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'joint-acceptance');
    await expect(
      conclude(centre, id, failed, { reason: '不合格', legalBasis: '條例' }),
    ).rejects.toMatchObject({
      code: 'RECTIFY_FIRST',
    });
    expect((await require(centre, id)).isNew).toBe(true);
    expect((await require(centre, id)).isNew).toBe(false);
    expect(typesOf(centre, id, 'RectificationRequired')).toBe(1);
    const [told] = await toldOf(centre, 'RectificationRequired');
    expect(told).toMatchObject({
      recipient: { kind: 'applicant' },
      template: 'rectification-required',
      facts: { items: '- 2026-03-10  更換破損窨井蓋' },
    });
    expect(await centre.task(id, 'ZRJ')).toMatchObject({ status: 'open', lastOn: '2026-03-13' });
    await expect(conclude(centre, id, passed)).rejects.toMatchObject({ code: 'RECTIFICATION_NOT_REPORTED' });

    centre.at('2026-03-06T09:00:00+08:00');
    await report(centre, id);
    await report(centre, id);
    expect(typesOf(centre, id, 'RectificationReported')).toBe(1);
    const [asked] = await toldOf(centre, 'RectificationReported');
    if (!asked) throw new Error('the department is not told');
    expect(asked).toMatchObject({
      recipient: { kind: 'department', departmentCode: 'ZRJ' },
      template: 'rectification-reported',
      facts: { lastOn: '2026-03-11' }, // three working days from the report
    });
    await sendMessage(asked, centre.ports);
    expect(centre.letters.at(-1)?.text).toContain('/review/');
    const { task } = await conclude(centre, id, passed);
    expect(task.opinion).toMatchObject({
      verdict: 'consent',
      record: { result: 'passed', rectification: { report: '已更換', reportedOn: '2026-03-06' } },
    });
  });

  it('objects after the chance to rectify, with reason and legal basis (art. 38)', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'joint-acceptance');
    await require(centre, id);
    await report(centre, id);
    await expect(conclude(centre, id, failed)).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    const { task } = await conclude(centre, id, failed, { reason: '仍未更換', legalBasis: '條例第四十二條' });
    expect(task.opinion?.verdict).toBe('object');
  });

  it('is reported by the applicant alone, and only where something was asked for', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'joint-acceptance');
    await expect(report(centre, id)).rejects.toMatchObject({ code: 'NOTHING_TO_RECTIFY' });
    await require(centre, id);
    await expect(report(centre, id, lin)).rejects.toMatchObject({ code: 'APPLICATION_NOT_FOUND' });
    await expect(report(centre, id, chen, 'RFB')).rejects.toMatchObject({ code: 'NOTHING_TO_RECTIFY' });
    const lost = { caller: chen, applicationId: id, taskId: 'x', report: '' };
    await expect(reportRectification(lost, centre.ports)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
    const other = { ...(await through(centre, id, 'ZRJ')), appraisal };
    await expect(startAppraisal(other, centre.ports)).rejects.toMatchObject({ code: 'RECORD_DOES_NOT_FIT' });
    const survey = await centre.asked();
    const wrong = { ...(await through(centre, survey, 'JJ')), items };
    await expect(requireRectification(wrong, centre.ports)).rejects.toMatchObject({
      code: 'RECORD_DOES_NOT_FIT',
    });
  });

  it('cannot be reported when the case is over', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'joint-acceptance');
    await require(centre, id);
    const { application } = await centre.found(id);
    const caseFile = await centre.found(id);
    await centre.ports.cases.save({
      before: application,
      after: { ...application, status: 'refused', version: application.version + 1 },
      tasks: caseFile.tasks,
      events: [],
    });
    await expect(report(centre, id)).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });

  it('takes the silence of a department for consent only after the report; before, it is escalated', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'joint-acceptance');
    await require(centre, id); // ZRJ, whose silence the plan takes for consent
    const fire = async (at: string) => {
      centre.at(at);
      const { run = 0 } = (await centre.found(id)).ledger ?? {};
      await checkDeadline({ applicationId: id, run }, centre.ports);
      return centre.task(id, 'ZRJ');
    };
    expect(await fire('2026-03-13T12:00:00+08:00')).toMatchObject({ status: 'open' });
    const escalated = await fire('2026-03-14T00:00:00+08:00');
    expect(escalated).toMatchObject({ status: 'open', lastOn: '2026-03-18' });
    expect(escalated.escalatedAt).toBeDefined();
    await report(centre, id); // late, but the department's limit begins anew, and with it its policy
    const anew = await centre.task(id, 'ZRJ');
    expect(anew.escalatedAt).toBeUndefined();
    expect(anew).toMatchObject({ lastOn: '2026-03-18' });
    expect((await fire('2026-03-19T00:00:00+08:00')).opinion).toMatchObject({
      source: 'silence',
      verdict: 'consent',
    });
  });

  it('ends without the department when it stays silent about what was never reported', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'joint-acceptance');
    await require(centre, id);
    for (const at of ['2026-03-14T00:00:00+08:00', '2026-03-19T00:00:00+08:00']) {
      centre.at(at);
      const { run = 0 } = (await centre.found(id)).ledger ?? {};
      await checkDeadline({ applicationId: id, run }, centre.ports);
    }
    expect((await centre.task(id, 'ZRJ')).opinion).toMatchObject({ source: 'silence', verdict: 'none' });
  });
});

describe('an inspection 年檢', () => {
  it('records the year and when it is due again', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'schoolbus');
    const record: RecordDraft = { action: 'inspection', result: 'passed-with-remarks', year: 2026 };
    const link = await through(centre, id, 'JJ');
    await expect(giveOpinion({ ...link, draft: { record } }, centre.ports)).rejects.toMatchObject({
      code: 'CONDITIONS_REQUIRED',
    });
    const { task } = await giveOpinion(
      { ...link, draft: { record, conditions: ['更換滅火器'] } },
      centre.ports,
    );
    expect(task.opinion).toMatchObject({
      verdict: 'consent-with-conditions',
      record: { year: 2026, nextOn: '2027-03-02', inspectedOn: '2026-03-02' },
    });
    expect(calendar.years['2027']).toBeUndefined(); // it rests on the estimate of a year without a notice
  });
});

describe('a link that is sent late', () => {
  it('lives from the day it is sent, when the last day is long past', async () => {
    const centre = aCentre();
    const id = await jointCase(centre, 'gov-feasibility');
    await startAppraisal(
      { ...(await through(centre, id, 'ZRJ')), appraisal: { ...appraisal, workingDays: 80 } },
      centre.ports,
    );
    centre.at('2026-07-01T09:00:00+08:00'); // more than sixty days after the last day, the clock standing still
    const { id: taskId } = await centre.task(id, 'ZRJ');
    const lead = {
      kind: 'staff',
      sub: 'zhang',
      name: 'zhang',
      memberships: [{ role: 'reviewer', departmentCode: 'FGW' }],
    } as const;
    await reissueReviewLink({ caller: lead, applicationId: id, taskId, reason: '換人' }, centre.ports);
    const [letter] = await toldOf(centre, 'ReviewLinkReissued');
    if (!letter) throw new Error('nobody gets the link');
    await sendMessage(letter, centre.ports);
    const token = decodeURIComponent(centre.letters.at(-1)?.text.split('/review/')[1] ?? '');
    expect(new Date(JSON.parse(token).expiresAt) > new Date('2026-07-01T09:00:00+08:00')).toBe(true);
  });
});
