import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { windowOf } from '../support/browser/signed-in.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { clientOf } from '../support/story/client.ts';
import { fileItem } from '../support/story/joint-actions.ts';
import { stepsOf } from '../support/story/log-of.ts';
import { draft, expectStatus, submit } from '../support/story/mass-event.ts';
import { filing } from '../support/story/private-filing.ts';
import { publishItem } from '../support/story/publish-item.ts';

let browser: Browser;
let centre: StartedCentre;

beforeAll(async () => {
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
});

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

/** A telephone without scripts, at a page, after signing in. */
const phoneOf = (persona: string, to: string): Promise<Page> =>
  windowOf(
    browser,
    centre,
    { persona, to },
    { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
  );

/** Looks at a page in three languages at two widths, as whoever has signed in. */
async function look(name: string, path: string, session?: BrowserContext): Promise<void> {
  const cookies = (await session?.cookies()) ?? [];
  for (const locale of ['zh-TW', 'zh-CN', 'en-GB'])
    for (const width of [320, 1280]) {
      const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
      await context.addCookies(cookies.filter((one) => !one.name.includes('locale')));
      const page = await context.newPage();
      await page.goto(`${centre.url}${path}`);
      const seen = `${name}-${locale}-${width}`;
      expect(await lookAt(page, seen), seen).toEqual([]);
      await context.close();
    }
}

const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
};

describe('who decides, on what record, in a real browser', () => {
  it('the reviewer records the check by two, nothing typed is lost, and the approver decides on it', async () => {
    const id = await fileItem(await clientOf(centre, 'chen-meiling'), 'gas-licence');
    expectStatus(await (await clientOf(centre, 'zjj-reviewer')).post(`/applications/${id}/accept`), 200);
    const path = `/staff/cases/${id}`;
    const page = await phoneOf('zjj-reviewer', path);
    await look('check-needed', path, page.context());
    await fill(page, {
      'check-on': '2026-03-02',
      'check-place': '工業路八號',
      'check-findings': '儲罐與圖紙一致。',
      'check-number1': 'Z-1',
    });
    await page.getByRole('button', { name: '記入案卷' }).click();
    expect(await page.locator('.errors a').getAttribute('href')).toBe('#check-name2');
    expect(await page.locator('[name="check-findings"]').inputValue()).toBe('儲罐與圖紙一致。');
    await fill(page, { 'check-name2': '鍾秀英', 'check-number2': 'Z-2' });
    await page.getByRole('button', { name: '記入案卷' }).click();
    expect(await page.locator('main').innerText()).toContain('羅建華 Z-1、鍾秀英 Z-2');
    await page.locator('[name="proposal"][value="approve"]').check();
    await fill(page, { opinion: '符合條件。' });
    await page.getByRole('button', { name: '提交審查意見' }).click();

    const approver = await phoneOf('zjj-approver', path);
    await look('check-recorded', path, approver.context());
    expect(await approver.locator('main').innerText()).toContain('儲罐與圖紙一致。');
    await approver.getByRole('button', { name: '准予許可並簽發證照' }).click();
    expect(await stepsOf(centre, id)).toContain('ApplicationApproved');
    await look('check-log', `${path}/events`, approver.context());
  });

  it('the window grants under its delegation, and the supervisor finds the decision in the list and looks at it', async () => {
    await publishItem(centre, 'security-guard-filing', { samplePercent: 100 }); // drawn for certain
    const id = await fileItem(await clientOf(centre, 'chen-meiling'), 'security-guard-filing');
    const window = await phoneOf('gaj-reviewer', `/staff/cases/${id}`);
    await look('delegated-accept', `/staff/cases/${id}`, window.context());
    await window.getByRole('button', { name: '受理並當場決定准予' }).click();
    expect(await stepsOf(centre, id)).toContain('DecisionSampled');

    const page = await phoneOf('supervisor', '/staff/supervision/samples');
    await look('samples', '/staff/supervision/samples', page.context());
    await page.locator('#samples a').first().click();
    await look('finding', `/staff/cases/${id}`, page.context());
    await page.locator('[name="finding-result"][value="fault"]').check();
    await page.getByRole('button', { name: '記錄抽查結果' }).click();
    expect(await page.locator('.errors a').getAttribute('href')).toBe('#finding-reasons');
    expect(await page.locator('[name="finding-result"][value="fault"]').isChecked()).toBe(true);
    await fill(page, { 'finding-reasons': '名冊不符。' });
    await page.getByRole('button', { name: '記錄抽查結果' }).click();
    await page.goto(`${centre.url}/staff/supervision/samples?looked=yes`);
    expect(await page.locator('#samples').innerText()).toContain('名冊不符。');
    await look('samples-looked', '/staff/supervision/samples?looked=yes', page.context());
    await look('finding-log', `/staff/cases/${id}/events`, page.context());
  });

  it('the window reads which rule left a case to it, and everybody the rules themselves', async () => {
    const chen = await clientOf(centre, 'chen-meiling');
    const id = await draft(chen, 'private-filing');
    const answers = { ...filing, investment: '200000' };
    expectStatus(await chen.put(`/applications/${id}/form`, { answers }), 200);
    await submit(chen, id);
    const page = await phoneOf('fgw-reviewer', `/staff/cases/${id}`);
    expect(await page.locator('main').innerText()).toContain('總投資不超過 100,000 萬元');
    await look('left-to-person', `/staff/cases/${id}`, page.context());
    await look('item-by-rule', '/items/private-filing');
  });

  it('everybody reads by whose power an item is decided, and the two numbers of the windows', async () => {
    await look('item-delegated', '/items/gas-licence');
    await look('item-of-department', '/items/mass-event-city');
    await look('statistics', '/statistics');
  });
});
