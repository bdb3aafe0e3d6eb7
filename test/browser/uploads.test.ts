import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { personaOf } from '../../local/personas.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { aJpeg, aPdf, largePdf } from '../support/files.ts';
import { type Client, clientOf } from '../support/story/client.ts';

const MIB = 1024 * 1024;

let browser: Browser;
let centre: StartedCentre;
let citizen: Client;
let cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
const folder = mkdtempSync(join(tmpdir(), 'onedoor-files-'));
const plan = join(folder, '活動方案.pdf');
let drafts = 0;

beforeAll(async () => {
  writeFileSync(plan, largePdf(16 * MIB)); // four parts: three of five megabytes and the rest
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
  citizen = await clientOf(centre, 'chen-meiling');
  const context = await browser.newContext({ locale: 'zh-TW' });
  const page = await context.newPage();
  await page.goto(`${centre.url}/sign-in?to=/applications`);
  await page.getByRole('button', { name: personaOf('chen-meiling')?.name['zh-Hant'] ?? '' }).click();
  await page.waitForURL(/\/applications$/);
  cookies = await context.cookies();
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A draft of a mass event; its id. */
async function draft(): Promise<string> {
  drafts += 1;
  const key = { 'Idempotency-Key': `key-of-draft-${drafts}` };
  const { body } = await citizen.post('/applications', { itemCode: 'mass-event-city' }, key);
  return body.id;
}

/** The page that takes a material of a draft, and the numbers of the parts that the store took, in their order. */
async function uploadPage(options: BrowserContextOptions = {}, id?: string) {
  const context = await browser.newContext({ locale: 'zh-TW', ...options });
  onTestFinished(() => context.close());
  await context.addCookies(cookies.filter((one) => !one.name.includes('locale')));
  const page = await context.newPage();
  const path = `/applications/${id ?? (await draft())}/documents/eventplan`;
  await page.goto(`${centre.url}${path}`);
  const taken: number[] = [];
  page.on('response', (answer) => {
    const number = partOf(answer.request().method(), answer.url());
    if (number !== undefined && answer.ok()) taken.push(number);
  });
  return { context, page, path, taken };
}

function partOf(method: string, url: string): number | undefined {
  const number = new URL(url).searchParams.get('partNumber');
  return method === 'PUT' && number !== null ? Number(number) : undefined;
}

const press = (page: Page) => page.locator('form[data-upload] button[type=submit]').click();
const arrived = (page: Page) => page.waitForURL(/outcome=clean/);
const said = (page: Page, text: string) => page.locator('.sending p', { hasText: text }).waitFor();
const fileNames = (page: Page) => page.locator('[aria-labelledby=files] .file-name').allInnerTexts();

/** From this part on the line is dead. */
async function cutFrom(page: Page, first: number, before: () => Promise<unknown> = async () => {}) {
  await page.route(/partNumber=/, async (route) => {
    const number = partOf(route.request().method(), route.request().url());
    if (number === undefined || number < first) return route.continue();
    await before();
    return route.abort('connectionreset');
  });
}

describe('a large file on a bad line', () => {
  it('whose line breaks and whose page is reloaded goes on where it stood, when the same file is chosen again', async () => {
    const { page, taken } = await uploadPage();
    await cutFrom(page, 3);
    await page.setInputFiles('#file', plan);
    await press(page);
    await said(page, '網絡中斷');
    expect(taken).toEqual([1, 2]);

    await page.unroute(/partNumber=/);
    await page.reload();
    expect(await page.locator('[data-unfinished]').innerText()).toContain('重新選擇同一個文件');
    await page.setInputFiles('#file', plan);
    await press(page);
    await arrived(page);
    expect(taken).toEqual([1, 2, 3, 4]);
    expect(await fileNames(page)).toEqual(['活動方案.pdf']);
  });

  it('goes on in another browser, too: nothing of it is kept in this one', async () => {
    const id = await draft();
    const first = await uploadPage({}, id);
    await cutFrom(first.page, 2);
    await first.page.setInputFiles('#file', plan);
    await press(first.page);
    await said(first.page, '網絡中斷');
    const kept = await first.page.evaluate(
      'JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage)])',
    );
    expect(kept).toBe('[[],[]]');
    await first.context.close();

    const second = await uploadPage({}, id);
    await second.page.setInputFiles('#file', plan);
    await press(second.page);
    await arrived(second.page);
    expect(second.taken).toEqual([2, 3, 4]);
  });

  it('waits while there is no line and goes on by itself when it is back; no part is sent twice', async () => {
    const { context, page, taken } = await uploadPage();
    await cutFrom(page, 2, () => context.setOffline(true));
    await page.setInputFiles('#file', plan);
    await press(page);
    await said(page, '恢復後自動繼續');
    expect(await page.locator('[aria-live]').innerText()).toContain('沒有網絡');
    await page.unroute(/partNumber=/);
    await context.setOffline(false);
    await arrived(page);
    expect(taken).toEqual([1, 2, 3, 4]);
  });

  it('that the store has forgotten meanwhile is sent anew, from the first part', async () => {
    const { page, taken } = await uploadPage();
    await cutFrom(page, 3);
    await page.setInputFiles('#file', plan);
    await press(page);
    await said(page, '網絡中斷');
    const [uploads] = globSync('**/uploads', { cwd: centre.folder });
    rmSync(join(centre.folder, uploads ?? 'none'), { recursive: true });
    mkdirSync(join(centre.folder, uploads ?? 'none'));
    await page.unroute(/partNumber=/);
    await page.reload();
    await page.setInputFiles('#file', plan);
    await press(page);
    await arrived(page);
    expect(taken).toEqual([1, 2, 1, 2, 3, 4]);
  });

  it('tells how far it is, by bar and by voice, and reads in three languages at two widths meanwhile', async () => {
    for (const locale of ['zh-TW', 'zh-CN', 'en-GB'])
      for (const width of [320, 1280]) {
        const { page } = await uploadPage({ locale, viewport: { width, height: 900 } });
        const seen = `upload-sending-${locale}-${width}`;
        await cutFrom(page, 3);
        await page.setInputFiles('#file', plan);
        await press(page);
        await page.locator('.sending p', { hasText: /中斷|中断|lost/ }).waitFor();
        expect(await page.locator('progress').getAttribute('value'), seen).not.toBe('0');
        expect(await page.locator('[aria-live]').innerText(), seen).toMatch(/中斷|中断|lost/);
        expect(await lookAt(page, seen), seen).toEqual([]);
        await page.reload();
        const after = `upload-unfinished-${locale}-${width}`;
        expect(await lookAt(page, after), after).toEqual([]);
        await page.context().close();
      }
  });
});

describe('the upload page', () => {
  it('sends two files at once, each announced and checked', async () => {
    const { page } = await uploadPage();
    const files = ['one.pdf', 'two.pdf'].map((name, index) => ({
      name,
      mimeType: 'application/pdf',
      buffer: aPdf({ objects: [`(${index})`] }),
    }));
    await page.setInputFiles('#file', files);
    await press(page);
    await arrived(page);
    expect((await fileNames(page)).toSorted()).toEqual(['one.pdf', 'two.pdf']);
  });

  it('says what is too many, and what to do when an unfinished file stands in the way', async () => {
    const id = await draft();
    const about = { materialCode: 'eventplan', contentType: 'application/pdf', sizeBytes: 9 };
    for (const one of ['a', 'b', 'c'])
      await citizen.post(`/applications/${id}/documents`, {
        ...about,
        fileName: `${one}.pdf`,
        sha256: one.repeat(64),
      });
    const { page } = await uploadPage({}, id);
    await page.setInputFiles('#file', { name: 'd.pdf', mimeType: 'application/pdf', buffer: aPdf() });
    await press(page);
    await said(page, '這不是上次中斷的那個文件');
    for (const _ of ['a', 'b', 'c']) await page.getByRole('button', { name: '移除' }).first().click();
    await page.setInputFiles('#file', { name: 'd.pdf', mimeType: 'application/pdf', buffer: aPdf() });
    await press(page);
    await arrived(page);
    expect(await fileNames(page)).toEqual(['d.pdf']);
  });

  it('opens the camera of a telephone and sends each photograph as it is taken', async () => {
    const { page } = await uploadPage({
      isMobile: true,
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    const camera = page.locator('#photograph');
    expect(await page.getByText('拍照上傳').isVisible()).toBe(true);
    expect(await camera.getAttribute('capture')).toBe('environment');
    expect(await camera.getAttribute('accept')).toBe('image/jpeg,image/png');
    for (const count of [1, 2]) {
      const photo = { name: 'image.jpg', mimeType: 'image/jpeg', buffer: aJpeg() };
      await camera.setInputFiles(photo);
      await page
        .locator('[aria-labelledby=files] .file-name')
        .nth(count - 1)
        .waitFor();
    }
    expect(await fileNames(page)).toEqual(['image.jpg', 'image.jpg']);
    await camera.focus(); // as whoever uses a keyboard
    expect(await lookAt(page, 'upload-telephone')).toEqual([]);
    const seen = await page.locator('.camera').boundingBox();
    expect(seen?.height).toBeGreaterThan(44);
  });

  it('takes a file without any script, with camera and file in one form', async () => {
    const { page } = await uploadPage({ javaScriptEnabled: false, hasTouch: true, isMobile: true });
    await page.setInputFiles('#file', { name: 'plain.pdf', mimeType: 'application/pdf', buffer: aPdf() });
    await page.setInputFiles('#photograph', { name: 'p.jpg', mimeType: 'image/jpeg', buffer: aJpeg() });
    await press(page);
    await arrived(page);
    expect((await fileNames(page)).toSorted()).toEqual(['p.jpg', 'plain.pdf']);
  });
});
