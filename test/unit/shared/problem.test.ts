import { describe, expect, it } from 'vitest';
import { type RefusalCode, Refused, refusals } from '../../../functions/core/domain/refusal.ts';
import { problemOf, problemType, statusOf, statusOfMeaning } from '../../../functions/shared/problem.ts';

const codes = Object.keys(refusals).filter((code): code is RefusalCode => code in refusals);

describe('problem details', () => {
  it.each(codes)('%s has a type, a status by its meaning, and says what to know', (code) => {
    const { errors: _parts, ...problem } = problemOf(new Refused(code));
    expect(problem).toEqual({
      type: problemType(code),
      title: expect.any(String),
      status: statusOfMeaning[refusals[code].meaning],
      code,
      detail: refusals[code].says,
    });
    expect(problemType(code)).toMatch(/^\/problems\/[a-z]+(-[a-z]+)*$/);
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['BASIS_REQUIRED', '/legalBasis'],
    ['EXPECTED_DAYS_REQUIRED', '/expectedDays'],
    ['WRONG_HEAD', '/grantedBy'],
  ] as const)('%s points to the one part that it is about', (code, pointer) => {
    expect(problemOf(new Refused(code)).errors).toEqual([
      expect.objectContaining({ pointer, remedy: expect.any(String) }),
    ]);
  });

  it.each(['reasons', 'legalBasis'])('name %s where a written decision lacks it (art. 38)', (field) => {
    expect(problemOf(new Refused('REASON_REQUIRED', { field })).errors).toEqual([
      { pointer: `/${field}`, code: 'REQUIRED', remedy: 'Give this.' },
    ]);
  });

  it('point to every wrong answer, with its limit and what to do', () => {
    const refused = new Refused('ANSWERS_INVALID', {}, [
      { field: 'headcount', code: 'TOO_LARGE', limit: 50_000 },
      { field: 'a/b', code: 'REQUIRED' },
    ]);
    expect(problemOf(refused).errors).toEqual([
      { pointer: '/answers/headcount', code: 'TOO_LARGE', limit: 50_000, remedy: 'Give at most the limit.' },
      { pointer: '/answers/a~1b', code: 'REQUIRED', remedy: 'Give this.' },
    ]);
  });
});
