import { describe, expect, it } from 'vitest';
import { aSite } from './a-site.ts';
import { answersOf, begun } from './the-way.ts';

const callback = '/sign-in/callback?code=good&state=state-1';

describe('signing in', () => {
  it('leads to the provider and back to the page that was asked for', async () => {
    const browser = aSite().browser();
    const asked = await browser.get('/applications?after=x');
    expect(asked.to).toBe('/sign-in?to=%2Fapplications%3Fafter%3Dx');
    expect((await browser.get(asked.to)).to).toBe('https://people.example/authorize');
    const back = await browser.get(callback);
    expect(back.to).toBe('/applications?after=x');
    expect((await browser.get('/applications')).text).toContain('林小燕');
  });

  it('keeps the session where no script reads it and no other site sends it', async () => {
    const browser = aSite().browser();
    await browser.get('/sign-in');
    const { headers } = await browser.get(callback);
    const [session] = headers.getSetCookie().filter((line) => line.startsWith('__Host-session='));
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(session).toContain(part);
    expect(session).not.toContain('Domain');
  });

  it('over plain HTTP, on one machine, does without the prefix', async () => {
    const browser = aSite({ publicUrl: 'http://localhost:8080' }).browser();
    await browser.get('/sign-in');
    await browser.get(callback);
    expect(browser.jar.get('session')).toBe('lin');
  });

  it.each([
    ['nobody began it here', async () => aSite().browser(), callback],
    ['it is of another sign-in', async () => begunSignIn(), '/sign-in/callback?code=good&state=state-2'],
    [
      'the provider refused',
      async () => begunSignIn(),
      '/sign-in/callback?error=access_denied&state=state-1',
    ],
    ['the code does not fit', async () => begunSignIn(), '/sign-in/callback?code=bad&state=state-1'],
    [
      'the state is no name of a cookie',
      async () => begunSignIn(),
      '/sign-in/callback?code=good&state=%3B%20%0a=x',
    ],
  ])('that fails because %s signs nobody in and offers to try again', async (_why, open, path) => {
    const browser = await open();
    const { status, text } = await browser.get(path);
    expect(status).toBe(400);
    expect(text).toContain('href="/sign-in?to=%2F');
    expect(browser.jar.has('__Host-session')).toBe(false);
  });

  it('leads to no other site afterwards', async () => {
    const browser = aSite().browser();
    await browser.get('/sign-in?to=//evil.example');
    expect((await browser.get(callback)).to).toBe('/');
  });

  it('works once', async () => {
    const browser = await begunSignIn();
    await browser.get(callback);
    expect((await browser.get(callback)).status).toBe(400);
  });
});

async function begunSignIn() {
  const browser = aSite().browser();
  await browser.get('/sign-in');
  return browser;
}

describe('signing out', () => {
  it('is posted, ends the session, and makes the provider ask again', async () => {
    const browser = aSite().browser('lin');
    expect((await browser.get('/sign-out')).status).toBe(404);
    await browser.post('/sign-out');
    expect((await browser.get('/applications')).status).toBe(303);
    expect((await browser.get('/sign-in')).to).toBe('https://people.example/authorize?prompt=login');
    await browser.get(callback);
    expect((await browser.get('/sign-in')).to).toBe('https://people.example/authorize');
  });
});

describe('a session that ended while a form was filled in', () => {
  it('loses nothing that was typed', async () => {
    const site = aSite();
    const browser = site.browser('lin');
    const address = await begun(browser);
    browser.jar.delete('__Host-session');
    const sent = await browser.post(`${address}/form/discharge`, answersOf.discharge);
    expect(sent.status).toBe(401);
    expect(sent.text).toContain('href="/sign-in?to=/signed-in"');
    const hidden = Object.fromEntries(
      [...sent.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    expect(hidden).toMatchObject({ volume: '5,200', sort: 'b', from: '2026-03-10' });
    expect(sent.text).toContain(`action="${address}/form/discharge"`);

    await browser.get('/sign-in?to=/signed-in');
    expect((await browser.get(callback)).to).toBe('/signed-in');
    expect((await browser.post(`${address}/form/discharge`, hidden)).status).toBe(303);
    expect((await browser.get(`${address}/form/discharge`)).text).toContain('value="5200"');
  });

  it('keeps no secret in the page', async () => {
    const { text } = await aSite()
      .browser()
      .post('/applications/x/check', { pin: '123456', code: 'ABCDEF', note: 'kept' });
    expect(text).toContain('value="kept"');
    expect(text).not.toMatch(/123456|ABCDEF/);
  });
});

describe('what is somebody’s own', () => {
  it('stays in no cache, and what is for all is asked for anew', async () => {
    const site = aSite();
    expect((await site.browser('lin').get('/')).headers.get('cache-control')).toBe('no-store');
    expect((await site.browser().get('/')).headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is guarded by the same headers on every answer', async () => {
    const site = aSite();
    for (const path of ['/', '/nothing', '/applications', '/preferences?elder=on']) {
      const { headers } = await site.browser().get(path);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('strict-transport-security'), path).toContain('max-age');
    }
  });
});
