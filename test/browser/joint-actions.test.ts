import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personaOf } from '../../local/personas.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { aJpeg } from '../support/files.ts';
import { clientOf } from '../support/story/client.ts';
import { fileJointItem, officerOf, photograph, record } from '../support/story/joint-actions.ts';
import { appointmentOf, expectStatus, fileMassEvent, linkOf, survey } from '../support/story/mass-event.ts';

let browser: Browser;
let centre: StartedCentre;

beforeAll(async () => {
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
});

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

const languages = ['zh-TW', 'zh-CN', 'en-GB'] as const;
const widths = [320, 1280] as const;

/** Looks at a page in three languages at two widths. */
async function look(name: string, path: string, session?: BrowserContext): Promise<void> {
  const cookies = (await session?.cookies()) ?? [];
  for (const locale of languages)
    for (const width of widths) {
      const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
      await context.addCookies(cookies.filter((one) => !one.name.includes('locale')));
      const page = await context.newPage();
      await page.goto(`${centre.url}${path}`);
      const seen = `${name}-${locale}-${width}`;
      expect(await lookAt(page, seen), seen).toEqual([]);
      await context.close();
    }
}

async function signedIn(persona: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-TW' });
  const page: Page = await context.newPage();
  await page.goto(`${centre.url}/sign-in?to=/applications`);
  await page.getByRole('button', { name: personaOf(persona)?.name['zh-Hant'] ?? persona }).click();
  await page.waitForURL(/\/(applications|staff)/);
  return context;
}

const pathOf = async (department: string): Promise<string> => `/review/${await linkOf(centre, department)}`;

describe('the pages of the five joint actions', () => {
  it('read and reflow in three languages, at every step, for officer, lead and applicant', async () => {
    const citizen = await clientOf(centre, 'chen-meiling');
    const applicant = await signedIn('chen-meiling');

    const { id: event } = await fileMassEvent(citizen);
    expectStatus(await (await clientOf(centre, 'gaj-reviewer')).post(`/applications/${event}/accept`), 200);
    await centre.move('PT1M');
    await look('review', await pathOf('CGJ'));
    await look('survey-appointment', await pathOf('JJ'));
    expectStatus(await record(centre, 'JJ', 'appointment', { ...appointmentOf('JJ') }), 200);
    await photograph(centre, 'JJ', { fileName: '東門.jpg', contentType: 'image/jpeg', bytes: aJpeg() });
    await look('survey-findings', await pathOf('JJ'));
    await look('survey-change', `${await pathOf('JJ')}?change=appointment`);
    await look('survey-progress', `/applications/${event}/progress`, applicant);
    expectStatus(await record(centre, 'JJ', 'opinion', { verdict: 'consent', record: survey }), 200);
    await look('survey-recorded', await pathOf('JJ'));
    await look('survey-board', `/staff/cases/${event}`, await signedIn('gaj-reviewer'));

    const study = await fileJointItem(centre, citizen, 'gov-feasibility');
    await look('appraisal-start', await pathOf('ZRJ'));
    const experts = [{ name: '周教授', title: '教授級高級工程師', organisation: '福州大學土木工程學院' }];
    const appraisal = { experts, workingDays: 10, areIndependent: true };
    expectStatus(await record(centre, 'ZRJ', 'appraisal', appraisal), 200);
    await look('appraisal-conclusion', await pathOf('ZRJ'));
    await look('appraisal-progress', `/applications/${study}/progress`, applicant);
    await look('appraisal-board', `/staff/cases/${study}`, await signedIn('fgw-reviewer'));

    const works = await fileJointItem(centre, citizen, 'joint-acceptance');
    await look('acceptance', await pathOf('DAJ'));
    const items = [
      { what: '更換破損窨井蓋', byOn: '2026-03-10' },
      { what: '補設消防車道標誌', byOn: '2026-03-06' },
    ];
    expectStatus(await record(centre, 'DAJ', 'rectification', { items }), 200);
    await look('acceptance-waiting', await pathOf('DAJ'));
    await look('acceptance-progress', `/applications/${works}/progress`, applicant);
    const report = `/applications/${works}/tasks/${works}.2.acceptance.DAJ/rectified`;
    expectStatus(await citizen.post(report, { report: '已更換' }), 200);
    await look('acceptance-again', await pathOf('DAJ'));
    await look('acceptance-board', `/staff/cases/${works}`, await signedIn('zjj-reviewer'));

    const bus = await fileJointItem(centre, citizen, 'schoolbus');
    await look('inspection', await pathOf('JJ'));
    const passed = { action: 'inspection', result: 'passed', year: 2026 };
    expectStatus(await record(centre, 'JJ', 'opinion', { record: passed }), 200);
    await look('inspection-board', `/staff/cases/${bus}`, await signedIn('jyj-reviewer'));
  });

  it('say what is wrong first, and keep what was typed, at 320 px without a script', async () => {
    const citizen = await clientOf(centre, 'lin-zhiwei');
    await fileJointItem(centre, citizen, 'joint-acceptance');
    const context = await browser.newContext({
      locale: 'zh-TW',
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(`${centre.url}${await pathOf('QXJ')}`);
    const { pin, officer } = officerOf('QXJ');
    await page.locator('[name="result"][value="to-rectify"]').check();
    await page.locator('[name="item1What"]').fill('補設接閃器');
    await page.locator('[name="officerName"]').fill(officer.name);
    await page.locator('[name="staffNumber"]').fill(officer.staffNumber);
    await page.locator('[name="pin"]').fill(pin);
    await page.locator('main form button[type=submit]').first().click();
    expect(await page.locator('.errors a').getAttribute('href')).toBe('#item1By');
    expect(await page.locator('[name="item1What"]').inputValue()).toBe('補設接閃器');
    expect(await page.locator('[name="result"][value="to-rectify"]').isChecked()).toBe(true);
    await page.locator('[name="item1By"]').fill('2026-03-12');
    await page.locator('[name="pin"]').fill(pin);
    await page.locator('main form button[type=submit]').first().click();
    expect(await page.locator('#recorded-step').innerText()).toContain('補設接閃器');
    await context.close();
  });
});
