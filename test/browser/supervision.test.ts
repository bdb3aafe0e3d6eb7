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

describe('supervision in a real browser', () => {
  it('lists what is late, urges, extends, gives to a colleague, and counts the cards', async () => {
    const { id } = await fileMassEvent(await clientOf(centre, 'chen-meiling'));
    expectStatus(await (await clientOf(centre, 'gaj-reviewer')).post(`/applications/${id}/accept`), 200);
    await centre.move('P2D');
    const page = await signedIn('supervisor', '/staff/supervision');
    expect(await page.locator('#watched').innerText()).toContain('黃國強');
    expect(await page.locator('#cards').innerText()).toContain('公安局');
    await look(page, 'supervision');
    await page.locator('[name=department]').selectOption('CGJ');
    await page.getByRole('button', { name: '篩選' }).click();
    expect(await page.locator('main').innerText()).toContain('沒有逾期或將到期的案件');

    await page.goto(`${centre.url}/staff/cases/${id}`);
    await page.getByText('催辦', { exact: true }).first().click();
    await page.locator('[name="urge-note"]').fill('請盡快');
    await page.getByRole('button', { name: '發出催辦' }).click();
    await centre.move('PT1M');
    const heads = await centre.lettersTo('xfzd-head@onedoor.example');
    const others = await centre.lettersTo('jj-head@onedoor.example');
    expect(heads.length + others.length).toBe(1);

    await page.getByText('延長時限', { exact: true }).first().click();
    await page.locator('[name="grantedBy"]').check();
    await page.locator('[name="extend-reason"]').fill('場地改造複雜');
    await look(page, 'supervision-case');
    await page.getByRole('button', { name: '延長時限' }).click();
    await page.getByRole('region', { name: '時限' }).getByText('時限已延長 15 個工作日').waitFor();
    const applicant = await signedIn('chen-meiling', `/applications/${id}/progress`);
    expect(await applicant.locator('main').innerText()).toContain('場地改造複雜');
    await look(applicant, 'progress-extended');
  });
});
