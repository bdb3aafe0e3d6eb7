import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/**
 * A real browser that comes with `npm ci`: the one made for Lambda. Where the system lacks its libraries it brings
 * those, too; the variable that tells it so must be set before it is loaded.
 */
export async function openBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: shipped } = await import('@sparticuz/chromium');
  // it would look for typefaces only in its own folder, where there are none for Chinese
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH = '/etc/fonts';
  return chromium.launch({
    executablePath: await shipped.executablePath(),
    args: [
      ...shipped.args.filter((one) => !one.startsWith('--headless') && one !== '--single-process'),
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    headless: true,
  });
}
