import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { personaOf } from '../../../local/personas.ts';
import type { StartedCentre } from '../centre.ts';

/** Signs a persona in on a page, which is then at an address of the centre. */
export async function signIn(page: Page, centre: StartedCentre, persona: string, to: string): Promise<void> {
  await page.goto(`${centre.url}/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole('button', { name: personaOf(persona)?.name['zh-Hant'] ?? persona }).click();
  await page.waitForURL(`${centre.url}${to}`);
}

/** A window of its own for a persona, in traditional Chinese and as wide as a desk's unless the options say otherwise. */
export async function windowOf(
  browser: Browser,
  centre: StartedCentre,
  who: { readonly persona: string; readonly to: string },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const desk = { locale: 'zh-TW', viewport: { width: 1280, height: 900 } };
  const context = await browser.newContext({ ...desk, ...options });
  const page = await context.newPage();
  await signIn(page, centre, who.persona, who.to);
  return page;
}
