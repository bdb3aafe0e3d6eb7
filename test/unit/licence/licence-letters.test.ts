import { beforeEach, describe, expect, it } from 'vitest';
import type { Licence } from '../../../functions/core/domain/licence.ts';
import type { LicenceEvent, LicenceEventBody } from '../../../functions/core/domain/licence-event.ts';
import { licenceTemplates } from '../../../functions/core/domain/message.ts';
import {
  keepLicenceMessages,
  licenceMessagesOf,
} from '../../../functions/core/use-cases/keep-licence-messages.ts';
import { sendMessage } from '../../../functions/core/use-cases/send-message.ts';
import { aCentre } from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';
import { aLicence } from './a-licence.ts';

const said = { reason: '違規排放', legalBasis: '條例第四十九條' };

/** What happens to a licence, and who is told what of it. */
const told: readonly (readonly [
  body: LicenceEventBody,
  recipient: string,
  template: string,
  facts: object,
])[] = [
  [
    { type: 'LicenceRenewalAsked', askedOn: '2026-05-01' },
    'department',
    'renewal-asked',
    { validUntil: '2029-03-01' },
  ],
  [{ type: 'LicenceRenewalRefused', ...said }, 'applicant', 'renewal-refused', said],
  [
    { type: 'LicenceRenewed', by: 'silence', renewedOn: '2029-03-02', validUntil: '2032-03-01' },
    'applicant',
    'licence-renewed',
    { validUntil: '2032-03-01' },
  ],
  [
    { type: 'LicenceReplaced', replacedBy: 'LY-CGJ-2026-000008', because: 'lost', reason: '遺失' },
    'applicant',
    'licence-replaced',
    { replacedBy: 'LY-CGJ-2026-000008' },
  ],
  [{ type: 'LicenceSuspended', ...said }, 'applicant', 'licence-suspended', { ...said, until: '—' }],
  [
    { type: 'LicenceSuspended', ...said, until: '2026-06-30' },
    'applicant',
    'licence-suspended',
    { ...said, until: '2026-06-30' },
  ],
  [
    { type: 'LicenceSuspensionLifted', liftedOn: '2026-05-02', reason: '已整改' },
    'applicant',
    'suspension-lifted',
    { from: '2026-05-02' },
  ],
  [
    { type: 'LicenceSuspensionEnded', endedOn: '2026-07-01' },
    'applicant',
    'suspension-lifted',
    { from: '2026-07-01' },
  ],
  [{ type: 'LicenceRevoked', ground: 'by-deceit', ...said }, 'applicant', 'licence-revoked', said],
  [
    { type: 'LicenceCancelled', ground: 'at-request', reason: '不再營業' },
    'applicant',
    'licence-cancelled',
    {},
  ],
  [
    { type: 'LicenceExpiryNear', validUntil: '2029-03-01' },
    'applicant',
    'licence-expiry-near',
    { validUntil: '2029-03-01' },
  ],
  [
    { type: 'LicenceInspectionNear', nextOn: '2027-03-01' },
    'applicant',
    'licence-inspection-near',
    { nextOn: '2027-03-01' },
  ],
];

const happened = (licence: Licence, body: LicenceEventBody): LicenceEvent => ({
  licenceNumber: licence.number,
  seq: 2,
  at: '2026-05-01T01:00:00.000Z',
  by: { kind: 'centre', part: 'licence-marks' },
  body,
  prev: '',
  hash: '',
});

describe('letters about a licence', () => {
  const licence = aLicence();

  it.each(told)('of %o go to the %s as %s', (body, recipient, template, facts) => {
    const letters = licenceMessagesOf(happened(licence, body), licence);
    expect(letters).toMatchObject([
      { recipient: { kind: recipient }, template, facts: { licenceNumber: licence.number, ...facts } },
    ]);
  });

  it('are written for all that the holder must know, and for nothing else', () => {
    expect([...new Set(told.map(([, , template]) => template))].toSorted()).toEqual(
      licenceTemplates.toSorted(),
    );
    const silent: LicenceEventBody[] = [
      { type: 'LicenceIssued', issuedOn: '2026-03-02' },
      { type: 'LicenceInspectionSet', nextOn: '2027-03-01' },
      { type: 'LicencePrinted', sha256: 'x' },
    ];
    for (const body of silent) expect(licenceMessagesOf(happened(licence, body), licence)).toEqual([]);
  });

  it('speak the language of the licence’s holder, and Chinese to one of whom nothing is known', () => {
    const body: LicenceEventBody = { type: 'LicenceRenewalRefused', ...said };
    const english = aLicence({ contact: { locale: 'en' } });
    const { contact: _none, ...unknown } = licence;
    expect(
      [english, unknown].map((one) => licenceMessagesOf(happened(one, body), one)[0]?.recipient),
    ).toEqual([
      { kind: 'applicant', locale: 'en' },
      { kind: 'applicant', locale: 'zh-Hant' },
    ]);
  });

  describe('lead to the licence', () => {
    let centre: ReturnType<typeof aCentre>;
    let applicationId: string;

    beforeEach(async () => {
      centre = aCentre();
      applicationId = await promised(centre);
    });

    it.each(told)('of %o: the desk to its own page, the holder to theirs', async (body) => {
      const held = { ...licence, applicationId };
      const ports = {
        ...centre.ports,
        licences: { find: async (number: string) => (number === held.number ? held : undefined) },
      };
      const event = happened(held, body);
      const before = centre.letters.length;
      for (const _turn of [1, 2]) // delivered twice, as it may be
        for (const message of await keepLicenceMessages(event, ports))
          await sendMessage(message, centre.ports);
      const number = body.type === 'LicenceReplaced' ? body.replacedBy : held.number;
      const page = body.type === 'LicenceRenewalAsked' ? 'staff/licences' : 'my-licences';
      expect(centre.letters.slice(before).map(({ text }) => text)).toEqual([
        `https://centre.example/${page}/${number}`,
      ]);
      expect(await keepLicenceMessages({ ...event, licenceNumber: 'LY-CGJ-2026-000099' }, ports)).toEqual([]);
    });
  });
});
