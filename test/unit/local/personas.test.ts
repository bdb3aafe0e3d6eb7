import { describe, expect, it } from 'vitest';
import { membershipsOf } from '../../../functions/core/domain/actor.ts';
import { personas } from '../../../local/personas.ts';

describe('personas', () => {
  it('have the memberships that their groups name, each of them one', () => {
    const staff = personas.filter(({ groups }) => groups.length > 0);
    expect(staff).toHaveLength(13);
    for (const { groups } of staff) expect(membershipsOf(groups)).toHaveLength(1);
  });

  it('have each an id, an address and a number of their own', () => {
    for (const part of ['id', 'email', 'phone'] as const)
      expect(new Set(personas.map((one) => one[part])).size).toBe(personas.length);
  });
});
