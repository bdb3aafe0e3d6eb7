import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { clientOf } from '../support/story/client.ts';
import { expectStatus, fileMassEvent } from '../support/story/mass-event.ts';

let browser: Browser;
let centre: StartedCentre;

beforeAll(async () => {
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
});

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

describe('the page of the executions', () => {
  it('leads to a drawing of each, and says where a case waits, for what, until when', async () => {
    const { id } = await fileMassEvent(await clientOf(centre, 'chen-meiling'));
    expectStatus(await (await clientOf(centre, 'gaj-reviewer')).post(`/applications/${id}/accept`), 200);
    await centre.move('PT1M');
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${centre.url}/local/executions`);
    await page.getByRole('link', { name: `${id}-joint-review-1` }).click();
    const main = page.locator('main');
    expect(await main.innerText()).toContain('Wait for opinion (5 at once), for a token');
    expect(await page.locator('svg g.here').count()).toBeGreaterThan(0);
    expect(await lookAt(page, 'execution-joint-review')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await lookAt(page, 'execution-joint-review-320')).toEqual([]);

    await page.goto(`${centre.url}/local/executions`);
    await page
      .getByRole('link', { name: `${id}-promised-deadline-` })
      .first()
      .click();
    expect(await main.innerText()).toMatch(/Wait until next mark, until 2026-03-0\d \d\d:00:00/);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await lookAt(page, 'execution-promised-deadline')).toEqual([]);
    const missing = await page.goto(`${centre.url}/local/executions/joint-review/nobody`);
    expect(missing?.status()).toBe(404);
  });
});
