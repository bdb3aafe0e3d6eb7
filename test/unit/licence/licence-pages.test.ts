import { beforeEach, describe, expect, it } from 'vitest';
import type { LicenceEvent } from '../../../functions/core/domain/licence-event.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { fireLicenceMarks } from '../../../functions/core/use-cases/fire-licence-marks.ts';
import { keepLicenceMessages } from '../../../functions/core/use-cases/keep-licence-messages.ts';
import { needsPaper, reissueLicence } from '../../../functions/core/use-cases/reissue-licence.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { sendMessage } from '../../../functions/core/use-cases/send-message.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { aCentre, chen, policeApprover, policeReviewer } from '../../support/a-centre.ts';
import { cemeteryAnswers } from '../../support/cemetery.ts';
import { promisedItem } from '../../support/flow/joint-item.ts';
import { aSiteOver } from '../web/a-site-over.ts';

const base = promisedItem();
/** A licence of a year, from the police, so that their desk is at hand. */
const item = {
  ...base,
  code: 'yearly',
  departmentCode: 'GAJ',
  licence: { ...base.licence, validityYears: 1 },
};

let centre: ReturnType<typeof aCentre>;
let site: ReturnType<typeof aSiteOver>;
let number: string;

beforeEach(async () => {
  centre = aCentre({ more: [item] });
  site = aSiteOver(centre);
  centre.at('2025-07-02T09:00:00+08:00');
  const applicationId = await filed();
  await acceptApplication({ caller: policeReviewer, applicationId }, centre.ports);
  const opinion = { proposal: 'approve', opinion: '可' } as const;
  await reviewApplication({ caller: policeReviewer, applicationId, ...opinion }, centre.ports);
  const { application } = await approveApplication({ caller: policeApprover, applicationId }, centre.ports);
  number = application.licenceNumber ?? '';
});

async function filed(): Promise<string> {
  const applicationId = await centre.drafted('yearly');
  await saveForm({ caller: chen, applicationId, answers: cemeteryAnswers }, centre.ports);
  for (const material of item.materials)
    if (material.required && material.providedBy === 'upload')
      await centre.uploaded(applicationId, material.code);
  await submitApplication({ caller: chen, applicationId }, centre.ports);
  return applicationId;
}

/** What the stream does with every event of every licence, twice, as it may. */
async function settle(): Promise<void> {
  const seen = new Set<LicenceEvent>();
  for (let event = next(seen); event; event = next(seen)) {
    seen.add(event);
    for (let turn = 0; turn < 2; turn += 1) {
      for (const message of await keepLicenceMessages(event, centre.ports))
        await sendMessage(message, centre.ports);
      if (needsPaper(event)) await reissueLicence({ number: event.licenceNumber }, centre.ports);
    }
  }
}
const next = (seen: ReadonlySet<LicenceEvent>) => centre.ports.cases.licenceLog.find((one) => !seen.has(one));
const letters = () => centre.letters.map(({ to, subject, text }) => [to, subject, text]);
/** A page without the spans that keep a day whole. */
const page = async (path: string, as?: string): Promise<string> =>
  (await site.browser(as).get(`${path}?lang=en`)).text.replace(/<\/?span[^>]*>/g, '');
const desk = (form: string, fields: Record<string, string>, as = 'wu') =>
  site.browser(as).post(`/staff/licences/${number}/${form}`, fields);

describe('the holder', () => {
  it('sees the licence, shows its code, downloads it, and is shown no other', async () => {
    expect(await page('/my-licences', 'chen')).toContain(number);
    const own = await page(`/my-licences/${number}`, 'chen');
    for (const part of ['Genuine and valid', '/file', '/credential', 'Ask for a renewal'])
      expect(own).toContain(part);
    const shown = await page(`/my-licences/${number}/show`, 'chen');
    expect(shown).toContain(`/api/licences/${number}/code.svg`);
    expect((await site.browser('huang').get(`/my-licences/${number}`)).status).toBe(403);
    expect((await site.browser().get(`/my-licences/${number}`)).to).toContain('/sign-in');
    const others = await site.browser('chen').get('/my-licences/LY-GAJ-2025-000099');
    expect(others.status).toBe(404);
  });

  it('asks for a renewal, which the desk is told, and which is decided there', async () => {
    centre.at('2026-05-04T09:00:00+08:00');
    const asked = await site.browser('chen').post(`/my-licences/${number}/renewal`);
    expect([asked.status, asked.to]).toEqual([303, `/my-licences/${number}`]);
    await settle();
    expect(letters()).toContainEqual([
      'GAJ@example',
      'renewal-asked',
      `https://centre.example/staff/licences/${number}`,
    ]);
    const refusal = await desk('decide-renewal', { renewal: 'refuse', 'decide-renewal-reason': '不再符合' });
    expect(refusal.status).toBe(422);
    expect(refusal.text).toContain('不再符合');
    expect((await desk('decide-renewal', { renewal: 'grant' })).status).toBe(303);
    await settle();
    expect(letters().filter(([, subject]) => subject === 'licence-renewed')).toHaveLength(1);
    expect(await page(`/licences/${number}`)).toContain('Renewed on 4 May 2026');
    expect([...centre.papers.keys()]).toContain(`licences/${number}-2.pdf`); // the first stays as it was
    const types = (await centre.ports.licences.eventsOf(number)).map(({ body }) => body.type);
    expect(types).toEqual(['LicenceIssued', 'LicenceRenewalAsked', 'LicenceRenewed', 'LicencePrinted']);
  });

  it('is told why a renewal is too late, and that it was renewed by law where nobody decided', async () => {
    centre.at('2026-06-30T09:00:00+08:00');
    const late = await site.browser('chen').post(`/my-licences/${number}/renewal`);
    expect([late.status, late.text.includes('第五十條')]).toEqual([422, true]);
    centre.at('2026-05-04T09:00:00+08:00');
    await site.browser('chen').post(`/my-licences/${number}/renewal`);
    centre.at('2026-07-02T00:10:00+08:00');
    expect(await page(`/licences/${number}`)).toContain('Renewed by law on 2 July 2026');
    await fireLicenceMarks({ number }, centre.ports);
    await fireLicenceMarks({ number }, centre.ports);
    await settle();
    expect(letters().filter(([, subject]) => subject === 'licence-renewed')).toHaveLength(1);
  });

  it('has a lost licence replaced: the old number leads to the new one', async () => {
    const unsaid = await site.browser('chen').post(`/my-licences/${number}/replacement`);
    expect(unsaid.status).toBe(422);
    const { to } = await site.browser('chen').post(`/my-licences/${number}/replacement`, { because: 'lost' });
    expect(to).toBe('/my-licences/LY-GAJ-2025-000002');
    const old = await page(`/licences/${number}`);
    for (const part of ['Replaced by a newer licence', 'Since 2 July 2025', '/licences/LY-GAJ-2025-000002'])
      expect(old).toContain(part);
    expect((await site.browser('chen').get(`${to}/file`)).status).toBe(404);
    await settle();
    expect((await site.browser('chen').get(`${to}/file`)).to).toBe(
      'download/licences/LY-GAJ-2025-000002.pdf',
    );
  });

  it('gives the licence up only when sure', async () => {
    const unsure = await site.browser('chen').post(`/my-licences/${number}/surrender`);
    expect(unsure.status).toBe(422);
    await site.browser('chen').post(`/my-licences/${number}/surrender`, { sure: 'yes' });
    expect(await page(`/licences/${number}`)).toContain('Cancelled');
    const again = await site.browser('chen').post(`/my-licences/${number}/surrender`, { sure: 'yes' });
    expect(again.status).toBe(422);
  });

  it('is reminded once before the licence expires', async () => {
    centre.at('2026-04-01T09:00:00+08:00');
    await fireLicenceMarks({ number }, centre.ports);
    await settle();
    expect(letters()).toEqual([]);
    centre.at('2026-04-02T09:00:00+08:00');
    for (let turn = 0; turn < 3; turn += 1) await fireLicenceMarks({ number }, centre.ports);
    await settle();
    expect(letters()).toEqual([
      ['chen@example.com', 'licence-expiry-near', `https://centre.example/my-licences/${number}`],
    ]);
  });
});

describe('the department that issued it', () => {
  const said = { reason: '噪音擾民', basis: '治安管理處罰法' };
  const suspension = { 'suspend-licence-reason': said.reason, 'suspend-licence-basis': said.basis };

  it('suspends with a public reason, and lifts it', async () => {
    expect((await desk('suspend-licence', { ...suspension, until: '2025-13-01' })).status).toBe(422);
    expect((await desk('suspend-licence', { ...suspension, until: '2025-08-01' })).status).toBe(303);
    const shown = await page(`/licences/${number}`);
    for (const part of ['suspended', said.reason, said.basis, '1 August 2025']) expect(shown).toContain(part);
    expect((await desk('lift-suspension', { 'lift-suspension-reason': '已整改' })).status).toBe(303);
    expect(await page(`/licences/${number}`)).toContain('Genuine and valid');
    await settle();
    expect(letters().map(([, subject]) => subject)).toEqual(['licence-suspended', 'suspension-lifted']);
  });

  it('changes the name of the holder: a new licence takes its place', async () => {
    const unchanged = await desk('change-licence', { 'change-licence-reason': '更名' });
    expect(unchanged.status).toBe(422);
    const { to } = await desk('change-licence', { holderName: '陳美玲二', 'change-licence-reason': '更名' });
    expect(await page(to, 'wu')).toContain('陳美玲二');
    expect(await page(`/licences/${number}`)).not.toContain('陳美玲二');
  });

  it('revokes and cancels, and then nothing is left to do, each with why', async () => {
    await desk('revoke-licence', {
      'revoke-ground': 'penalty',
      'revoke-licence-reason': said.reason,
      'revoke-licence-basis': said.basis,
    });
    const shown = await page(`/staff/licences/${number}`, 'wu');
    expect(shown).toContain('Not possible now');
    expect(shown).not.toContain(`action="/staff/licences/${number}`);
    expect(
      (await desk('cancel-licence', { 'cancel-ground': 'death', 'cancel-licence-reason': 'x' })).status,
    ).toBe(422);
  });

  it('sets the next inspection, which the public sees', async () => {
    await desk('set-inspection', { nextOn: '2026-03-02' });
    expect(await page(`/licences/${number}`)).toContain('2 March 2026');
  });

  it('lets its reviewer and the supervisors read, and nobody else; only its approver acts', async () => {
    for (const as of ['huang', 'cai']) {
      expect((await site.browser(as).get(`/staff/licences/${number}`)).status).toBe(200);
      expect((await desk('suspend-licence', suspension, as)).status).toBe(422);
    }
    expect((await site.browser('chen').get(`/staff/licences/${number}`)).status).toBe(403);
    expect(await page(`/licences/${number}`)).toContain('Genuine and valid');
  });
});
