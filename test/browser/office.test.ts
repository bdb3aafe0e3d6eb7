import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoRoster } from '../../functions/adapters/dynamodb/roster.ts';
import type { CentreAddress } from '../../local/address-file.ts';
import { names } from '../../local/place.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { windowOf } from '../support/browser/signed-in.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { clientAt, documentsOf } from '../support/flow/embedded-table.ts';
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

const signedIn = (persona: string, to: string, options: object = {}) =>
  windowOf(browser, centre, { persona, to }, options);

/** Every language, on a telephone and at a desk. */
async function lookEverywhere(page: Page, name: string): Promise<void> {
  const [address = ''] = page.url().split('#');
  for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await lookAt(page, `${name}-${language}-${width}`), `${name} ${language} ${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }
}

async function enter(colleague: Parameters<ReturnType<typeof dynamoRoster>['enter']>[0]): Promise<void> {
  const { dynamodbUrl }: CentreAddress = JSON.parse(
    await readFile(join(centre.folder, 'address.json'), 'utf8'),
  );
  const client = clientAt(dynamodbUrl);
  await dynamoRoster(documentsOf(client), names.table).enter(colleague);
  client.destroy();
}

/** What has the focus: its id, name or address. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    type Element = { id: string; tagName: string; getAttribute(name: string): string | null };
    const { activeElement } = (globalThis as never as { document: { activeElement: Element } }).document;
    return activeElement.getAttribute('href') ?? (activeElement.id || activeElement.tagName);
  });

const isOpen = (page: Page): Promise<boolean> =>
  page.locator('#keys').evaluate((element: unknown) => (element as { open: boolean }).open);

describe('the back office in a real browser', () => {
  let ids: string[] = [];

  beforeAll(async () => {
    const applicant = await clientOf(centre, 'chen-meiling');
    ids = [];
    for (let number = 0; number < 3; number += 1) ids.push((await fileMassEvent(applicant)).id);
  });

  it('is worked with the keyboard, takes no key from who types, and can be told to leave keys alone', async () => {
    const page = await signedIn('gaj-reviewer', '/staff');
    await page.keyboard.press('j');
    const first = await focused(page);
    expect(first).toMatch(/^\/staff\/cases\//);
    await page.keyboard.press('j');
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('x');
    expect(await page.locator('[name=case]').first().isChecked()).toBe(true);
    await page.keyboard.press('?');
    expect(await isOpen(page)).toBe(true);
    await lookAt(page, 'office-keys');
    await page.locator('#keys-on').uncheck();
    await page.keyboard.press('?');
    expect(await isOpen(page)).toBe(true);
    await page.locator('#keys-on').check();

    await page.goto(`${centre.url}/staff/find`);
    await page.locator('[name=number]').click();
    await page.keyboard.type('jk?/u');
    expect(await page.locator('[name=number]').inputValue()).toBe('jk?/u');
    expect(page.url()).toBe(`${centre.url}/staff/find`);

    await page.goto(`${centre.url}/staff/cases/${ids[0]}`);
    await page.keyboard.press('d');
    expect(page.url()).toContain('#documents');
    await page.keyboard.press('u');
    await page.waitForURL(`${centre.url}/staff`);
  });

  it('is whole without JavaScript: no keys, and everything that they do', async () => {
    const page = await signedIn('gaj-reviewer', '/staff', { javaScriptEnabled: false });
    expect(await page.locator('#keys').isVisible()).toBe(false);
    await page.locator('[name=case]').first().check();
    await page.getByRole('button', { name: '受理所選' }).click();
    expect(await page.locator('#outcomes').innerText()).toMatch(/已受理|未辦/);
  });

  it('finds by name, shows the team and what each has in hand, and gives it to who is there', async () => {
    const desk = await signedIn('gaj-reviewer', '/staff');
    await lookEverywhere(desk, 'office-inbox');
    await lookEverywhere(await signedIn('gaj-reviewer', `/staff/cases/${ids[0]}`), 'office-case');
    await desk.goto(`${centre.url}/staff/find`);
    await desk.locator('[name=number]').fill('龍巖市客家');
    await desk.getByRole('button', { name: '查找' }).click();
    expect(await desk.locator('#found').innerText()).toContain('龍巖市客家文化');
    expect(await lookAt(desk, 'office-found')).toEqual([]);

    const head = await signedIn('gaj-approver', '/staff/team');
    expect(await head.locator('#team').innerText()).toContain('黃國強');
    await lookEverywhere(head, 'office-team');
    await head.getByText('登記不在崗').first().click();
    await head.locator('[id^=to-]').first().fill('2026-03-01');
    await head.getByRole('button', { name: '登記不在崗' }).first().click();
    expect(await head.locator('.errors').innerText()).toContain('起止日期');
    expect(await lookAt(head, 'office-absence-wrong')).toEqual([]);

    // one more reviewer has come to the desk, and the first has something in hand
    await enter({ sub: 'guo', name: '郭大勇', departmentCode: 'GAJ', roles: ['reviewer'] });
    const taskId = `${ids[2]}.0.accept.GAJ`;
    const given = { taskId, assigneeSub: 'gaj-reviewer', reason: '分擔' };
    const approver = await clientOf(centre, 'gaj-approver');
    expectStatus(await approver.post(`/applications/${ids[2]}/reassign`, given), 200);
    await head.goto(`${centre.url}/staff/team/GAJ/gaj-reviewer`);
    await lookEverywhere(head, 'office-colleague');
    await head.locator('[name=task]').check();
    await head.locator('[name=reason]').fill('年假');
    await head.getByRole('button', { name: '轉交所選' }).click();
    expect(await head.locator('#outcomes').innerText()).toContain('已轉交');
    expect(await lookAt(head, 'office-given')).toEqual([]);
  });

  it('shows a supervisor who looked, and no more of a person than is needed', async () => {
    await (await clientOf(centre, 'gaj-reviewer')).get(`/cases/${ids[0]}`);
    const page = await signedIn('supervisor', `/staff/cases/${ids[0]}`);
    expect(await page.locator('main').innerText()).not.toContain('13800138000');
    await lookEverywhere(page, 'office-watched');
    await page.goto(`${centre.url}/staff/cases/${ids[0]}/events`);
    expect(await page.locator('[aria-labelledby=accesses]').innerText()).toContain('黃國強');
    await lookEverywhere(page, 'office-log');
  });
});
