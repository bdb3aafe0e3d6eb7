import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personaOf } from '../../local/personas.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { clientOf } from '../support/story/client.ts';
import { fileDrainPermit } from '../support/story/drain-permit.ts';
import { expectStatus } from '../support/story/mass-event.ts';
import { readPdf } from '../unit/pdf/read-pdf.ts';

let browser: Browser;
let centre: StartedCentre;

beforeAll(async () => {
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

/** A drainage permit that waits for its approver. */
async function reviewed(): Promise<string> {
  const citizen = await clientOf(centre, 'chen-meiling');
  const reviewer = await clientOf(centre, 'cgj-reviewer');
  const id = await fileDrainPermit(citizen);
  expectStatus(await reviewer.post(`/applications/${id}/accept`), 200);
  const review = { proposal: 'approve', opinion: '符合條件' };
  expectStatus(await reviewer.post(`/applications/${id}/review`, review), 200);
  return id;
}

/** The approver at the case, with the terms open. */
async function atTheCase(id: string, locale: string): Promise<Page> {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(`${centre.url}/sign-in?to=/staff/cases/${id}`);
  const { name } = personaOf('cgj-approver') ?? {};
  await page.getByRole('button', { name: new RegExp(Object.values(name ?? {}).join('|')) }).click();
  await page.waitForURL(new RegExp(`/staff/cases/${id}$`));
  await page.locator('form[action$="/approve"] summary').click();
  return page;
}

const approve = (page: Page) => page.locator('form[action$="/approve"] button[type=submit]').click();

async function type(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) await page.locator(`[name="${name}"]`).fill(value);
}

const typed = {
  'licence-dailyVolume': '35',
  'licence-outlets': 'many',
  'licence-outletPlace': '東門路檢查井 W-12',
  conditions: '排水口應當設置流量計。\n每季度送檢一次。',
  validUntil: '2099-01-01',
};

describe('the form of the approver in a real browser', () => {
  it('says what is wrong beside its field, keeps what was typed, and what was corrected is on the paper', async () => {
    const id = await reviewed();
    const page = await atTheCase(id, 'zh-TW');
    await type(page, typed);
    await page.locator('[name="licence-wastewater"][value="industrial"]').check();
    await approve(page);

    await page.locator('.errors a[href="#licence-outlets"]').click();
    expect(
      await page.locator('#licence-outlets').evaluate((one) => one === one.ownerDocument.activeElement),
    ).toBe(true);
    const kept = async (): Promise<object> =>
      Object.fromEntries(
        await Promise.all(
          Object.keys(typed).map(async (name) => [name, await page.locator(`[name="${name}"]`).inputValue()]),
        ),
      );
    expect(await kept()).toEqual(typed);
    expect(await page.locator('[value="industrial"]').isChecked()).toBe(true);

    await type(page, { 'licence-outlets': '2' });
    await approve(page);
    await page.locator('.errors a[href="#validUntil"]').waitFor();
    expect(await page.locator('#validUntil-wrong').innerText()).toContain('2031年3月1日');
    expect(await kept()).toEqual({ ...typed, 'licence-outlets': '2' });

    await type(page, { validUntil: '2027-03-01' });
    await approve(page);
    await page.locator('.errors').waitFor({ state: 'detached' });
    await centre.move('PT1M');

    const citizen = await clientOf(centre, 'chen-meiling');
    const { url } = expectStatus(await citizen.get(`/applications/${id}/licence`), 200);
    const { pages } = readPdf(new Uint8Array(await (await fetch(url)).arrayBuffer()));
    const [front = '', annex = ''] = pages.map(({ text }) => text);
    for (const said of [
      '35 立方米',
      '工業廢水',
      '1. 排水口應當設置流量計。',
      '2. 每季度送檢一次。',
      '2027年3月1日',
    ])
      expect(front).toContain(said);
    for (const said of ['2 個', '東門路檢查井 W-12', '不得從事']) expect(annex).toContain(said);
    await page.context().close();
  });

  it('can be read and pressed in three languages, on a telephone and at a desk, also with what is wrong', async () => {
    const id = await reviewed();
    const wrong: string[] = [];
    for (const locale of ['zh-TW', 'zh-CN', 'en-GB']) {
      const page = await atTheCase(id, locale);
      for (const state of ['asked', 'refused']) {
        if (state === 'refused') {
          await type(page, { ...typed, conditions: '長'.repeat(1001) });
          await approve(page);
          await page.locator('.errors').waitFor();
        }
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const named = `approve-${state}-${locale}-${width}`;
          wrong.push(...(await lookAt(page, named)).map((what) => `${named} ${what}`));
        }
      }
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });
});
