import { gunzipSync } from 'node:zlib';
import { compactVerify, importJWK, type JWK } from 'jose';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personaOf } from '../../local/personas.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { everySituation } from '../support/story/situations.ts';

let browser: Browser;
let centre: StartedCentre;
let number: string;

beforeAll(async () => {
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
  number = (await everySituation(centre)).licence;
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

/** A telephone without scripts, at a page, after signing in. */
async function phoneOf(persona: string, path: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 320, height: 900 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(`${centre.url}/sign-in?to=${path}`);
  await page.getByRole('button', { name: personaOf(persona)?.name.en ?? persona }).click();
  await page.waitForURL((url) => url.pathname === path);
  return page;
}

const read = async (path: string): Promise<Response> => fetch(centre.url + path);

/** What a verifier knows: the key that it fetched before anything was revoked. */
async function aVerifier() {
  const document = (await (await read('/api/issuer/did.json')).json()) as {
    verificationMethod: [{ publicKeyJwk: JWK }];
  };
  const key = await importJWK(document.verificationMethod[0].publicKeyJwk, 'ES256');
  return async (path: string) => {
    const answer = await read(path);
    expect([path, answer.headers.get('content-type')]).toEqual([path, 'application/vc+jwt']);
    const { payload } = await compactVerify(await answer.text(), key);
    return JSON.parse(Buffer.from(payload).toString());
  };
}

/** What a scanner reads off the page. */
async function scanned(page: Page): Promise<string | undefined> {
  await page.locator('img.qr').scrollIntoViewIfNeeded();
  const png = (await page.locator('img.qr').screenshot()).toString('base64');
  const other = await browser.newPage();
  const { data, width, height } = await other.evaluate(async (source) => {
    const window = globalThis as never as {
      Image: new () => { src: string; width: number; height: number; decode(): Promise<void> };
      document: { createElement(name: string): never };
    };
    const image = new window.Image();
    image.src = source;
    await image.decode();
    const canvas = window.document.createElement('canvas') as {
      width: number;
      height: number;
      getContext(kind: string): {
        drawImage(image: object, x: number, y: number): void;
        getImageData(x: number, y: number, w: number, h: number): { data: Iterable<number> };
      };
    };
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height);
    return { data: [...pixels.data], width: image.width, height: image.height };
  }, `data:image/png;base64,${png}`);
  await other.close();
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

const languages = { 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', en: 'en-GB' } as const;

describe('the pages of a licence', () => {
  it('can be read, reached and pressed in three languages, on a telephone and at a desk', async () => {
    const wrong: string[] = [];
    const visits = [
      ['chen-meiling', 'my-licences', '/my-licences'],
      ['chen-meiling', 'my-licence', `/my-licences/${number}`],
      ['chen-meiling', 'my-licence-show', `/my-licences/${number}/show`],
      ['supervisor', 'staff-licence', `/staff/licences/${number}`],
    ] as const;
    for (const [language, locale] of Object.entries(languages)) {
      for (const persona of ['chen-meiling', 'supervisor']) {
        const context = await browser.newContext({ locale });
        const page = await context.newPage();
        await page.goto(`${centre.url}/sign-in?to=/licences`);
        const { name } = personaOf(persona) ?? {};
        await page.getByRole('button', { name: new RegExp(Object.values(name ?? {}).join('|')) }).click();
        await page.waitForURL(/\/licences$/);
        for (const [, seen, path] of visits.filter(([as]) => as === persona)) {
          await page.goto(centre.url + path);
          for (const one of (await page.locator('main details:not([open]) > summary').all()).toReversed())
            await one.click();
          for (const width of [320, 1280]) {
            await page.setViewportSize({ width, height: 900 });
            const named = `${seen}-${language}-${width}`;
            wrong.push(...(await lookAt(page, named)).map((what) => `${named} ${what}`));
          }
        }
        await context.close();
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a licence on a telephone', () => {
  it('is shown with a code that leads to its verification, and is verified off line until the list says otherwise', async () => {
    const verify = await aVerifier();
    const credential = await verify(`/api/licences/${number}/credential`);
    expect(credential.credentialSubject.number).toBe(number);
    const [{ statusListCredential, statusListIndex }] = credential.credentialStatus;
    const bit = async (): Promise<number> => {
      const list = await verify(new URL(statusListCredential).pathname);
      const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
      return ((bits[statusListIndex >> 3] ?? 0) >> (7 - (statusListIndex & 7))) & 1;
    };
    expect(await bit()).toBe(0);

    const phone = await phoneOf('chen-meiling', `/my-licences/${number}/show`);
    expect(await scanned(phone)).toBe(`${centre.url}/licences/${number}`);

    await phone.goto(`${centre.url}/my-licences/${number}`);
    await phone.locator('summary', { hasText: 'Lost or damaged' }).click();
    await phone.getByLabel('It is lost').check();
    await phone.getByRole('button', { name: 'Have it replaced' }).click();
    await phone.waitForURL((url) => url.pathname !== `/my-licences/${number}`);
    expect(await phone.locator('main').innerText()).toContain(number); // the one whose place it took
    expect(await bit()).toBe(1);
    const anyone = await browser.newPage({ locale: 'en-GB', viewport: { width: 320, height: 900 } });
    await anyone.goto(`${centre.url}/licences/${number}`);
    expect(await anyone.locator('h1').innerText()).toBe('Replaced by a newer licence');
    expect(await lookAt(anyone, 'licence-replaced-en-320')).toEqual([]);
  });
});
