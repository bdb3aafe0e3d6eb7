import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { windowOf } from '../support/browser/signed-in.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
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

const signedIn = (persona: string, to: string) => windowOf(browser, centre, { persona, to });

describe('the page that shows a document, in a real browser', () => {
  it('lets the store into its frame and nothing else, in three languages at two widths', async () => {
    const { id } = await fileMassEvent(await clientOf(centre, 'chen-meiling'));
    const page = await signedIn('gaj-reviewer', `/staff/cases/${id}`);
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) blocked.push(message.text());
    });
    const link = page.locator('a[href$="/view"]').first();
    const name = await link.innerText();
    const framed = page.waitForResponse((one) => one.url().includes('response-content-disposition=inline'));
    await link.focus();
    await page.keyboard.press('Enter');
    const response = await framed;
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe('application/pdf');
    expect(response.headers()['content-disposition']).toMatch(/^inline/);
    expect(await page.title()).toContain(name);
    expect(await page.locator('iframe').getAttribute('title')).toBe(name);
    expect(blocked).toEqual([]);

    const address = page.url();
    for (const locale of ['zh-Hant', 'zh-Hans', 'en'])
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${address}?lang=${locale}`);
        const seen = `viewer-${locale}-${width}`;
        expect(await lookAt(page, seen), seen).toEqual([]);
        expect(await page.locator('iframe').isVisible(), seen).toBe(width === 1280);
        expect(await page.locator('a[href$="/view/whole"]').isVisible(), seen).toBe(true);
      }
  });
});
