import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { probe } from './probe.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Looks at a page as people who cannot see it well would meet it. `SCREENS=<folder>` keeps a picture, too.
 * @returns what is wrong: rules of WCAG 2.2 AA that are broken, and whatever is wider than the window
 */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe); // the same page is looked at in several widths
  const broken = await page.evaluate(async () => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
    const run = (globalThis as never as { axe: typeof import('axe-core') }).axe.run;
    const { violations } = await run({ runOnly: { type: 'tag', values } });
    return violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
  });
  broken.push(...(await probe(page)));
  broken.push(...(await widerThanWindow(page)));
  const folder = process.env.SCREENS;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
  return broken;
}

/** Whoever has to push a page sideways to read it loses the line. */
export async function widerThanWindow(page: Page): Promise<string[]> {
  const root = page.locator('html');
  const overflow = await root.evaluate((element: { scrollWidth: number; clientWidth: number }) => {
    return element.scrollWidth - element.clientWidth;
  });
  return overflow > 0 ? [`wider than the window by ${overflow} px`] : [];
}
