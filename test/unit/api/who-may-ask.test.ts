import { describe, expect, it } from 'vitest';
import { operations } from '../../../functions/api/operations/index.ts';
import { aCentre, key, submitted } from './a-centre.ts';
import { answerTo } from './ask-operation.ts';

const signedIn = operations.filter(({ audience }) => audience === 'applicant' || audience === 'staff');
const aboutACase = signedIn.filter(({ path }) => path.includes('{id}') || path.includes('{taskId}'));

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
