import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../functions/core/domain/receipt.ts';
import type { ReceiptFile } from '../../../functions/core/ports/files.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { recoverDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { fetchReceipt } from '../../../functions/core/use-cases/fetch-receipt.ts';
import { issueReceipt } from '../../../functions/core/use-cases/issue-receipt.ts';
import { refuseApplication } from '../../../functions/core/use-cases/refuse-application.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { returnApplication } from '../../../functions/core/use-cases/return-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { aCentre, chen, cityApprover, cityReviewer, policeReviewer } from '../../support/a-centre.ts';
import { fakePapers } from '../../support/fakes/papers.ts';
import { promised } from '../../support/promised-case.ts';

const reasons = { reasons: '不屬於本機關職權', legalBasis: '行政許可法第三十二條' };

/** A promised case, and its events delivered to the printer as the stream does: as often as it likes. */
async function aCase() {
  const centre = aCentre();
  const id = await promised(centre);
  const printed: Receipt[] = [];
  const stored: string[] = [];
  const papers = fakePapers();
  const ports = {
    ...centre.ports,
    receiptPrinter: {
      print: async (receipt: Receipt) => {
        printed.push(receipt);
        return new Uint8Array([printed.length]);
      },
    },
    receiptFiles: {
      ...papers.receiptFiles,
      keep: (receipt: ReceiptFile, pdf: Uint8Array) => {
        stored.push(receipt.kind);
        return papers.receiptFiles.keep(receipt, pdf);
      },
    },
  };
  const deliver = async (times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1)
      for (const event of [...centre.ports.cases.log]) await issueReceipt(event, ports);
  };
  return { centre, id, printed, stored, ports, deliver, desk: { caller: cityReviewer, applicationId: id } };
}

const issuedIn = (centre: ReturnType<typeof aCentre>, id: string): string[] =>
  centre.typesOf(id).filter((type) => type === 'ReceiptIssued');

describe('a sealed and dated paper, given for every acceptance and every refusal to accept (Licensing Law art. 32)', () => {
  it('says that the application is accepted, by when it is handled, and of which day', async () => {
    const { centre, desk, ports, printed, deliver, id } = await aCase();
    await acceptApplication(desk, centre.ports);
    await deliver();
    const { application, ledger } = await centre.found(id);
    expect(printed).toMatchObject([
      {
        number: `${application.reference}-SL`,
        applicantName: application.contact.name,
        receivedOn: ledger?.receivedOn,
        issuedOn: '2026-03-02',
        states: { kind: 'acceptance', promisedLastOn: ledger?.promisedLastOn, isDeemed: false },
      },
    ]);
    const fetched = await fetchReceipt({ caller: chen, applicationId: id, kind: 'acceptance' }, ports);
    expect(fetched.number).toBe(`${application.reference}-SL`);
  });

  it('is printed once and noted once, however often the stream delivers, and at once', async () => {
    const { centre, desk, deliver, stored, printed, id } = await aCase();
    await acceptApplication(desk, centre.ports);
    await deliver(3);
    expect([printed.length, stored, issuedIn(centre, id).length]).toEqual([1, ['acceptance'], 1]);
  });

  it('is noted once when two deliveries print at the same moment', async () => {
    const { centre, desk, ports, id } = await aCase();
    await acceptApplication(desk, centre.ports);
    const event = centre.ports.cases.log.find(({ body }) => body.type === 'ApplicationAccepted');
    if (!event) throw new Error('It was not accepted.');
    await Promise.all([issueReceipt(event, ports), issueReceipt(event, ports), issueReceipt(event, ports)]);
    expect(issuedIn(centre, id)).toHaveLength(1);
  });

  it('says so when nobody answered in five working days: accepted as of the day of receipt', async () => {
    const { centre, deliver, printed, id } = await aCase();
    centre.at('2026-03-20T09:00:00+08:00');
    await recoverDeadline(id, centre.ports);
    await deliver();
    const { ledger } = await centre.found(id);
    expect(printed[0]).toMatchObject({
      states: { kind: 'acceptance', isDeemed: true, acceptedOn: ledger?.receivedOn },
    });
  });

  it.each([
    ['no-licence-needed', 'non-acceptance', 'BSL'],
    ['not-competent', 'non-acceptance', 'BSL'],
    ['other-ground', 'return', 'TH'],
  ] as const)('says why it is not accepted (%s), with the remedies', async (ground, kind, suffix) => {
    const { centre, desk, deliver, printed } = await aCase();
    await returnApplication({ ...desk, ...reasons, ground }, centre.ports);
    await deliver();
    expect(printed).toMatchObject([
      { number: expect.stringMatching(`-${suffix}$`), states: { kind, ...reasons } },
    ]);
    const { states } = printed[0] ?? {};
    expect(states && 'remedies' in states && states.remedies.map(({ code }) => code)).toEqual([
      'reconsideration',
      'lawsuit',
    ]);
  });

  it('lists everything that is missing, by name and by whom, and until when', async () => {
    const { centre, desk, deliver, printed, id } = await aCase();
    const missing = [{ kind: 'field', code: 'contactPhone', what: '號碼有誤' }] as const;
    await requestSupplement({ ...desk, missing }, centre.ports);
    await deliver();
    const { ledger } = await centre.found(id);
    expect(printed[0]?.states).toMatchObject({
      kind: 'supplement',
      lastOn: ledger?.supplement?.lastOn,
      points: [{ about: expect.not.stringMatching('contactPhone'), said: [{ what: '號碼有誤' }] }],
    });
  });
});

describe('a refusal in writing (Licensing Law art. 38)', () => {
  it('gives reasons, basis and remedies on a paper of its own', async () => {
    const { centre, desk, deliver, printed, id } = await aCase();
    await acceptApplication(desk, centre.ports);
    await reviewApplication({ ...desk, proposal: 'refuse', opinion: '不符合' }, centre.ports);
    await refuseApplication({ caller: cityApprover, applicationId: id, ...reasons }, centre.ports);
    await deliver();
    expect(printed.map(({ states }) => states.kind)).toEqual(['acceptance', 'refusal']);
    expect(issuedIn(centre, id)).toHaveLength(2);
  });
});

describe('who may have a receipt', () => {
  it('is the applicant and the desk of the case; nobody else learns that there is one', async () => {
    const { centre, desk, deliver, ports, id } = await aCase();
    const asked = { applicationId: id, kind: 'acceptance' } as const;
    await expect(fetchReceipt({ ...asked, caller: chen }, ports)).rejects.toMatchObject({
      code: 'RECEIPT_NOT_READY',
    });
    await acceptApplication(desk, centre.ports);
    await deliver();
    expect((await fetchReceipt({ ...asked, caller: cityReviewer }, ports)).url).toContain('store.example');
    for (const caller of [{ ...chen, sub: 'another' }, policeReviewer, { kind: 'public' } as const])
      await expect(fetchReceipt({ ...asked, caller }, ports)).rejects.toMatchObject({
        code: 'APPLICATION_NOT_FOUND',
      });
  });
});
