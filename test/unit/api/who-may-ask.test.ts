import { describe, expect, it } from 'vitest';
import { routeKeyOf } from '../../../functions/api/operation.ts';
import { operations } from '../../../functions/api/operations/index.ts';
import { aCentre, type Centre, key, type Persona, submitted } from './a-centre.ts';

/** Bodies that the operations take, so that only the caller is wrong. */
const bodies: Record<string, unknown> = {
  'draft-application': { itemCode: 'fireworks-display' },
  'save-form': { answers: { subject: '別人的' } },
  'announce-document': {
    materialCode: 'site-plan',
    fileName: 'a.pdf',
    contentType: 'application/pdf',
    sizeBytes: 1,
  },
  'return-application': { reasons: '理由', legalBasis: '依據' },
  'refuse-application': { reasons: '理由', legalBasis: '依據' },
  'review-application': { proposal: 'approve', opinion: '意見' },
  'coordinate-departments': { heldOn: '2026-03-02', attendees: '各部門', minutes: '紀要', decisions: [] },
  'add-department': {
    departmentCode: 'YJJ',
    action: 'review',
    limitDays: 1,
    silence: 'consent',
    isRequired: true,
    reason: '理由',
  },
  'request-supplement': { missing: [] },
  'answer-question': { text: '答' },
  'stop-clock': { reason: 'hearing', legalBasis: '依據', expectedDays: 3 },
  'extend-limit': { grantedBy: 'agency-head', reason: '理由' },
  urge: { taskId: 'x', note: '' },
  'reassign-task': { taskId: 'x', assignee: '某', reason: '理由' },
  'withdraw-department': { reason: '理由' },
  'reissue-review-link': { reason: '理由' },
};

const signedIn = operations.filter(({ audience }) => audience === 'applicant' || audience === 'staff');
const aboutACase = signedIn.filter(({ path }) => path.includes('{id}') || path.includes('{taskId}'));

async function answerTo(centre: Centre, id: string, operationId: string, as?: Persona) {
  const operation = operations.find((one) => one.id === operationId);
  if (!operation) throw new Error(`There is no operation ${operationId}.`);
  return centre.ask(routeKeyOf(operation), {
    ...(as && { as }),
    params: paramsOf(operation.path, id),
    headers: key,
    ...(bodies[operationId] !== undefined && { body: bodies[operationId] }),
  });
}

function paramsOf(path: string, id: string): Record<string, string> {
  const known: Record<string, string> = { id, documentId: 'nothing', taskId: `${id}.0.accept.GAJ` };
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, known[name] ?? '']));
}

describe('default deny', () => {
  it.each(signedIn.map((one) => one.id))('%s answers 401 to someone who is not signed in', async (id) => {
    const centre = aCentre();
    const answer = await answerTo(centre, '01900000-0000-7000-8000-000000000001', id);
    expect([answer.status, answer.body.code]).toEqual([401, 'SIGN_IN_REQUIRED']);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it.each(signedIn)('$id answers 403 to the other kind of person', async ({ id, audience }) => {
    const centre = aCentre();
    const other = audience === 'applicant' ? 'supervisor' : 'lin';
    const answer = await answerTo(centre, '01900000-0000-7000-8000-000000000001', id, other);
    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_PERMITTED']);
  });

  it.each(aboutACase)(
    "$id answers 404 about somebody else's case, as about none",
    async ({ id, audience }) => {
      const centre = aCentre();
      const { id: caseId } = await submitted(centre, 'fireworks-display');
      const stranger = audience === 'applicant' ? 'wu' : 'stranger';
      const before = JSON.stringify(await centre.cases.find(caseId));
      const others = await answerTo(centre, caseId, id, stranger);
      const none = await answerTo(centre, '01900000-0000-7000-8000-0000000000ff', id, stranger);
      expect(others.status).toBe(404);
      expect(others.text).toBe(none.text);
      expect(JSON.stringify(await centre.cases.find(caseId))).toBe(before);
    },
  );

  it("does not show a desk an applicant's draft", async () => {
    const centre = aCentre();
    const draft = await centre.ask('POST /api/applications', {
      as: 'lin',
      headers: key,
      body: { itemCode: 'fireworks-display' },
    });
    const { status } = await centre.ask('GET /api/cases/{id}', {
      as: 'reviewer',
      params: { id: draft.body.id },
    });
    expect(status).toBe(404);
  });
});
