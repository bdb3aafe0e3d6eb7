import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personaOf } from '../../local/personas.ts';
import { lookAt, widerThanWindow } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { everySituation, type Situations } from '../support/story/situations.ts';

let browser: Browser;
let centre: StartedCentre;
let now: Situations;
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

beforeAll(async () => {
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
  now = await everySituation(centre);
  for (const persona of ['chen-meiling', 'gaj-reviewer', 'gaj-approver', 'supervisor']) await signIn(persona);
});

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

async function signIn(persona: string): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-TW' });
  const page = await context.newPage();
  await page.goto(`${centre.url}/sign-in?to=/applications`);
  await page.getByRole('button', { name: personaOf(persona)?.name['zh-Hant'] ?? persona }).click();
  await page.waitForURL(/\/applications$/);
  sessions.set(persona, await context.cookies());
  await context.close();
}

interface Visit {
  readonly name: string;
  readonly path: string;
  readonly as?: string;
  /** What is done on the page before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}

// not the offers to hand in again what the centre has
const send = (page: Page) =>
  page.locator('main form:not([action$="/reuse"]) button[type=submit]').first().click();
const sendEmpty = async (page: Page): Promise<void> => {
  await send(page);
  await page.locator('.errors').waitFor();
};

function everyVisit(): Visit[] {
  const { empty, filled, submitted, running, licence, review, recorded } = now;
  const citizen = (name: string, path: string, act?: Visit['act']): Visit => ({
    name,
    path: `/applications${path}`,
    as: 'chen-meiling',
    ...(act && { act }),
  });
  const follow = async (page: Page): Promise<void> => {
    await page.locator('[name=reference]').fill(running.reference);
    await page.locator('[name=code]').fill(running.queryCode);
    await send(page);
    await page.locator('.line').waitFor();
  };
  return [
    { name: 'home', path: '/' },
    { name: 'search', path: '/items?q=許可' },
    { name: 'search-nothing', path: '/items?q=zzzz' },
    { name: 'item-joint', path: '/items/mass-event-city' },
    { name: 'item-immediate', path: '/items/private-filing' },
    { name: 'item-promised', path: '/items/drain-permit', as: 'chen-meiling' },
    { name: 'sample-empty', path: '/items/mass-event-city/sample' },
    { name: 'sample-filled', path: '/items/mass-event-city/sample?filled=yes' },
    { name: 'sign-in', path: '/sign-in?to=/applications' },
    citizen('mine', ''),
    citizen('draft-empty', `/${empty}`),
    citizen('draft-filled', `/${filled}`),
    ...now.steps.map((step) => citizen(`step-${step}`, `/${filled}/form/${step}`)),
    citizen('step-errors', `/${empty}/form/${now.steps[0]}`, sendEmpty),
    citizen('upload-empty', `/${empty}/documents/eventplan`),
    citizen('upload', `/${filled}/documents/eventplan`),
    citizen('upload-errors', `/${empty}/documents/eventplan`, sendEmpty),
    citizen('check', `/${filled}/check`),
    citizen('check-errors', `/${empty}/check`, sendEmpty),
    citizen('confirmation', `/${submitted}/confirmation`),
    citizen('progress', `/${running.id}/progress`),
    citizen('progress-refused', `/${now.refused}/progress`),
    { name: 'progress-ask', path: '/progress' },
    { name: 'progress-errors', path: '/progress', act: sendEmpty },
    { name: 'progress-by-code', path: '/progress', act: follow },
    { name: 'licence-ask', path: '/licences' },
    { name: 'licence', path: `/licences/${licence}` },
    { name: 'licence-unknown', path: '/licences/LY-GAJ-2026-999999' },
    { name: 'error-404', path: '/nowhere' },
    { name: 'error-refused', path: '/staff', as: 'chen-meiling' },
    { name: 'error-link', path: `/review/${now.spent}` },
    { name: 'inbox', path: '/staff', as: 'gaj-reviewer' },
    { name: 'case', path: `/staff/cases/${submitted}`, as: 'gaj-reviewer' },
    { name: 'board', path: `/staff/cases/${running.id}`, as: 'gaj-reviewer' },
    { name: 'log', path: `/staff/cases/${running.id}/events`, as: 'gaj-reviewer' },
    { name: 'find', path: '/staff/find', as: 'gaj-reviewer' },
    { name: 'find-errors', path: '/staff/find', as: 'gaj-reviewer', act: sendEmpty },
    { name: 'walk-ins', path: '/staff/walk-ins', as: 'gaj-reviewer' },
    { name: 'walk-in', path: '/staff/walk-ins/items/mass-event-city', as: 'gaj-reviewer' },
    { name: 'team', path: '/staff/team', as: 'gaj-approver' },
    { name: 'case-watched', path: `/staff/cases/${submitted}`, as: 'supervisor' },
    { name: 'log-watched', path: `/staff/cases/${running.id}/events`, as: 'supervisor' },
    { name: 'supervision', path: '/staff/supervision', as: 'supervisor' },
    { name: 'statistics', path: '/statistics' },
    { name: 'paper', path: '/papers/check' },
    { name: 'paper-errors', path: '/papers/check', act: sendEmpty },
    { name: 'review', path: `/review/${review}` },
    { name: 'review-recorded', path: `/review/${recorded}` },
    { name: 'local', path: '/local' },
    { name: 'local-mailbox', path: '/local/mailbox' },
    { name: 'local-clock', path: '/local/clock' },
  ];
}

const languages = { 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', en: 'en-GB' } as const;
type Language = keyof typeof languages;
const widths = [320, 1280] as const;

/** A window of its own for everyone who looks, in their language. */
async function windowsOf(language: Language): Promise<(persona?: string) => Promise<Page>> {
  const windows = new Map<string, Page>();
  return async (persona = '') => {
    const open = windows.get(persona);
    if (open) return open;
    const context = await browser.newContext({ locale: languages[language] });
    await context.addCookies(sessions.get(persona) ?? []);
    const page = await context.newPage();
    windows.set(persona, page);
    return page;
  };
}

async function lookEverywhere(language: Language): Promise<string[]> {
  const wrong: string[] = [];
  const windowOf = await windowsOf(language);
  for (const { name, path, as, act } of everyVisit()) {
    const page = await windowOf(as);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`${centre.url}${path}`);
    await act?.(page);
    const spoken = await page.locator('html').getAttribute('lang');
    // the pages for whoever tries the centre out are in English only
    if (spoken !== (path.startsWith('/local') ? 'en' : language)) wrong.push(`${name} is in ${spoken}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const seen = `${name}-${language}-${width}`;
      wrong.push(...(await lookAt(page, seen)).map((one) => `${seen} ${one}`));
    }
  }
  return wrong;
}

describe('every page', () => {
  it('can be read, reached and pressed in three languages, on a telephone and at a desk', async () => {
    const all = await Promise.all([
      lookEverywhere('zh-Hant'),
      lookEverywhere('zh-Hans'),
      lookEverywhere('en'),
    ]);
    expect(all.flat()).toEqual([]);
  });

  it('still fits a telephone in the large text of the elders’ version 長輩版', async () => {
    const wrong: string[] = [];
    const windowOf = await windowsOf('en'); // the longest words
    for (const { name, path, as, act } of everyVisit().filter((one) => !one.path.startsWith('/local'))) {
      const page = await windowOf(as);
      await page.context().addCookies([{ name: 'elder', value: 'on', url: centre.url }]);
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(`${centre.url}${path}`);
      await act?.(page);
      wrong.push(...(await widerThanWindow(page)).map((one) => `${name} is ${one}`));
    }
    expect(wrong).toEqual([]);
  });
});
