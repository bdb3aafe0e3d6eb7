import { describe, expect, it } from 'vitest';
import { CaseConflict, type Taken } from '../../../functions/core/ports/case-store.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { aCentre, cityApprover } from '../../support/a-centre.ts';
import { reviewed } from '../../support/promised-case.ts';

/** A case before its approver, and a store in which somebody else is faster so many times. */
async function beaten(times: number, taken: Taken) {
  const centre = aCentre();
  const applicationId = await reviewed(centre);
  const waits: number[] = [];
  let reads = 0;
  let left = times;
  const { find } = centre.ports.cases;
  centre.ports.cases.find = async (id) => {
    reads += 1;
    return find(id);
  };
  centre.ports.cases.beforeSave = () => {
    left -= 1;
    if (left >= 0) throw new CaseConflict(applicationId, taken);
  };
  centre.ports.system.random = (below) => below - 1;
  centre.ports.system.pause = async (milliseconds: number) => void waits.push(milliseconds);
  const grant = () => approveApplication({ caller: cityApprover, applicationId }, centre.ports);
  return { grant, waits, reads: () => reads };
}

describe('whoever is beaten at a write', () => {
  it('waits for a moment of chance that may be twice as long each time, so that those who met go apart', async () => {
    const { grant, waits } = await beaten(9, 'case');
    expect((await grant()).application.status).toBe('approved');
    expect(waits).toEqual([39, 79, 159, 319, 639, 1279, 2559, 3999, 3999]);
  });

  it('gives up before its function does, and is told to try again', async () => {
    const { grant, waits } = await beaten(Number.POSITIVE_INFINITY, 'case');
    await expect(grant()).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(20_000);
  });

  it('reads the case again when the case was changed, and not when only its licence number was taken', async () => {
    const changed = await beaten(3, 'case');
    await changed.grant();
    expect(changed.reads()).toBe(4);
    const outnumbered = await beaten(3, 'licence-number');
    expect((await outnumbered.grant()).application.licenceNumber).toBe('LY-CGJ-2026-000001');
    expect(outnumbered.reads()).toBe(1);
  });
});
