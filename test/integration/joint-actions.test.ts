import { afterEach, describe, expect, it } from 'vitest';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { aJpeg, aPdf, aPng } from '../support/files.ts';
import { clientOf, executionsOf, type Json } from '../support/story/client.ts';
import { fileJointItem, photograph, record } from '../support/story/joint-actions.ts';
import { stepsOf } from '../support/story/log-of.ts';
import { expectStatus, fileMassEvent, survey } from '../support/story/mass-event.ts';

let centre: StartedCentre;

afterEach(async () => {
  await centre?.stop();
});

const branchOf = (progress: Json, department: string): Json =>
  progress.departments.find((one: Json) => one.departmentCode === department);

const subjectsTo = async (address: string): Promise<string[]> =>
  (await centre.lettersTo(address)).map((letter) => letter.subject);

describe('a survey 踏勘 on the running centre', () => {
  it('is appointed, photographed and recorded, and the lead sees the photographs', async () => {
    centre = await startCentre();
    const citizen = await clientOf(centre, 'chen-meiling');
    const { id } = await fileMassEvent(citizen);
    const lead = await clientOf(centre, 'gaj-reviewer');
    expectStatus(await lead.post(`/applications/${id}/accept`), 200);
    await centre.move('PT1M');

    const opinion = { verdict: 'consent', record: survey };
    expect((await record(centre, 'JJ', 'opinion', opinion)).body.code).toBe('APPOINTMENT_REQUIRED');
    const day = { surveyOn: '2026-03-02', from: '15:00', to: '16:00', place: '體育公園東門' };
    const tooLate = { ...day, surveyOn: '2026-03-09', isAgreed: true };
    const refused = await record(centre, 'JJ', 'appointment', tooLate);
    expect(refused).toMatchObject({ status: 422, body: { facts: { lastOn: '2026-03-03' } } });
    const appointed = await record(centre, 'JJ', 'appointment', { ...day, isAgreed: true });
    expect(expectStatus(appointed, 200)).toMatchObject({ isNew: true });
    expect((await record(centre, 'JJ', 'appointment', { ...day, isAgreed: true })).body.isNew).toBe(false);
    await centre.move('PT1M');
    const told = (await subjectsTo('chen@example.com')).filter((one) => one.includes('踏勘'));
    expect(told).toHaveLength(1);
    expect((await subjectsTo('gaj@onedoor.example')).filter((one) => one.includes('踏勘'))).toHaveLength(1);
    const progress = expectStatus(await citizen.get(`/applications/${id}/progress`), 200);
    expect(branchOf(progress, 'JJ').step).toMatchObject({ surveyOn: '2026-03-02', from: '15:00' });

    const east = { fileName: '東門.jpg', contentType: 'image/jpeg', bytes: aJpeg() };
    const west = { fileName: '西門.png', contentType: 'image/png', bytes: aPng() };
    const forged = { fileName: '假.jpg', contentType: 'image/jpeg', bytes: aPdf() };
    const checked = [];
    for (const file of [east, west, forged]) checked.push(await photograph(centre, 'JJ', file));
    expect(checked.map((one) => one.status)).toEqual(['clean', 'clean', 'rejected']);
    const given = expectStatus(await record(centre, 'JJ', 'opinion', opinion), 200);
    expect(given.task.opinion.record.photographs).toEqual([checked[0].id, checked[1].id]);

    const opened = expectStatus(await lead.get(`/cases/${id}/documents/${checked[0].id}`), 200);
    const bytes = Buffer.from(await (await fetch(opened.url)).arrayBuffer());
    expect(bytes.equals(east.bytes)).toBe(true);
    expect((await citizen.get(`/applications/${id}/documents/${checked[0].id}`)).status).toBe(404);
    expect(await stepsOf(centre, id)).not.toContain('ClockStopped');
  });
});

describe('an appraisal 論證 on the running centre', () => {
  it('stops the clock until the last department has concluded, and everything moves by that time', async () => {
    centre = await startCentre();
    const citizen = await clientOf(centre, 'chen-meiling');
    const id = await fileJointItem(centre, citizen, 'gov-feasibility');
    const timeOf = async () => expectStatus(await citizen.get(`/applications/${id}/progress`), 200).time;
    expect((await timeOf()).promisedLastOn).toBe('2026-03-10');
    const start = {
      experts: [{ name: '周教授', title: '教授', organisation: '福州大學' }],
      workingDays: 10,
      areIndependent: true,
    };
    for (const one of ['ZRJ', 'STJ']) expectStatus(await record(centre, one, 'appraisal', start), 200);
    await centre.move('P9D'); // past every limit, were the clock not standing still
    expect(await timeOf()).toMatchObject({
      card: 'none',
      standsStill: { reason: 'expert-review', expectedDays: 10 },
    });
    const before = await stepsOf(centre, id);
    expect(before.filter((one) => one === 'ClockStopped')).toHaveLength(1);
    expect(before).not.toContain('SilenceEscalated');
    expect((await subjectsTo('chen@example.com')).filter((one) => one.includes('暫停計時'))).toHaveLength(2);

    const feasible = { record: { action: 'appraisal', conclusion: 'feasible', report: '可行' } };
    expectStatus(await record(centre, 'ZRJ', 'opinion', feasible), 200);
    expect((await timeOf()).standsStill).toBeDefined();
    expectStatus(await record(centre, 'STJ', 'opinion', feasible), 200);
    await centre.move('PT1M');
    expect(await timeOf()).toMatchObject({ promisedLastOn: '2026-03-19' }); // seven working days
    expect((await timeOf()).standsStill).toBeUndefined();
    const runs = await executionsOf(centre, id, 'promised-deadline');
    expect(runs.filter((run) => run.status === 'RUNNING')).toHaveLength(1);
    await centre.move('P5D'); // CZJ stays silent, two working days after the clock went on
    expect(await stepsOf(centre, id)).toEqual(
      expect.arrayContaining(['ClockResumed', 'SilenceTakenAsConsent', 'OpinionsConsolidated']),
    );
    const [joint] = await executionsOf(centre, id, 'joint-review');
    expect(joint?.status).toBe('SUCCEEDED');
  });
});

describe('an acceptance 驗收 on the running centre', () => {
  it('is rectified once, checked again, and ends in the licence with its remarks', async () => {
    centre = await startCentre();
    const citizen = await clientOf(centre, 'chen-meiling');
    const id = await fileJointItem(centre, citizen, 'joint-acceptance');
    const passed = { record: { action: 'acceptance', result: 'passed' } };
    for (const one of ['RFB', 'DAJ', 'CGJ', 'QXJ'])
      expectStatus(await record(centre, one, 'opinion', passed), 200);
    const items = [{ what: '更換破損窨井蓋', byOn: '2026-03-06' }];
    expectStatus(await record(centre, 'ZRJ', 'rectification', { items }), 200);
    await centre.move('P3D'); // the plan takes silence of three days for consent: not of one who waits for the applicant
    const progress = expectStatus(await citizen.get(`/applications/${id}/progress`), 200);
    expect(branchOf(progress, 'ZRJ')).toMatchObject({ status: 'open', step: { items, isOpen: true } });
    const [letter] = await centre.lettersTo('chen@example.com');
    expect(letter?.text).toContain('更換破損窨井蓋');

    const { taskId } = branchOf(progress, 'ZRJ').step;
    const report = `/applications/${id}/tasks/${taskId}/rectified`;
    const stranger = await clientOf(centre, 'lin-zhiwei');
    expect((await stranger.post(report, {})).status).toBe(404);
    const reported = expectStatus(await citizen.post(report, { report: '已更換' }), 200);
    expect(branchOf(reported, 'ZRJ')).toMatchObject({ lastOn: '2026-03-10', step: { isOpen: false } });
    await centre.move('PT1M');
    const remarks = {
      record: { action: 'acceptance', result: 'passed-with-remarks' },
      conditions: ['每季度巡查一次'],
    };
    const { task } = expectStatus(await record(centre, 'ZRJ', 'opinion', remarks), 200);
    expect(task.opinion).toMatchObject({
      verdict: 'consent-with-conditions',
      record: { rectification: { report: '已更換' } },
    });
    await centre.move('PT1M');
    const approver = await clientOf(centre, 'zjj-approver');
    expectStatus(await approver.post(`/applications/${id}/approve`), 200);
    await centre.move('PT1M');
    const licence = expectStatus(await citizen.get(`/applications/${id}/licence`), 200);
    const anyone = await clientOf(centre);
    const verified = expectStatus(await anyone.get(`/licences/${licence.number}`), 200);
    expect(JSON.stringify(verified.conditions)).toContain('每季度巡查一次');
  });
});

describe('an inspection 年檢 on the running centre', () => {
  it('records year, result and next date, and a failure goes to coordination', async () => {
    centre = await startCentre();
    const citizen = await clientOf(centre, 'chen-meiling');
    const id = await fileJointItem(centre, citizen, 'schoolbus');
    const failed = { record: { action: 'inspection', result: 'failed', year: 2026 } };
    expect((await record(centre, 'JJ', 'opinion', failed)).body.code).toBe('REASON_REQUIRED');
    const why = { reason: '制動不合格', legalBasis: '《校车安全管理条例》第十四条' };
    expectStatus(await record(centre, 'JJ', 'opinion', { ...failed, ...why }), 200);
    expectStatus(await record(centre, 'JTJ', 'opinion', { verdict: 'consent' }), 200);
    await centre.move('PT1M');
    const lead = await clientOf(centre, 'jyj-reviewer');
    const { opinions } = expectStatus(await lead.get(`/cases/${id}`), 200);
    const { id: taskId } = opinions.find((one: Json) => one.opinion?.verdict === 'object');
    const meeting = {
      heldOn: '2026-03-02',
      attendees: '教育、交警、校車公司',
      minutes: '修復後再檢',
      decisions: [{ taskId, decision: 'ask-again', reason: '修復制動' }],
    };
    expectStatus(await lead.post(`/applications/${id}/coordinate`, meeting), 200);
    await centre.move('PT1M');
    const passed = { record: { action: 'inspection', result: 'passed', year: 2026 } };
    const { task } = expectStatus(await record(centre, 'JJ', 'opinion', passed), 200);
    expect(task).toMatchObject({ round: 3, opinion: { record: { nextOn: '2027-03-02' } } });
    await centre.move('PT1M');
    const shown = expectStatus(await lead.get(`/cases/${id}`), 200);
    expect(shown.deskTasks.some((one: Json) => one.action === 'approve' && one.status === 'open')).toBe(true);
  });
});
