import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { windowOf } from '../support/browser/signed-in.ts';
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

const signedIn = (persona: string, to: string) => windowOf(browser, centre, { persona, to });

async function look(page: Page, name: string): Promise<void> {
  expect(await lookAt(page, name), name).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await lookAt(page, `${name}-320`), `${name} at 320 px`).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('the inbox in a real browser', () => {
  it('is filtered by item, kind and card, and leads to a case by its number', async () => {
    const { id } = await fileMassEvent(await clientOf(centre, 'chen-meiling'));
    const desk = await clientOf(centre, 'gaj-reviewer');
    const { reference, itemCode } = expectStatus(await desk.get(`/cases/${id}`), 200);
    const page = await signedIn('gaj-reviewer', '/staff');
    await look(page, 'inbox');
    const rows = (): Promise<number> => page.locator(`a[href="/staff/cases/${id}"]`).count();
    await page.locator('[name=item]').selectOption(itemCode);
    await page.locator('[name=kind]').selectOption('joint');
    await page.getByRole('button', { name: '篩選' }).click();
    expect(await rows()).toBe(1);
    await page.locator('[name=card]').selectOption('red');
    await page.getByRole('button', { name: '篩選' }).click();
    expect(await rows()).toBe(0);
    expect(await page.locator('[name=kind]').inputValue()).toBe('joint');
    await look(page, 'inbox-filtered');

    await page.getByRole('link', { name: '查找案件' }).click();
    await page.locator('[name=number]').fill('LY-1');
    await page.getByRole('button', { name: '查找' }).click();
    await look(page, 'find-none');
    await page.locator('[name=number]').fill(reference.toLowerCase());
    await page.getByRole('button', { name: '查找' }).click();
    await page.waitForURL(`${centre.url}/staff/cases/${id}`);
  });
});
