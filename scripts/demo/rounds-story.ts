import type { StartedCentre } from '../../test/support/centre.ts';
import { type Client, clientOf, executionsOf, type Json } from '../../test/support/story/client.ts';
import { drawingDepartments, fileDrawings, throughLink } from '../../test/support/story/drawings.ts';
import { expectStatus, upload } from '../../test/support/story/mass-event.ts';
import type { Timeline } from './timeline.ts';

interface People {
  readonly company: Client;
  readonly anyone: Client;
  readonly reviewer: Client;
  readonly approver: Client;
}

/** Construction drawings: checked by all before acceptance, one notice, one department more, an objection, a second round. */
export async function roundsStory(centre: StartedCentre, tell: Timeline): Promise<void> {
  const people: People = {
    company: await clientOf(centre, 'lin-zhiwei'),
    anyone: await clientOf(centre),
    reviewer: await clientOf(centre, 'zjj-reviewer'),
    approver: await clientOf(centre, 'zjj-approver'),
  };
  tell.title('A joint application with one notice and two rounds: construction drawings');
  const { id } = await fileDrawings(people.company);
  await centre.move('PT1M');
  await checkForCompleteness(centre, people, id, tell);
  await supplement(centre, people, id, tell);
  await firstRound(centre, people, id, tell);
  await secondRound(centre, people, id, tell);
}

const missingTitle = { kind: 'material', code: 'firedesign', what: '消防設計說明缺第三章。' };

async function checkForCompleteness(
  centre: StartedCentre,
  { anyone, reviewer, company }: People,
  id: string,
  tell: Timeline,
): Promise<void> {
  const early = await reviewer.post(`/applications/${id}/accept`);
  tell.claim(
    'before the departments have checked it, the lead can say nothing',
    early.body.code === 'COMPLETENESS_CHECK_OPEN',
    early,
  );
  for (const department of drawingDepartments) {
    const missing =
      department === 'XFZD'
        ? [missingTitle]
        : department === 'RFB'
          ? [missingTitle, { kind: 'field', code: 'subject', what: '請寫明人防工程面積。' }]
          : [];
    await throughLink(centre, anyone, department, 'completeness', { missing });
    tell.step(`${department} has checked: ${missing.length === 0 ? 'complete' : `misses ${missing.length}`}`);
  }
  await centre.move('PT1M');
  expectStatus(await reviewer.post(`/applications/${id}/request-supplement`, { missing: [] }), 200);
  const { notice } = expectStatus(await company.get(`/applications/${id}`), 200);
  const said = notice.points.map((point: Json) => `${point.code}:${point.said.length}`);
  tell.claim(
    'what all of them miss is one notice, point by point',
    said.join() === 'firedesign:2,subject:1',
    notice,
  );
}

async function supplement(
  centre: StartedCentre,
  { anyone, company, reviewer }: People,
  id: string,
  tell: Timeline,
): Promise<void> {
  const other = await company.put(`/applications/${id}/form`, { answers: { applicantName: '別人' } });
  tell.claim('only what was asked for can be changed', other.body.code === 'NOT_ASKED_FOR', other);
  const answers = { subject: '龍騰南路安置房二期施工圖，人防工程 4,200 平方米' };
  expectStatus(await company.put(`/applications/${id}/form`, { answers }), 200);
  await upload(company, id, 'firedesign');
  expectStatus(await company.post(`/applications/${id}/supplement`), 200);
  await centre.move('PT1M');
  const { opinions } = expectStatus(await reviewer.get(`/cases/${id}`), 200);
  const again = opinions.filter((one: Json) => one.round === 2).map((one: Json) => one.departmentCode);
  tell.claim(
    'only the departments that asked look at it again',
    again.toSorted().join() === 'RFB,XFZD',
    again,
  );
  for (const department of again)
    await throughLink(centre, anyone, department, 'completeness', { missing: [] });
  await centre.move('PT1M');
  const second = await reviewer.post(`/applications/${id}/request-supplement`, { missing: [missingTitle] });
  tell.claim('there is never a second notice', second.body.code === 'NOTICE_GIVEN', second);
  expectStatus(await reviewer.post(`/applications/${id}/accept`), 200);
  await centre.move('PT1M');
}

async function firstRound(
  centre: StartedCentre,
  { anyone, company, reviewer, approver }: People,
  id: string,
  tell: Timeline,
): Promise<void> {
  const late = {
    departmentCode: 'STJ',
    action: 'review',
    limitDays: 2,
    silence: 'escalate',
    isRequired: true,
  };
  const added = await reviewer.post(`/applications/${id}/departments`, { ...late, reason: '臨近水源保護區' });
  expectStatus(added, 200);
  await centre.move('PT1M');
  await throughLink(centre, anyone, 'STJ', 'questions', { text: '施工廢水排往何處？' });
  const { questions } = expectStatus(await company.get(`/applications/${id}`), 200);
  const answer = { text: '經沉澱後排入市政管網。' };
  expectStatus(await company.post(`/applications/${id}/questions/${questions[0].id}/answer`, answer), 200);
  const { time } = expectStatus(await company.get(`/applications/${id}/progress`), 200);
  tell.claim(
    'a question is answered, and the clock has not stopped for it',
    time.standsStill === undefined,
    time,
  );

  for (const department of ['RFB', 'XFZD', 'CGJ'])
    await throughLink(centre, anyone, department, 'opinion', { verdict: 'consent' });
  const objection = { verdict: 'object', reason: '防雷設計不符規範', legalBasis: '氣象法第三十一條' };
  await throughLink(centre, anyone, 'QXJ', 'opinion', objection);
  await centre.move('PT1M');
  const waiting = await approver.post(`/applications/${id}/approve`);
  tell.claim('nothing is granted while the department added late is open', waiting.status === 409, waiting);
  await throughLink(centre, anyone, 'STJ', 'opinion', { verdict: 'consent' });
  await centre.move('PT1M');
  const { deskTasks } = expectStatus(await reviewer.get(`/cases/${id}`), 200);
  const coordination = deskTasks.find((one: Json) => one.action === 'coordinate' && one.status === 'open');
  tell.claim('the objection goes to the lead for coordination', coordination !== undefined, deskTasks);
}

async function secondRound(
  centre: StartedCentre,
  { anyone, company, reviewer, approver }: People,
  id: string,
  tell: Timeline,
): Promise<void> {
  const shown = expectStatus(await reviewer.get(`/cases/${id}`), 200);
  const { id: taskId } = shown.opinions.find((one: Json) => one.opinion?.verdict === 'object');
  const meeting = {
    heldOn: '2026-03-02',
    attendees: '住建、氣象、建設單位',
    minutes: '設計單位當場修改防雷設計。',
    decisions: [{ taskId, decision: 'ask-again', reason: '設計已改，請復核。' }],
  };
  expectStatus(await reviewer.post(`/applications/${id}/coordinate`, meeting), 200);
  await centre.move('PT1M');
  const asked = expectStatus(await reviewer.get(`/cases/${id}`), 200).opinions;
  const inRound = asked.filter((one: Json) => one.round === 4).map((one: Json) => one.departmentCode);
  tell.claim(
    'in the new round only the objector is asked; the others stand',
    inRound.join() === 'QXJ',
    inRound,
  );
  const conditions = ['竣工前檢測防雷裝置。'];
  await throughLink(centre, anyone, 'QXJ', 'opinion', { verdict: 'consent-with-conditions', conditions });
  await centre.move('PT1M');
  expectStatus(await approver.post(`/applications/${id}/approve`), 200);
  await centre.move('PT1M');
  const licence = expectStatus(await company.get(`/applications/${id}/licence`), 200);
  const { conditions: kept } = expectStatus(await anyone.get(`/licences/${licence.number}`), 200);
  tell.claim(`granted with the condition of the second round: ${licence.number}`, kept.length === 1, kept);
  const runs = await executionsOf(centre, id, 'joint-review');
  tell.claim(
    'four rounds, four executions of the one machine, all over',
    runs.length === 4 && runs.every((run) => run.status === 'SUCCEEDED'),
    runs,
  );
  const log = expectStatus(await reviewer.get(`/applications/${id}/events`), 200);
  tell.claim(`its event log of ${log.events.length} steps is whole`, log.chain.isIntact === true, log.chain);
}
