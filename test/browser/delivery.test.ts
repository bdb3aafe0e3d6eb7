import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { windowOf } from '../support/browser/signed-in.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { clientOf } from '../support/story/client.ts';
import { fillDrainPermit } from '../support/story/drain-permit.ts';
import { expectStatus } from '../support/story/mass-event.ts';

let browser: Browser;
let centre: StartedCentre;

beforeAll(async () => {
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
});

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

const languages = ['zh-Hans', 'en', 'zh-Hant'] as const;

/** The page in three languages and two widths, with everything that can be opened; it ends in traditional Chinese. */
async function looked(page: Page, name: string): Promise<void> {
  const { pathname } = new URL(page.url());
  const { width: before = 1280 } = page.viewportSize() ?? {};
  for (const language of languages) {
    await page.goto(`${centre.url}${pathname}?lang=${language}`);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as never as { open: boolean }).open = true;
    });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await lookAt(page, `${name}-${language}-${width}`), `${name} ${language} ${width}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: before, height: 900 });
}

function signedIn(persona: string, to: string, width = 1280): Promise<Page> {
  return windowOf(browser, centre, { persona, to }, { viewport: { width, height: 900 } });
}

describe('a licence by post, and what its holder says of the service', () => {
  it('is chosen on the telephone, posted at the window, followed by its number, rated low, and answered', async () => {
    const chen = await clientOf(centre, 'chen-meiling');
    const id = await fillDrainPermit(chen);

    const phone = await signedIn('chen-meiling', `/applications/${id}/check`, 320);
    await phone.locator(`a[href="/applications/${id}/delivery"]`).click();
    expect(await phone.getByLabel('詳細地址').isVisible()).toBe(false);
    await phone.getByLabel('郵寄紙質證照').check();
    await phone.getByLabel('收件人', { exact: true }).fill('陳美玲');
    await phone.getByLabel('收件人手機號碼').fill('123');
    await phone.getByRole('button', { name: '保存領證方式' }).click();
    expect(await phone.locator('.errors li').count()).toBe(2);
    expect(await phone.getByLabel('收件人', { exact: true }).inputValue()).toBe('陳美玲');
    expect(await lookAt(phone, 'delivery-errors-320')).toEqual([]);
    await phone.getByLabel('收件人手機號碼').fill('13900001111');
    await phone.getByLabel('詳細地址').fill('龍巖市新羅區龍騰路 1 號');
    await phone.getByRole('button', { name: '保存領證方式' }).click();
    await phone.waitForURL(/\/check$/);
    expect(await phone.locator('main').innerText()).toContain('龍騰路 1 號');
    await looked(phone, 'delivery-check');
    await phone.goto(`${centre.url}/applications/${id}/delivery`);
    await looked(phone, 'delivery-choice');
    await phone.goto(`${centre.url}/applications/${id}/check`);
    await phone.getByRole('button', { name: '提交申請' }).click();
    await phone.waitForURL(/confirmation/);

    const desk = await clientOf(centre, 'cgj-reviewer');
    expectStatus(await desk.post(`/applications/${id}/accept`), 200);
    const review = { proposal: 'approve', opinion: '符合條件' };
    expectStatus(await desk.post(`/applications/${id}/review`, review), 200);
    const approver = await clientOf(centre, 'cgj-approver');
    expectStatus(await approver.post(`/applications/${id}/approve`), 200);
    await centre.move('PT1M');

    await phone.goto(`${centre.url}/applications/${id}/progress`);
    expect(await phone.locator('#delivery').innerText()).toContain('寄出');
    await looked(phone, 'delivery-progress');

    const window = await signedIn('cgj-reviewer', '/staff/deliveries');
    await looked(window, 'deliveries');
    await window.locator('main').getByRole('link', { name: '城鎮污水排入排水管網許可' }).click();
    expect(await window.locator('#actions + *').first().isVisible()).toBe(true);
    expect(await window.locator('main').innerText()).toContain('龍騰路 1 號');
    await looked(window, 'delivery-desk');
    await window.locator('[name=trackingNumber]').fill('1');
    await window.getByRole('button', { name: '記錄已寄出' }).click();
    expect(await window.locator('.errors a').getAttribute('href')).toBe('#trackingNumber');
    await window.locator('[name=trackingNumber]').fill('ea 123456789 cn');
    await window.getByRole('button', { name: '記錄已寄出' }).click();
    await window.waitForURL(new RegExp(`/staff/cases/${id}$`));
    expect(await window.locator('main').innerText()).not.toContain('龍騰路 1 號');
    await centre.move('PT1M');

    await phone.goto(`${centre.url}/applications/${id}/progress`);
    expect(await phone.locator('#delivery').innerText()).toContain('EA123456789CN');
    await looked(phone, 'rating-form');
    await phone.goto(`${centre.url}/applications/${id}/progress`);
    await phone.getByText('現在評價').click();
    expect(await phone.getByLabel('辦事效率低').isVisible()).toBe(false);
    await phone.getByLabel('不滿意', { exact: true }).check();
    await phone.getByLabel('具體情況或建議').fill('等了很久');
    await phone.getByRole('button', { name: '提交評價' }).click();
    expect(await phone.locator('.errors a').getAttribute('href')).toBe('#reasons');
    expect(await phone.getByLabel('具體情況或建議').inputValue()).toBe('等了很久');
    expect(await lookAt(phone, 'rating-errors-320')).toEqual([]);
    await phone.getByLabel('辦事效率低').check();
    await phone.getByRole('button', { name: '提交評價' }).click();
    await phone.waitForURL(/progress#rating$/);
    expect(await phone.locator('main').innerText()).toContain('督查最遲於');
    await centre.move('PT1M');

    const supervisor = await signedIn('supervisor', '/staff/supervision');
    expect(await supervisor.locator('#watched').innerText()).toContain('差評待答覆');
    await looked(supervisor, 'rating-watched');
    await supervisor.goto(`${centre.url}/staff/cases/${id}`);
    await looked(supervisor, 'rating-desk');
    await supervisor.getByLabel('給申請人的答覆').fill('已向窗口了解情況，今後當日寄出。');
    await supervisor.getByRole('button', { name: '發出答覆' }).click();
    await supervisor.waitForURL(new RegExp(`/staff/cases/${id}$`));
    await centre.move('PT1M');
    await phone.goto(`${centre.url}/applications/${id}/progress`);
    expect(await phone.locator('main').innerText()).toContain('今後當日寄出');
    await looked(phone, 'rating-answered');
    await phone.goto(`${centre.url}/statistics`);
    expect(await phone.locator('#ratings').innerText()).toContain('0%');
    await looked(phone, 'rating-statistics');
  });

  it('is rated without a name and without script by who has only the two numbers; the supervisors read it by month', async () => {
    const chen = await clientOf(centre, 'chen-meiling');
    const id = await fillDrainPermit(chen);
    expectStatus(await chen.post(`/applications/${id}/submit`, undefined, { 'idempotency-key': id }), 200);
    expectStatus(await chen.post(`/applications/${id}/withdraw`, {}), 200);
    const { reference, queryCode } = expectStatus(await chen.get(`/applications/${id}`), 200);

    const context = await browser.newContext({ locale: 'zh-TW', javaScriptEnabled: false });
    const anyone = await context.newPage();
    await anyone.goto(`${centre.url}/progress/${reference}`);
    await anyone.locator('[name=code]').fill(queryCode);
    await anyone.getByRole('button', { name: '查看進度' }).click();
    await anyone.getByText('現在評價').click();
    await anyone.getByLabel('非常不滿意').check();
    await anyone.getByLabel('其他', { exact: true }).check();
    await anyone.getByLabel('匿名評價').check();
    await anyone.getByRole('button', { name: '提交評價' }).click();
    expect(await anyone.locator('.errors a').getAttribute('href')).toBe('#words');
    expect(anyone.url()).not.toContain(queryCode);
    await anyone.getByLabel('具體情況或建議').fill('指引不清');
    await anyone.getByRole('button', { name: '提交評價' }).click();
    expect(await anyone.locator('main').innerText()).toContain('您已匿名評價');
    expect(anyone.url()).not.toContain(queryCode);

    const supervisor = await signedIn('supervisor', '/staff/ratings');
    expect(await supervisor.locator('main').innerText()).toContain('指引不清');
    await looked(supervisor, 'ratings-anonymous');
    await supervisor.goto(`${centre.url}/staff/cases/${id}`);
    expect(await supervisor.locator('main').innerText()).not.toMatch(/評價|指引不清/);
  });
});
