import type { Browser, Person, Site } from './a-site.ts';
import { drainItem } from './items.ts';

export const answersOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  applicant: { applicantName: '林小燕', contactPhone: '139 0000 1111', contactEmail: '' },
  discharge: {
    subject: '龍津路 1 號\n後門',
    volume: '5,200',
    rate: '0.50',
    from: '2026-03-10',
    sort: 'b',
    isTreated: 'yes',
    truth: 'yes',
  },
};

export const aPdf = (name = 'plan.pdf', size = 10): File =>
  new File([new Uint8Array(size)], name, { type: 'application/pdf' });

/** Begins an application; its address. */
export async function begun(
  browser: Browser,
  code: string = drainItem.code,
  key = `key of ${code}`,
): Promise<string> {
  return (await browser.post(`/items/${code}/applications`, { key })).to;
}

/** A draft with every answer, and with every file that is needed. */
export async function filled(site: Site, as: Person = 'lin', code: string = drainItem.code) {
  const browser = site.browser(as);
  const address = await begun(browser, code);
  const item = await site.ports.catalogue.findItem(code);
  for (const step of item?.form.steps ?? [])
    await browser.post(`${address}/form/${step.id}`, answersOf[step.id]);
  for (const material of item?.materials ?? [])
    if (material.providedBy === 'upload' && material.required)
      await browser.postFiles(`${address}/documents/${material.code}`, aPdf());
  return { browser, address };
}

/** An application that was submitted, and the numbers of its receipt. */
export async function submitted(site: Site, as: Person = 'lin', code: string = drainItem.code) {
  const { browser, address } = await filled(site, as, code);
  await browser.post(`${address}/check`);
  const { text } = await browser.get(`${address}/confirmation`);
  const reference = /id="reference">([^<]+)/.exec(text)?.[1] ?? '';
  const queryCode = /id="query-code">([^<]+)/.exec(text)?.[1] ?? '';
  return { browser, address, reference, code: queryCode };
}

/** Every page that can be asked for, for a site with a draft and a submitted application of Lin. */
export async function everyPage(site: Site) {
  const draft = await filled(site);
  const filing = await submitted(site, 'lin', 'private-filing');
  const joint = await submitted(site, 'lin', 'mass-event-city');
  const licence = (await site.cases.register.lastSerial('GAJ', 2026)) > 0 ? 'LY-GAJ-2026-000001' : 'none';
  return {
    browser: draft.browser,
    joint,
    paths: [
      '/',
      '/items',
      '/items?q=%E6%8E%92%E6%B0%B4&kind=promised',
      '/items?q=nothing-of-this-name',
      '/items/drain-permit',
      '/items/mass-event-city',
      '/items/private-filing',
      '/items/mass-event-city/sample',
      '/items/mass-event-city/sample?filled=yes',
      '/applications',
      draft.address,
      `${draft.address}/form/applicant`,
      `${draft.address}/form/discharge`,
      `${draft.address}/documents/site-plan`,
      `${draft.address}/documents/photo`,
      `${draft.address}/check`,
      `${joint.address}/confirmation`,
      `${joint.address}/progress`,
      `${filing.address}/confirmation`,
      '/progress',
      `/progress/${joint.reference}`,
      '/licences',
      `/licences/${licence}`,
      '/signed-in',
    ],
  };
}
