import type { StartedCentre } from '../../test/support/centre.ts';
import { clientOf, executionsOf } from '../../test/support/story/client.ts';
import { draft, expectStatus, submit, upload } from '../../test/support/story/mass-event.ts';
import type { Timeline } from './timeline.ts';

const answers = {
  applicantName: '龍巖食品有限公司',
  socialCreditCode: '91350800MA2XN0QX4W',
  contactPhone: '13800138000',
  premises: '龍巖市新羅區工業中路八號',
  dailyVolume: '40',
  truthDeclaration: 'yes',
};

/** A permit to discharge sewage: accepted, reviewed by one, approved by another. */
export async function promisedStory(centre: StartedCentre, tell: Timeline): Promise<void> {
  const company = await clientOf(centre, 'lin-zhiwei');
  const reviewer = await clientOf(centre, 'cgj-reviewer');
  const approver = await clientOf(centre, 'cgj-approver');
  tell.title('A promised item: a permit to discharge sewage');
  const id = await draft(company, 'drain-permit');
  expectStatus(await company.put(`/applications/${id}/form`, { answers }), 200);
  await upload(company, id, 'drainplan');
  await upload(company, id, 'waterquality');
  await submit(company, id);
  expectStatus(await reviewer.post(`/applications/${id}/accept`), 200);
  await centre.move('PT1M');
  const runs = await executionsOf(centre, id, 'promised-deadline');
  tell.claim('accepted: its clock runs', runs.filter((run) => run.status === 'RUNNING').length === 1, runs);
  const opinion = { proposal: 'approve', opinion: '排水方案符合要求。' };
  expectStatus(await reviewer.post(`/applications/${id}/review`, opinion), 200);
  const own = await reviewer.post(`/applications/${id}/approve`);
  tell.claim('the reviewer cannot approve it', own.status === 403, own);
  expectStatus(await approver.post(`/applications/${id}/approve`), 200);
  await centre.move('PT1M');
  const licence = expectStatus(await company.get(`/applications/${id}/licence`), 200);
  tell.claim(`approved by a second person: ${licence.number}`, licence.number === 'LY-CGJ-2026-000001');
  const after = await executionsOf(centre, id, 'promised-deadline');
  tell.claim(
    'the clock has stopped',
    after.every((run) => run.status !== 'RUNNING'),
    after,
  );
}
