import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../functions/core/domain/event.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { deliverLicence } from '../../../functions/core/use-cases/deliver-licence.ts';
import { fetchLicence } from '../../../functions/core/use-cases/fetch-licence.ts';
import { fetchOwnLicence } from '../../../functions/core/use-cases/fetch-own-licence.ts';
import { issueReceipt } from '../../../functions/core/use-cases/issue-receipt.ts';
import { reissueLicence } from '../../../functions/core/use-cases/reissue-licence.ts';
import { writeLicence } from '../../../functions/core/use-cases/write-licence.ts';
import { aCentre, chen, cityApprover, cityReviewer } from '../../support/a-centre.ts';
import { promised, reviewed } from '../../support/promised-case.ts';

/** The centre of these tests prints as with a time-stamp authority: no two prints are the same bytes. */
type Centre = ReturnType<typeof aCentre>;

const keptHash = (centre: Centre, name: string): string => {
  const pdf = centre.papers.get(name);
  if (!pdf) throw new Error(`There is no ${name}; there are ${[...centre.papers.keys()]}.`);
  return centre.ports.sha256OfBytes(pdf);
};

/** The hashes on record of a case, of a kind of event. */
const recorded = (centre: Centre, type: CaseEvent['body']['type']): string[] =>
  centre.ports.cases.log.flatMap(({ body }) => (body.type === type && 'sha256' in body ? [body.sha256] : []));

async function granted() {
  const centre = aCentre();
  const applicationId = await reviewed(centre);
  const { application } = await approveApplication({ caller: cityApprover, applicationId }, centre.ports);
  return { centre, applicationId, number: application.licenceNumber ?? '' };
}

/** Ports whose process dies when it wants to record what it has stored. */
function dying(centre: Centre) {
  const cases = {
    ...centre.ports.cases,
    save: () => Promise.reject(new Error('killed')),
  };
  return { ...centre.ports, cases };
}

describe('what is on record is the hash of what anyone downloads', () => {
  it('of a licence that was delivered after a crash between store and record', async () => {
    const { centre, applicationId, number } = await granted();
    await expect(deliverLicence({ applicationId }, dying(centre))).rejects.toThrow('killed');
    await deliverLicence({ applicationId }, centre.ports);
    await deliverLicence({ applicationId }, centre.ports);
    expect(recorded(centre, 'LicenceDelivered')).toEqual([keptHash(centre, `licences/${number}.pdf`)]);
  });

  it('of a licence that eight deliver at once', async () => {
    const { centre, applicationId, number } = await granted();
    const all = Array.from({ length: 8 }, () => deliverLicence({ applicationId }, centre.ports));
    await Promise.all(all);
    expect(recorded(centre, 'LicenceDelivered')).toEqual([keptHash(centre, `licences/${number}.pdf`)]);
    expect((await fetchLicence({ caller: chen, applicationId }, centre.ports)).url).toBe(
      `download/licences/${number}.pdf`,
    );
  });

  it('of a receipt that is printed after a crash, and by two at once', async () => {
    const centre = aCentre();
    const applicationId = await promised(centre);
    await acceptApplication({ caller: cityReviewer, applicationId }, centre.ports);
    const event = centre.ports.cases.log.find(({ body }) => body.type === 'ApplicationAccepted');
    if (!event) throw new Error('It was not accepted.');
    await expect(issueReceipt(event, dying(centre))).rejects.toThrow('killed');
    await Promise.all([issueReceipt(event, centre.ports), issueReceipt(event, centre.ports)]);
    const [name = '', ...others] = [...centre.papers.keys()];
    expect(others).toEqual([]);
    expect(recorded(centre, 'ReceiptIssued')).toEqual([keptHash(centre, name)]);
  });

  it('of every term of a licence: the paper of an earlier one stays as it was', async () => {
    const { centre, applicationId, number } = await granted();
    await deliverLicence({ applicationId }, centre.ports);
    const first = keptHash(centre, `licences/${number}.pdf`);
    const renew = (validUntil: string) =>
      writeLicence(
        { number, by: { kind: 'centre', part: 'test' } },
        (licence, on) => ({
          licence: {
            ...licence,
            validUntil,
            renewals: [...(licence.renewals ?? []), { on, by: 'decision', from: licence.validUntil ?? '' }],
          },
          events: [{ type: 'LicenceRenewed', by: 'decision', renewedOn: on, validUntil }],
        }),
        centre.ports,
      );
    for (const [edition, validUntil] of [
      [2, '2032-03-01'],
      [3, '2035-03-01'],
    ] as const) {
      await renew(validUntil);
      await Promise.all([1, 2, 3].map(() => reissueLicence({ number }, centre.ports)));
      await reissueLicence({ number }, centre.ports); // told again, later
      const { url } = await fetchOwnLicence({ caller: chen, number }, centre.ports);
      expect(url).toBe(`download/licences/${number}-${edition}.pdf`);
      const licence = await centre.ports.licences.find(number);
      expect(licence?.pdfSha256).toBe(keptHash(centre, `licences/${number}-${edition}.pdf`));
    }
    expect(keptHash(centre, `licences/${number}.pdf`)).toBe(first);
    const printed = (await centre.ports.licences.eventsOf(number)).filter(
      ({ body }) => body.type === 'LicencePrinted',
    );
    expect(printed).toHaveLength(2);
  });
});
