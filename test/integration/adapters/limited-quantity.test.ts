import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LicenceRegister } from '../../../functions/core/ports/registers.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { refuseApplication } from '../../../functions/core/use-cases/refuse-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { aFlow, type Flow, leadApprover, leadReviewer } from '../../support/flow/a-flow.ts';
import { type EmbeddedTable, embeddedTable } from '../../support/flow/embedded-table.ts';
import { promisedItem } from '../../support/flow/joint-item.ts';

let table: EmbeddedTable;
let flow: Flow;

/** Opens a centre in which so many of an item may be granted in a year. */
function open(perYear: number): void {
  const item = { ...promisedItem(), quantity: { perYear, basis: '總量控制規定' } };
  flow = aFlow({ more: [item], cases: table.cases });
}

beforeEach(async () => {
  table = await embeddedTable();
});

afterEach(async () => {
  await flow.close();
  await table.close();
});

/** Files so many cases, and accepts the last filed first, an hour apart. @returns them in the order of acceptance */
async function acceptedCases(count: number): Promise<string[]> {
  const filed: string[] = [];
  for (let one = 0; one < count; one += 1) filed.push(await flow.filed('promised-flow'));
  const order = filed.toReversed();
  for (const applicationId of order) {
    await flow.moveTo(new Date(flow.now().getTime() + 3_600_000));
    await acceptApplication({ caller: leadReviewer, applicationId }, flow.ports);
    const opinion = { proposal: 'approve', opinion: '可' } as const;
    await reviewApplication({ caller: leadReviewer, applicationId, ...opinion }, flow.ports);
  }
  return order;
}

const approve = (applicationId: string, licences: LicenceRegister = flow.ports.licences) =>
  approveApplication({ caller: leadApprover, applicationId }, { ...flow.ports, licences });
const refuse = (applicationId: string) =>
  refuseApplication(
    { caller: leadApprover, applicationId, reasons: '不符合', legalBasis: '第三十八條' },
    flow.ports,
  );

describe('art. 57: an item that is limited in number', () => {
  it('is granted in the order of acceptance, not of filing; who is too early hears how many are before', async () => {
    open(3);
    const [first = '', second = '', third = ''] = await acceptedCases(3);
    await expect(approve(third)).rejects.toMatchObject({
      code: 'EARLIER_CASE_UNDECIDED',
      facts: { before: 2 },
    });
    await refuse(first);
    await expect(approve(third)).rejects.toMatchObject({ facts: { before: 1 } });
    expect((await approve(second)).application.status).toBe('approved');
    expect((await approve(third)).application.status).toBe('approved');
    expect(await table.cases.register.takenOfQuantity('promised-flow', 2026)).toBe(2);
  });

  it('is refused when the year has none left, and a refusal takes none', async () => {
    open(1);
    const [first = '', second = '', third = ''] = await acceptedCases(3);
    await refuse(first);
    await approve(second);
    await expect(approve(third)).rejects.toMatchObject({
      code: 'QUANTITY_EXHAUSTED',
      facts: { quantity: 1, year: 2026 },
    });
    expect((await refuse(third)).application.status).toBe('refused');
  });

  it('grants the last one once, when the earlier is granted between the look and the write of the later', async () => {
    open(1);
    const [first = '', second = ''] = await acceptedCases(2);
    const { licences } = flow.ports;
    let isFirstLook = true;
    const interrupted: LicenceRegister = {
      ...licences,
      async casesBefore(itemCode, place) {
        if (isFirstLook) {
          isFirstLook = false;
          await approve(first);
        }
        return licences.casesBefore(itemCode, place);
      },
    };
    await expect(approve(second, interrupted)).rejects.toMatchObject({ code: 'QUANTITY_EXHAUSTED' });
    expect(await licences.takenOfQuantity('promised-flow', 2026)).toBe(1);
    expect((await table.cases.find(second))?.application).toMatchObject({ status: 'in-review' });
  });

  it('of many approvals at once grants as many as there are', async () => {
    open(2);
    const ids = await acceptedCases(5);
    await Promise.allSettled(ids.map((id) => approve(id)));
    for (const id of ids) await approve(id).catch(() => undefined);
    const cases = await Promise.all(ids.map((id) => table.cases.find(id)));
    expect(cases.map((one) => one?.application.status)).toEqual([
      'approved',
      'approved',
      'in-review',
      'in-review',
      'in-review',
    ]);
  });
});
