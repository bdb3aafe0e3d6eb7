import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicantCaller, StaffCaller } from '../../../functions/core/domain/actor.ts';
import { barInForce, identityText } from '../../../functions/core/domain/person.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { beginWalkIn } from '../../../functions/core/use-cases/begin-walk-in.ts';
import { revokeLicence } from '../../../functions/core/use-cases/revoke-licence.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { showWalkIn } from '../../../functions/core/use-cases/show-case.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { callerOf } from '../../../functions/shared/caller.ts';
import { aCentre, policeApprover, policeReviewer } from '../../support/a-centre.ts';
import { promisedItem } from '../api/items.ts';

const number = '11010519491231002X';
const answers = { applicantName: '王秀英', contactPhone: '13900001111', subject: '元宵燈會' };
const item = {
  ...promisedItem,
  code: 'alone',
  kind: 'immediate',
  reviewScheme: 'review-is-approval',
} as const;
const colleague: StaffCaller = { ...policeReviewer, sub: 'he', name: 'he' };
const online: ApplicantCaller = {
  kind: 'applicant',
  sub: 'account-1',
  name: '王秀英',
  identity: { paper: 'resident-id', number: number.toLowerCase() },
};

type Centre = ReturnType<typeof aCentre>;

/** A centre whose key hides what it hashes, as KMS does. */
function someCentre(): Centre {
  const centre = aCentre({ more: [item] });
  centre.ports.licences.holderKeyOf = async (text) => centre.ports.system.sha256(`secret ${text}`);
  return centre;
}

async function atWindow(centre: Centre): Promise<string> {
  const { system } = centre.ports;
  const begun = await beginWalkIn(
    {
      caller: policeReviewer,
      itemCode: 'alone',
      name: '王秀英',
      paper: 'resident-id',
      number: '110105 19491231 002x',
      consent: 'signed-paper',
      isOnPaper: false,
      locale: 'zh-Hant',
      idempotencyKey: system.newId(),
    },
    centre.ports,
  );
  const applicationId = begun.application.id;
  const { person } = await showWalkIn({ caller: policeReviewer, applicationId }, centre.ports);
  await saveForm({ caller: person, applicationId, answers }, centre.ports);
  await submitApplication({ caller: person, applicationId }, centre.ports);
  return applicationId;
}

async function signedIn(centre: Centre, caller = online): Promise<string> {
  const applicationId = await centre.drafted('alone', caller);
  await saveForm({ caller, applicationId, answers }, centre.ports);
  await submitApplication({ caller, applicationId }, centre.ports);
  return applicationId;
}

/** Granted, and revoked as got by deceit on 2 March 2026: barred for three years. */
async function barred(centre: Centre, applicationId: string): Promise<void> {
  await acceptApplication({ caller: colleague, applicationId }, centre.ports);
  const { licenceNumber = '' } = (await centre.found(applicationId)).application;
  const ground = {
    ground: 'by-deceit',
    reason: '偽造',
    legalBasis: '第六十九條',
    concernsSafety: true,
  } as const;
  await revokeLicence({ caller: policeApprover, number: licenceNumber, ...ground }, centre.ports);
}

const refusal = { code: 'HOLDER_BARRED', facts: { until: '2029-03-02' } };

describe('art. 79: a bar reaches the person, whichever way they come', () => {
  it('whoever was barred on line is barred at the window', async () => {
    const centre = someCentre();
    await barred(centre, await signedIn(centre));
    await expect(atWindow(centre)).rejects.toMatchObject(refusal);
  });

  it('whoever was barred at the window is barred on line, and with another account', async () => {
    const centre = someCentre();
    await barred(centre, await atWindow(centre));
    await expect(signedIn(centre)).rejects.toMatchObject(refusal);
    await expect(signedIn(centre, { ...online, sub: 'account-2' })).rejects.toMatchObject(refusal);
  });

  it('reaches nobody else, and nobody of whom no paper is known', async () => {
    const centre = someCentre();
    await barred(centre, await atWindow(centre));
    const { identity: _none, ...unknown } = online;
    await signedIn(centre, unknown);
    await signedIn(centre, { ...online, sub: 'a', identity: { paper: 'passport', number: 'E12345678' } });
    // a slip in the number is no other person
    await signedIn(centre, {
      ...online,
      sub: 'b',
      identity: { paper: 'resident-id', number: '110105194912310021' },
    });
  });

  it('is over when its day is past: the longest that is in force counts', () => {
    const day = fc.integer({ min: 0, max: 9 }).map((days) => `2026-03-0${days}`);
    fc.assert(
      fc.property(fc.array(fc.option(day, { nil: undefined }), { maxLength: 4 }), day, (untils, today) => {
        const until = barInForce(untils, today);
        const inForce = untils.filter((one) => one !== undefined && one >= today);
        expect(until !== undefined).toBe(inForce.length > 0);
        for (const one of inForce) expect((until ?? '') >= (one ?? '')).toBe(true);
      }),
    );
  });
});

describe('the paper by which the centre knows a person', () => {
  it('is the same text however it was typed, and none where it can be no number', () => {
    const typed = ['11010519491231002X', ' 110105-19491231-002x ', '１１０１０５１９４９１２３１００２Ｘ'];
    expect(new Set(typed.map((one) => identityText({ paper: 'resident-id', number: one }))).size).toBe(1);
    expect(identityText({ paper: 'resident-id', number: '110105194912310021' })).toBeUndefined();
    expect(identityText({ paper: 'passport', number })).not.toBe(
      identityText({ paper: 'resident-id', number }),
    );
  });

  it('is read from the sign-in where the provider has verified it, and ignored where it is half', () => {
    const claims = { sub: 's', 'custom:identity_paper': 'resident-id', 'custom:identity_number': number };
    expect(callerOf(claims)).toMatchObject({ identity: { paper: 'resident-id', number } });
    expect(callerOf({ sub: 's', identity_number: number })).not.toHaveProperty('identity');
    expect(callerOf({ ...claims, 'custom:identity_paper': 'library-card' })).not.toHaveProperty('identity');
  });

  it('is stored nowhere, neither in the case nor in its log nor with the licence', async () => {
    const centre = someCentre();
    for (const id of [await signedIn(centre), await atWindow(centre)])
      await acceptApplication({ caller: colleague, applicationId: id }, centre.ports);
    const ids = new Set(centre.ports.cases.log.map((event) => event.applicationId));
    const kept = await Promise.all([...ids].map((id) => centre.found(id)));
    const licences = await Promise.all(
      kept.map(({ application }) => centre.ports.licences.find(application.licenceNumber ?? '')),
    );
    const keys = licences.map((one) => one?.personKey);
    expect(keys[0]).toBeDefined();
    expect(keys[0]).toBe(keys[1]);
    expect(JSON.stringify([kept, licences, centre.ports.cases.log]).toUpperCase()).not.toContain(number);
  });
});
