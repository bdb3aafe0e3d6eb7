import { describe, expect, it } from 'vitest';
import type { JointPlan } from '../../../functions/core/domain/service-item.ts';
import { giveOpinion } from '../../../functions/core/use-cases/give-opinion.ts';
import { requestOpinion } from '../../../functions/core/use-cases/request-opinion.ts';
import { aCentre, submitted } from './a-centre.ts';
import { consent, inJointReview } from './in-joint-review.ts';
import { jointItem, promisedItem } from './items.ts';

describe('the officer behind a link', () => {
  it('sees the answers, the checked documents and the own task, not what the others said', async () => {
    const { centre, linkOf } = await inJointReview();
    const token = await linkOf('HBJ');
    const draft = { verdict: 'object', reason: '噪聲超標', legalBasis: '噪聲法' } as const;
    await giveOpinion({ token, pin: '2468', officer: consent.officer, draft }, centre.ports);
    const { body, text } = await centre.ask('GET /api/review/{token}', {
      params: { token: await linkOf('CGJ') },
    });
    expect(body.task).toMatchObject({ departmentCode: 'CGJ', status: 'open', isLocked: false });
    expect(body.answers).toContainEqual(expect.objectContaining({ fieldId: 'subject', answer: '元宵煙花' }));
    expect(text).not.toMatch(/噪聲|環保員/);
  });

  it('gives an opinion once; given again it answers the one on record', async () => {
    const { centre, linkOf } = await inJointReview();
    const params = { token: await linkOf('HBJ') };
    const first = await centre.ask('POST /api/review/{token}/opinion', { params, body: consent });
    const changed = { ...consent, verdict: 'object', reason: '另有意見', legalBasis: '某法' };
    const second = await centre.ask('POST /api/review/{token}/opinion', { params, body: changed });
    expect([first.status, first.body.isNew]).toEqual([200, true]);
    expect([second.status, second.body.isNew]).toEqual([200, false]);
    expect(second.body.task.opinion.verdict).toBe('consent');
  });

  it('is told the tries left after a wrong PIN, and locked out after the fifth', async () => {
    const { centre, linkOf } = await inJointReview();
    const params = { token: await linkOf('HBJ') };
    const statuses: unknown[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      const body = { ...consent, pin: '1111' };
      const { status, body: problem } = await centre.ask('POST /api/review/{token}/opinion', {
        params,
        body,
      });
      statuses.push([status, problem.facts?.triesLeft]);
    }
    expect(statuses).toEqual([
      [403, 4],
      [403, 3],
      [403, 2],
      [403, 1],
      [423, undefined],
    ]);
  });

  it('changes nothing by opening the link, however often', async () => {
    const { centre, id, linkOf } = await inJointReview();
    const before = JSON.stringify(await centre.cases.find(id));
    for (let times = 0; times < 3; times += 1)
      await centre.ask('GET /api/review/{token}', { params: { token: await linkOf('HBJ') } });
    expect(JSON.stringify(await centre.cases.find(id))).toBe(before);
  });
});

/** A joint case of the API's centre in which one department is asked for another action than a review. */
async function askedFor(action: 'survey' | 'appraisal' | 'acceptance' | 'inspection') {
  const joint = { ...jointItem, jointPlan: planOf(action) };
  const centre = aCentre([promisedItem, joint]);
  const { id } = await submitted(centre, 'large-event');
  await centre.ask('POST /api/applications/{id}/accept', { as: 'reviewer', params: { id } });
  const request = { applicationId: id, round: 1, action, departmentCode: 'HBJ' } as const;
  await requestOpinion({ taskToken: 'token', request }, centre.ports);
  const taskId = `${id}.1.${action}.HBJ`;
  const token = await centre.ports.links.sign({
    taskId,
    applicationId: id,
    departmentCode: 'HBJ',
    linkNumber: 1,
    expiresAt: '2026-12-31T00:00:00Z',
  });
  const post = (path: string, body: object) =>
    centre.ask(`POST /api/review/{token}/${path}`, { params: { token }, body: { ...signed, ...body } });
  const open = () => centre.ask('GET /api/review/{token}', { params: { token } });
  return { centre, id, taskId, token, post, open };
}

const planOf = (action: 'survey' | 'appraisal' | 'acceptance' | 'inspection'): JointPlan => ({
  stages: [
    {
      actions: [
        {
          action,
          ...(action === 'appraisal' && { stopsClock: 'expert-review' as const }),
          departments: [{ departmentCode: 'HBJ', limitDays: 2, silence: 'consent', isRequired: true }],
        },
      ],
    },
  ],
});

const signed = { pin: '2468', officer: consent.officer };
const appointment = {
  surveyOn: '2026-03-03',
  from: '09:00',
  to: '10:00',
  place: '河濱廣場',
  isAgreed: true,
};
const photograph = { fileName: 'a.jpg', contentType: 'image/jpeg', sizeBytes: 9 };

describe('the steps behind a link', () => {
  it('of a survey: the appointment, its photographs, the findings; the link says which is next', async () => {
    const { centre, id, token, post, open } = await askedFor('survey');
    expect((await open()).body.next).toBe('appoint');
    expect((await post('appointment', { ...appointment, isAgreed: false })).body.code).toBe(
      'AGREEMENT_REQUIRED',
    );
    const filed = await post('appointment', appointment);
    expect([filed.status, filed.body.isNew, filed.body.task.step.place]).toEqual([200, true, '河濱廣場']);
    expect((await post('appointment', appointment)).body.isNew).toBe(false);
    expect((await open()).body.next).toBe('answer');

    const announced = await post('documents', photograph);
    expect([announced.status, announced.body.upload.url]).toEqual([
      201,
      `https://files.example/${announced.body.document.id}`,
    ]);
    const params = { token, documentId: announced.body.document.id };
    const complete = 'POST /api/review/{token}/documents/{documentId}/complete';
    expect((await centre.ask(complete, { params })).body.status).toBe('clean');
    const other = await centre.ask(complete, { params: { token, documentId: 'x' } });
    expect([other.status, other.body.code]).toEqual([404, 'DOCUMENT_NOT_FOUND']);

    centre.setClock('2026-03-03T02:00:00Z');
    const staffPresent = [consent.officer, { name: '同事', staffNumber: 'H-08' }];
    const record = { action: 'survey', surveyedOn: '2026-03-03', findings: '可', staffPresent };
    const { body } = await post('opinion', { verdict: 'consent', record });
    expect(body.task.opinion.record).toMatchObject({ photographs: [params.documentId] });
    expect((await open()).body.next).toBe('none');
    const { text } = await centre.ask('GET /api/applications/{id}', { as: 'lin', params: { id } });
    expect(text).not.toContain(params.documentId);
  });

  it('of an appraisal: the start, which stops the clock, and the conclusion', async () => {
    const { centre, id, post, open } = await askedFor('appraisal');
    expect((await open()).body.next).toBe('start');
    const experts = [{ name: '周', title: '教授', organisation: '福州大學' }];
    const early = await post('opinion', {
      record: { action: 'appraisal', conclusion: 'feasible', report: '可' },
    });
    expect([early.status, early.body.code]).toEqual([409, 'APPRAISAL_NOT_STARTED']);
    const appraisal = { experts, workingDays: 4, areIndependent: true };
    expect((await post('appraisal', appraisal)).body.task.step).toMatchObject({ workingDays: 4 });
    const progress = await centre.ask('GET /api/applications/{id}/progress', { as: 'lin', params: { id } });
    expect(progress.body.time.standsStill).toMatchObject({ reason: 'expert-review', expectedDays: 4 });
    expect(progress.text).not.toContain('福州大學');
    const record = { action: 'appraisal', conclusion: 'feasible', report: '可' };
    expect((await post('opinion', { record })).body.task.opinion.verdict).toBe('consent');
  });

  it('of an acceptance: what is to be rectified, the report of the applicant, the result', async () => {
    const { centre, id, taskId, post, open } = await askedFor('acceptance');
    const report = 'POST /api/applications/{id}/tasks/{taskId}/rectified';
    const params = { id, taskId };
    const nothing = await centre.ask(report, { as: 'lin', params, body: {} });
    expect([nothing.status, nothing.body.code]).toEqual([409, 'NOTHING_TO_RECTIFY']);
    const items = [{ what: '補設標誌', byOn: '2026-03-06' }];
    expect((await post('rectification', { items })).body.task.step).toMatchObject({ items });
    expect((await open()).body.next).toBe('await-rectification');
    const waits = await post('opinion', { record: { action: 'acceptance', result: 'passed' } });
    expect([waits.status, waits.body.facts]).toEqual([409, { lastOn: '2026-03-06' }]);
    const progress = await centre.ask(report, { as: 'lin', params, body: { report: '補好了' } });
    expect(progress.body.departments[0].step).toMatchObject({ isOpen: false, reportedOn: '2026-03-02' });
    expect((await open()).body).toMatchObject({ next: 'answer', task: { step: { report: '補好了' } } });
    const passed = await post('opinion', { record: { action: 'acceptance', result: 'passed' } });
    expect(passed.body.task.opinion.verdict).toBe('consent');
  });

  it('of an inspection: one form; a verdict that is not that of the result is refused', async () => {
    const { post } = await askedFor('inspection');
    const record = { action: 'inspection', result: 'passed', year: 2026, nextOn: '2026-12-01' };
    expect((await post('opinion', { record, verdict: 'object' })).body.code).toBe('VERDICT_DIFFERS');
    const { body } = await post('opinion', { record });
    expect(body.task.opinion).toMatchObject({ verdict: 'consent', record });
  });

  it('are of the action that was asked for, and of no other', async () => {
    const { post } = await askedFor('survey');
    const experts = [{ name: '周', title: '教授', organisation: '福州大學' }];
    for (const [path, body] of [
      ['appraisal', { experts, workingDays: 4, areIndependent: true }],
      ['rectification', { items: [{ what: '補', byOn: '2026-03-06' }] }],
      ['opinion', { verdict: 'consent' }],
    ] as const) {
      const answer = await post(path, body);
      expect([answer.status, answer.body.code, answer.body.facts]).toEqual([
        422,
        'RECORD_DOES_NOT_FIT',
        { action: 'survey' },
      ]);
    }
  });

  it('count wrong PINs on one lock, whichever step they were tried on', async () => {
    const { post } = await askedFor('survey');
    const wrong = { pin: '1111' };
    const tries = [];
    for (const [path, body] of [
      ['appointment', { ...appointment, ...wrong }],
      ['documents', { ...photograph, ...wrong }],
      ['appointment', { ...appointment, ...wrong }],
      ['documents', { ...photograph, ...wrong }],
      ['appointment', { ...appointment, ...wrong }],
    ] as const)
      tries.push((await post(path, body)).status);
    expect(tries).toEqual([403, 403, 403, 403, 423]);
    expect((await post('documents', photograph)).status).toBe(423);
  });
});
