import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../../functions/adapters/system.ts';
import { Refused } from '../../../functions/core/domain/refusal.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { aFlow, type Flow, leadApprover, leadReviewer } from '../../support/flow/a-flow.ts';
import { copyCase } from '../../support/flow/copy-case.ts';
import { embeddedTable } from '../../support/flow/embedded-table.ts';
import { promisedItem } from '../../support/flow/joint-item.ts';

let table: Awaited<ReturnType<typeof embeddedTable>>;
let flow: Flow;

beforeEach(async () => {
  table = await embeddedTable();
  flow = aFlow({ more: [promisedItem()], cases: table.cases });
});

afterEach(async () => {
  await flow.close();
  await table.close();
});

/** So many cases that wait for nothing but the approver. */
async function reviewedCases(count: number): Promise<string[]> {
  const applicationId = await flow.filed('promised-flow');
  await acceptApplication({ caller: leadReviewer, applicationId }, flow.ports);
  const opinion = { proposal: 'approve', opinion: '可' } as const;
  await reviewApplication({ caller: leadReviewer, applicationId, ...opinion }, flow.ports);
  return copyCase(applicationId, count, table.documents, table.tableName);
}

/** On an overloaded machine somebody may be beaten for longer than a function lives: he presses the button again. */
async function grant(applicationId: string): Promise<string> {
  const { now, newId } = flow.ports.system;
  const ports = { ...flow.ports, system: { ...system, now, newId } }; // chance and waiting as they are in a function
  for (;;) {
    try {
      const { application } = await approveApplication({ caller: leadApprover, applicationId }, ports);
      return application.licenceNumber ?? '';
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'VERSION_CONFLICT')) throw error;
    }
  }
}

describe('the register of licences', () => {
  it('gives two hundred who are granted at once the numbers 1 to 200, each once', async () => {
    const ids = await reviewedCases(200);
    const numbers = await Promise.all(ids.map(grant));
    expect(numbers.toSorted()).toEqual(
      Array.from({ length: 200 }, (_, index) => `LY-MZJ-2026-${String(index + 1).padStart(6, '0')}`),
    );
    for (const [index, number] of numbers.entries())
      expect(await table.cases.register.find(number)).toMatchObject({ applicationId: ids[index] });
    expect(await table.cases.register.lastSerial('MZJ', 2026)).toBe(200);
  }, 240_000);
});
