import { describe, expect, it } from 'vitest';
import { parseReferenceNumber } from '../../../functions/core/domain/reference-number.ts';
import { CaseConflict } from '../../../functions/core/ports/case-store.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { followProgress } from '../../../functions/core/use-cases/follow-progress.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { aCentre, chen, cityApprover } from '../../support/a-centre.ts';
import { filled, reviewed } from '../../support/promised-case.ts';

/** 2026 ends in Longyan eight hours before it ends in UTC. */
const lastInstant = '2026-12-31T15:59:59.999Z';
const firstInstant = '2026-12-31T16:00:00.000Z';

type Centre = ReturnType<typeof aCentre>;

async function submit(centre: Centre, applicationId: string): Promise<string> {
  const { application } = await submitApplication({ caller: chen, applicationId }, centre.ports);
  return application.reference ?? '';
}

async function grant(centre: Centre, applicationId: string): Promise<string> {
  const { application } = await approveApplication({ caller: cityApprover, applicationId }, centre.ports);
  return application.licenceNumber ?? '';
}

/** So many cases, each brought as far as `prepare` brings it. */
async function several(centre: Centre, count: number, prepare: (centre: Centre) => Promise<string>) {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push(await prepare(centre));
  return ids;
}

describe('the number of an application', () => {
  it('bears the day in Longyan, and the serials of a new day begin at 1', async () => {
    const centre = aCentre();
    const [first = '', second = '', third = ''] = await several(centre, 3, filled);
    centre.at(lastInstant);
    expect(await submit(centre, first)).toMatch(/^LY-20261231-00001-/);
    expect(await submit(centre, second)).toMatch(/^LY-20261231-00002-/);
    centre.at(firstInstant);
    expect(await submit(centre, third)).toMatch(/^LY-20270101-00001-/);
  });

  it('is another for each of thirty that come at once, and finds its case with its code', async () => {
    const centre = aCentre();
    const ids = await several(centre, 30, filled);
    const references = await Promise.all(ids.map((id) => submit(centre, id)));
    expect(new Set(references).size).toBe(30);
    for (const [index, id] of ids.entries()) {
      const { reference = '', queryCode: code = '' } = (await centre.found(id)).application;
      expect(parseReferenceNumber(reference)).toBe(references[index]);
      expect((await followProgress({ reference, code }, centre.ports)).reference).toBe(reference);
    }
  });

  it('that was taken for a submission which did not come about is not given again', async () => {
    const centre = aCentre();
    const [lost = '', next = ''] = await several(centre, 2, filled);
    centre.ports.cases.beforeSave = () => {
      throw new Error('the store is away');
    };
    await expect(submit(centre, lost)).rejects.toThrow('away');
    centre.ports.cases.beforeSave = undefined;
    expect(await submit(centre, next)).toMatch(/-00002-/);
    expect(await submit(centre, lost)).toMatch(/-00003-/);
  });

  it('is refused by the store when another case has it', async () => {
    const centre = aCentre();
    const [one = '', other = ''] = await several(centre, 2, filled);
    const serials = { next: async () => 7 };
    await submitApplication({ caller: chen, applicationId: one }, { ...centre.ports, serials });
    const before = await centre.found(other);
    const again = submitApplication({ caller: chen, applicationId: other }, { ...centre.ports, serials });
    await expect(again).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await centre.found(other)).toEqual(before);
  });
});

describe('the number of a licence', () => {
  it('is taken from the register of the year in Longyan', async () => {
    const centre = aCentre();
    const [first = '', second = '', third = ''] = await several(centre, 3, reviewed);
    centre.at(lastInstant);
    expect(await grant(centre, first)).toBe('LY-CGJ-2026-000001');
    expect(await grant(centre, second)).toBe('LY-CGJ-2026-000002');
    centre.at(firstInstant);
    expect(await grant(centre, third)).toBe('LY-CGJ-2027-000001');
  });

  it('leaves no gap and is given once, when thirty are granted at once', async () => {
    const centre = aCentre();
    const ids = await several(centre, 30, reviewed);
    const numbers = await Promise.all(ids.map((id) => grant(centre, id)));
    const gapless = numbers.map((_, index) => `LY-CGJ-2026-${String(index + 1).padStart(6, '0')}`);
    expect(numbers.toSorted()).toEqual(gapless);
    for (const [index, number] of numbers.entries())
      expect(await centre.ports.licences.find(number)).toMatchObject({ applicationId: ids[index] });
  });

  it('is free again when the grant was not stored, so that the register has no gap', async () => {
    const centre = aCentre();
    const [lost = '', next = ''] = await several(centre, 2, reviewed);
    centre.ports.cases.beforeSave = ({ after }) => {
      if (after.id === lost) throw new CaseConflict(lost);
    };
    await expect(grant(centre, lost)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await centre.ports.licences.find('LY-CGJ-2026-000001')).toBeUndefined();
    expect(await grant(centre, next)).toBe('LY-CGJ-2026-000001');
  });
});
