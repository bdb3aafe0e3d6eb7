import { describe, expect, it } from 'vitest';
import { applicantOf, callerOf, groupsOf, staffOf } from '../../../functions/shared/caller.ts';

const lin = { sub: 's-1', name: '林小燕', email: 'lin@example.org', phone_number: '139' };

describe('the caller', () => {
  it.each([
    ['[GAJ-reviewer supervisor]', ['GAJ-reviewer', 'supervisor']],
    ['[GAJ-reviewer]', ['GAJ-reviewer']],
    ['GAJ-reviewer', ['GAJ-reviewer']],
    ['[a, b]', ['a', 'b']],
    ['[]', []],
    ['', []],
    [['GAJ-reviewer'], ['GAJ-reviewer']],
    [undefined, []],
  ])('reads the groups %j', (claim, groups) => {
    expect(groupsOf(claim)).toEqual(groups);
  });

  it('is an applicant with what the sign-in knows', () => {
    expect(callerOf(lin)).toEqual({
      kind: 'applicant',
      sub: 's-1',
      name: '林小燕',
      email: 'lin@example.org',
      phone: '139',
    });
    expect(callerOf({ sub: 's-1', email: '' })).toEqual({ kind: 'applicant', sub: 's-1', name: 's-1' });
  });

  it('is staff with a role in a department or in the centre', () => {
    expect(staffOf({ ...lin, 'cognito:groups': '[GAJ-reviewer supervisor]' })).toMatchObject({
      kind: 'staff',
      memberships: [{ role: 'reviewer', departmentCode: 'GAJ' }, { role: 'supervisor' }],
    });
  });

  it.each(['[reviewer]', '[GAJ-supervisor]', '[GAJ-king]', '[gaj-reviewer]', '[xGAJ-reviewer]'])(
    'is nobody at a desk through the group %s',
    (groups) => {
      expect(callerOf({ ...lin, 'cognito:groups': groups }).kind).toBe('applicant');
      expect(() => staffOf({ ...lin, 'cognito:groups': groups })).toThrow(
        expect.objectContaining({ code: 'NOT_PERMITTED' }),
      );
    },
  );

  it.each([undefined, {}, { sub: '' }, { sub: 5 }, { name: 'no sub' }])(
    'is nobody without a subject: %j',
    (claims) => {
      expect(() => callerOf(claims)).toThrow(expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }));
    },
  );

  it('does not file as an applicant when at a desk', () => {
    expect(() => applicantOf({ ...lin, 'cognito:groups': ['supervisor'] })).toThrow(
      expect.objectContaining({ code: 'NOT_PERMITTED' }),
    );
  });
});
