import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Licence } from '../../../functions/core/domain/licence.ts';
import { checkLicenceChain } from '../../../functions/core/domain/licence-event.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { askRenewal } from '../../../functions/core/use-cases/ask-renewal.ts';
import { draftApplication } from '../../../functions/core/use-cases/draft-application.ts';
import { fireLicenceMarks } from '../../../functions/core/use-cases/fire-licence-marks.ts';
import { replaceLicence } from '../../../functions/core/use-cases/replace-licence.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { revokeLicence } from '../../../functions/core/use-cases/revoke-licence.ts';
import { listOwnLicences } from '../../../functions/core/use-cases/show-licence.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { suspendLicence } from '../../../functions/core/use-cases/suspend-licence.ts';
import { chen, lin } from '../../support/a-centre.ts';
import { aFlow, type Flow, leadApprover, leadReviewer } from '../../support/flow/a-flow.ts';
import { copyCase } from '../../support/flow/copy-case.ts';
import { embeddedTable } from '../../support/flow/embedded-table.ts';
import { promisedItem } from '../../support/flow/joint-item.ts';

let table: Awaited<ReturnType<typeof embeddedTable>>;
let flow: Flow;

/** A licence of one year, so that it expires where the calendar is known. */
const item = { ...promisedItem(), licence: { ...promisedItem().licence, validityYears: 1 } };

beforeEach(async () => {
  table = await embeddedTable();
  flow = aFlow({ more: [item], cases: table.cases, start: '2025-07-02T09:00:00+08:00' });
});

afterEach(async () => {
  await flow.close();
  await table.close();
});

async function reviewed(): Promise<string> {
  const applicationId = await flow.filed('promised-flow');
  await acceptApplication({ caller: leadReviewer, applicationId }, flow.ports);
  const opinion = { proposal: 'approve', opinion: '可' } as const;
  await reviewApplication({ caller: leadReviewer, applicationId, ...opinion }, flow.ports);
  return applicationId;
}

async function approved(applicationId: string): Promise<string> {
  const { application } = await approveApplication({ caller: leadApprover, applicationId }, flow.ports);
  return application.licenceNumber ?? '';
}

const granted = async (): Promise<string> => approved(await reviewed());
const found = async (number: string): Promise<Licence> => {
  const licence = await table.cases.register.find(number);
  if (!licence) throw new Error(`There is no licence ${number}.`);
  return licence;
};
const licencesDue = async (at: string): Promise<string[]> =>
  (await table.cases.due(new Date(at))).flatMap((one) => (one.kind === 'licence' ? [one.number] : []));
const at = (instant: string): Promise<void> => flow.moveTo(new Date(instant));

describe('the life of a licence, on the embedded DynamoDB', () => {
  it('begins with the grant, in its own log, in its holder’s list, and in nobody else’s', async () => {
    const number = await granted();
    const events = await table.cases.register.eventsOf(number);
    expect(events.map(({ body }) => body.type)).toEqual(['LicenceIssued']);
    expect(checkLicenceChain(events, await found(number), flow.ports.system.sha256)).toEqual({
      isIntact: true,
      length: 1,
    });
    const mine = await listOwnLicences({ caller: chen }, flow.ports);
    expect(mine.entries.map((one) => [one.number, one.state])).toEqual([[number, 'valid']]);
    expect((await listOwnLicences({ caller: lin }, flow.ports)).entries).toEqual([]);
    expect(JSON.stringify(mine.entries)).not.toContain(chen.email);
  });

  it('is renewed by silence exactly once, however many drive the mark at once, and early drives do nothing', async () => {
    const number = await granted();
    await at('2026-05-04T09:00:00+08:00');
    await askRenewal({ caller: chen, number }, flow.ports);
    expect(await licencesDue('2026-07-01T15:59:59Z')).toEqual([]);
    await at('2026-07-01T23:59:00+08:00');
    await fireLicenceMarks({ number }, flow.ports);
    expect(await licencesDue('2026-07-01T16:00:00Z')).toEqual([number]);
    await at('2026-07-02T00:30:00+08:00');
    await Promise.all(Array.from({ length: 8 }, () => fireLicenceMarks({ number }, flow.ports)));
    const events = await table.cases.register.eventsOf(number);
    expect(events.filter(({ body }) => body.type === 'LicenceRenewed').map(({ body }) => body)).toEqual([
      { type: 'LicenceRenewed', by: 'silence', renewedOn: '2026-07-02', validUntil: '2027-07-01' },
    ]);
    expect(await found(number)).toMatchObject({ validUntil: '2027-07-01', state: 'valid' });
    expect(await licencesDue('2026-07-02T16:00:00Z')).toEqual([]);
    const end = await found(number);
    expect(checkLicenceChain(events, end, flow.ports.system.sha256).isIntact).toBe(true);
    const forged = events.map((one, index) =>
      index === 1 ? { ...one, at: '2026-05-05T01:00:00.000Z' } : one,
    );
    expect(checkLicenceChain(forged, end, flow.ports.system.sha256)).toMatchObject({ brokenAt: 2 });
    expect(checkLicenceChain(events.slice(0, -1), end, flow.ports.system.sha256).isIntact).toBe(false);
  });

  it('of sixteen who suspend at once lets one, and the status list knows it', async () => {
    const number = await granted();
    const said = { reason: '違反條件', legalBasis: '殯葬管理條例' };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 16 }, () => suspendLicence({ caller: leadApprover, number, ...said }, flow.ports)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of outcomes)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'WRONG_LICENCE_STATE' });
    expect(await table.cases.register.statuses('MZJ', 2025)).toEqual([{ serial: 1, state: 'suspended' }]);
  });

  it('gives those who are replaced and those who are granted at once different numbers without a gap', async () => {
    const first = await granted();
    const ids = await copyCase(await reviewed(), 20, table.documents, table.tableName);
    const numbers = await Promise.all([
      replaceLicence({ caller: chen, number: first, because: 'lost' }, flow.ports).then((one) => one.number),
      ...ids.map(approved),
    ]);
    expect(numbers.toSorted()).toEqual(
      Array.from({ length: 21 }, (_, index) => `LY-MZJ-2025-${String(index + 2).padStart(6, '0')}`),
    );
    const replacement = numbers[0] ?? '';
    expect(await found(first)).toMatchObject({ state: 'replaced', replacedBy: replacement });
    expect(await found(replacement)).toMatchObject({ state: 'valid', replaces: first });
    expect(await table.cases.register.statuses('MZJ', 2025)).toEqual([{ serial: 1, state: 'replaced' }]);
    expect(await table.cases.register.lastSerial('MZJ', 2025)).toBe(21 + 1);
  }, 120_000);

  it('bars whoever got it by deceit for three years from the same item (art. 79), and nobody else', async () => {
    const number = await granted();
    const said = { reason: '虛假材料', legalBasis: '行政許可法第六十九條' };
    await revokeLicence(
      { caller: leadApprover, number, ground: 'by-deceit', concernsSafety: true, ...said },
      flow.ports,
    );
    const again = await draftApplication(
      { caller: chen, itemCode: 'promised-flow', locale: 'zh-Hant', idempotencyKey: 'again-0001' },
      flow.ports,
    );
    const submit = () => submitApplication({ caller: chen, applicationId: again.application.id }, flow.ports);
    await expect(submit()).rejects.toMatchObject({ code: 'HOLDER_BARRED', facts: { until: '2028-07-02' } });
    const { register } = table.cases;
    expect(await register.barredUntil(await register.holderKeyOf(lin.sub), 'promised-flow')).toBeUndefined();
    await at('2028-07-03T09:00:00+08:00');
    await expect(submit()).rejects.not.toMatchObject({ code: 'HOLDER_BARRED' });
  });
});
