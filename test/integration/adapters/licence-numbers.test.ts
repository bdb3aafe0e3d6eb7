import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoCaseStore } from '../../../functions/adapters/dynamodb/case-store.ts';
import { dynamoLicenceRegister } from '../../../functions/adapters/dynamodb/licence-register.ts';
import { system } from '../../../functions/adapters/system.ts';
import { Refused } from '../../../functions/core/domain/refusal.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { aFlow, type Flow, leadApprover, leadReviewer } from '../../support/flow/a-flow.ts';
import { copyCase } from '../../support/flow/copy-case.ts';
import { clientAt, documentsOf, embeddedTable, holderKeyOf } from '../../support/flow/embedded-table.ts';
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

/** Ports as a function of its own has them: its own connection, and chance and waiting as they really are. */
function aFunction() {
  const client = clientAt(table.url);
  const documents = documentsOf(client);
  const { now, newId } = flow.ports.system;
  const ports = {
    ...flow.ports,
    system: { ...system, now, newId },
    cases: dynamoCaseStore(documents, table.tableName),
    licences: dynamoLicenceRegister(documents, table.tableName, holderKeyOf),
  };
  return { ports, close: () => client.destroy() };
}
type Ports = ReturnType<typeof aFunction>['ports'];

/** On an overloaded machine somebody may be beaten for longer than a function lives: he presses the button again. */
async function grant(applicationId: string, ports: Ports): Promise<string> {
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
  it('gives two hundred who are granted at once, by four functions, the numbers 1 to 200, each once', async () => {
    const ids = await reviewedCases(200);
    const functions = Array.from({ length: 4 }, aFunction);
    const numbers = await Promise.all(
      functions.flatMap(({ ports }, index) =>
        ids.slice(index * 50, (index + 1) * 50).map((id) => grant(id, ports)),
      ),
    );
    for (const one of functions) one.close();
    expect(numbers.toSorted()).toEqual(
      Array.from({ length: 200 }, (_, index) => `LY-MZJ-2026-${String(index + 1).padStart(6, '0')}`),
    );
    for (const [index, number] of numbers.entries())
      expect(await table.cases.register.find(number)).toMatchObject({ applicationId: ids[index] });
    expect(await table.cases.register.lastSerial('MZJ', 2026)).toBe(200);
  }, 240_000);
});
