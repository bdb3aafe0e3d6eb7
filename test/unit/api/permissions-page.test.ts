import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operations } from '../../../functions/api/operations/index.ts';
import { operationRules } from '../../../scripts/permissions/operation-rules.ts';
import { type Column, mayCall, permissionsPage } from '../../../scripts/permissions/permissions-page.ts';
import { aCentre, granted, type Persona, submitted } from './a-centre.ts';
import { answerTo } from './ask-operation.ts';

const signedIn = operations.filter(({ audience }) => audience === 'applicant' || audience === 'staff');
const aboutACase = signedIn.filter(({ path }) => path.includes('{id}') || path.includes('{taskId}'));

/** Who stands for each column before the API; the stranger sits at both desks of another department. */
const asked: readonly (readonly [Column, Persona | undefined])[] = [
  ['anyone', undefined],
  ['the applicant', 'lin'],
  ['another applicant', 'wu'],
  ['reviewer of the lead', 'reviewer'],
  ['approver of the lead', 'approver'],
  ['reviewer elsewhere', 'stranger'],
  ['approver elsewhere', 'stranger'],
  ['supervisor', 'supervisor'],
  ['agent', 'agent'],
  ['admin', 'admin'],
];

/** Who is turned away as a person; everything else the API says is about the case. */
const turnedAway = ['SIGN_IN_REQUIRED', 'NOT_PERMITTED', 'APPLICATION_NOT_FOUND', 'LICENCE_NOT_FOUND'];

describe('docs/permissions.md', () => {
  it('is up to date: run scripts/write-permissions.ts after a change of a rule or an operation', () => {
    expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionsPage(operations));
  });

  it('knows the rule of every operation about a case, and of none that is gone', () => {
    const ids = operations.map((one) => one.id);
    for (const { id } of aboutACase) expect(operationRules[id]?.rule, id).toBeDefined();
    expect(Object.keys(operationRules).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(signedIn)('says of $id what the API answers to every role', async (operation) => {
    const { id, path } = operation;
    const isAboutALicence = path.startsWith('/licences/{number}');
    const { id: caseId } = await submitted(aCentre(), 'fireworks-display');
    for (const [column, as] of asked) {
      const centre = aCentre();
      await submitted(centre, 'fireworks-display');
      if (isAboutALicence) await granted(centre, caseId);
      const { body } = await answerTo(centre, caseId, id, as);
      const isHiddenTask = id === 'show-task' && body.code === 'TASK_NOT_FOUND';
      const isTurnedAway = turnedAway.includes(body.code) || isHiddenTask;

      expect(!isTurnedAway, `${column}: ${body.code}`).toBe(mayCall(operation, column));
    }
  });
});
