import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { windowOf } from '../support/browser/signed-in.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { aPdf } from '../support/files.ts';
import { clientOf } from '../support/story/client.ts';
import { fileMassEvent } from '../support/story/mass-event.ts';

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

/** The page in three languages and two widths; it ends in traditional Chinese, as it began. */
async function picture(page: Page, name: string, isOpened: boolean): Promise<void> {
  const { pathname } = new URL(page.url());
  for (const language of languages) {
    await page.goto(`${centre.url}${pathname}?lang=${language}`);
    if (isOpened)
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) (one as never as { open: boolean }).open = true;
      });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await lookAt(page, `${name}-${language}-${width}`), `${name} ${language} ${width}`).toEqual([]);
    }
  }
}

/** Signed in, in a browser that runs no script. */
const signedIn = (persona: string, to: string) =>
  windowOf(
    browser,
    centre,
    { persona, to },
    { javaScriptEnabled: false, viewport: { width: 1280, height: 720 } },
  );

/** The same person in a browser with script, for what looks at a page needs one. */
async function withScript(page: Page): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-TW' });
  await context.addCookies(await page.context().cookies());
  const other = await context.newPage();
  await other.goto(page.url());
  return other;
}

async function looked(page: Page, name: string, isOpened = false): Promise<void> {
  const other = await withScript(page);
  await picture(other, name, isOpened);
  await other.context().close();
}

const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf()) };

describe('a person without a telephone comes to the window', () => {
  it('is filed for, supplies what is missing there, and takes home a receipt that leads to the progress', async () => {
    const desk = await signedIn('cgj-reviewer', '/staff/walk-ins');
    await desk.getByRole('searchbox').fill('污水');
    await desk.getByRole('button', { name: '查找' }).click();
    await looked(desk, 'walk-in-choose');
    await desk.getByRole('link', { name: '城鎮污水排入排水管網許可' }).click();

    await desk.getByLabel('姓名（按證件）').fill('王秀英');
    await desk.getByLabel('居民身份證', { exact: true }).check();
    await desk.getByLabel('證件號碼').fill('11010519491231002');
    await desk.getByLabel('書面委託並簽名').check();
    await desk.getByLabel('申請人沒有手機和郵箱').check();
    await desk.getByRole('button', { name: '開始填寫' }).click();
    expect(await desk.locator('.errors').innerText()).toContain('逐位核對');
    expect(await desk.getByLabel('姓名（按證件）').inputValue()).toBe('王秀英');
    await looked(desk, 'walk-in-person');
    await desk.getByLabel('證件號碼').fill('11010519491231002x');
    await desk.getByRole('button', { name: '開始填寫' }).click();

    await desk.getByRole('button', { name: '代為提交' }).click();
    expect(await desk.locator('.errors li').count()).toBeGreaterThan(3);
    await desk.locator('[name=applicantName]').fill('王秀英');
    await desk.locator('[name=socialCreditCode]').fill('91350800MA2XN0QX4W');
    await desk.locator('[name=premises]').fill('龍巖市新羅區工業路八號');
    await desk.locator('[name=dailyVolume]').fill('40');
    await desk.locator('[name=truthDeclaration]').check();
    await desk.getByRole('button', { name: '保存填寫內容' }).click();
    await desk.getByText('已保存。').waitFor();
    for (const code of ['drainplan', 'waterquality']) {
      await desk.locator(`#file-${code}`).setInputFiles(scan);
      await desk.locator(`section[aria-labelledby=paper-${code}] button.second`).click();
    }
    expect(await desk.locator('ul.tasks li').count()).toBe(2);
    await looked(desk, 'walk-in-draft');
    await desk.getByRole('button', { name: '代為提交' }).click();
    await looked(desk, 'walk-in-submitted', true);

    const caseAt = (await desk.getByRole('link', { name: '打開案件' }).getAttribute('href')) ?? '';
    await desk.getByRole('link', { name: '打印回執' }).click();
    await looked(desk, 'walk-in-receipt');
    const reference = (await desk.locator('#reference').innerText()).trim();
    const code = (await desk.locator('#query-code').innerText()).trim();
    const drawn = await fetch(`${centre.url}/api/progress/${reference}/code.svg`);
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('image/svg+xml'),
    ]);
    const anyone = await (await browser.newContext({ locale: 'zh-TW', javaScriptEnabled: false })).newPage();
    await anyone.goto(`${centre.url}/progress/${reference}`);
    await anyone.locator('[name=code]').fill(code);
    await anyone.getByRole('button', { name: '查看進度' }).click();
    expect(await anyone.locator('main').innerText()).toContain('城鎮污水排入排水管網許可');

    await desk.goto(`${centre.url}${caseAt}`);
    await desk.getByText('一次告知補正').first().click();
    await looked(desk, 'notice-ticks', true);
    await desk.locator('[name="missing-material-drainplan.expired"]').check();
    await desk.locator('[name="missing-field-premises.unclear"]').check();
    await desk.getByRole('button', { name: '發出補正通知' }).click();

    const id = caseAt.split('/').at(-1) ?? '';
    await desk.goto(`${centre.url}/staff/walk-ins/${id}`);
    expect(await desk.locator('main').innerText()).toContain('已過有效期');
    expect(await desk.locator('[name=applicantName]').count()).toBe(0);
    await looked(desk, 'walk-in-notice');
    await desk.locator('[name=premises]').fill('龍巖市新羅區工業路九號二樓');
    await desk.getByRole('button', { name: '保存填寫內容' }).click();
    await desk.locator('#file-drainplan').setInputFiles({ ...scan, name: 'scan-2.pdf' });
    await desk.locator('section[aria-labelledby=paper-drainplan] button.second').click();
    await desk.getByRole('button', { name: '代為提交補正' }).click();
    await desk.goto(`${centre.url}${caseAt}`);
    const notice = desk.locator('section[aria-labelledby=notice]');
    expect(await notice.innerText()).toMatch(/工業路八號[\s\S]*工業路九號二樓/);
    await looked(desk, 'notice-supplied');
    expect(await desk.locator('main').innerText()).not.toContain('11010519491231002');
  });
});

describe('an applicant who thinks again', () => {
  it('undoes the submission within the minutes that the page names, then withdraws after being asked once more', async () => {
    const { id } = await fileMassEvent(await clientOf(centre, 'chen-meiling'));
    const page = await signedIn('chen-meiling', `/applications/${id}/progress`);
    const before = await page.locator('main').innerText();
    expect(before).toMatch(/可在 .*\d\d:\d\d.* 之前撤銷提交/);
    await looked(page, 'take-back');
    await page.getByRole('button', { name: '撤銷提交' }).click();
    await page.waitForURL(/\/check$/);
    expect(await page.locator('main').innerText()).toContain('龍巖土樓國際音樂節');
    await page.getByRole('button', { name: '提交申請' }).click();

    await page.goto(`${centre.url}/applications/${id}/progress`);
    await page.getByRole('link', { name: '撤回申請' }).click();
    await looked(page, 'withdraw');
    await page.getByLabel('撤回的原因').fill('活動改期');
    await page.getByRole('button', { name: '確認撤回' }).click();
    await page.waitForURL(/\/progress$/);
    const after = await page.locator('main').innerText();
    expect(after).toContain('申請人撤回申請');
    expect(after).not.toContain('撤銷提交');
    await looked(page, 'withdrawn');
  });
});
