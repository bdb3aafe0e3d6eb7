import { describe, expect, it } from 'vitest';
import { aSite } from './a-site.ts';
import { begun, everyPage, filled, submitted } from './the-way.ts';

/** Every address that changes something. */
const posts = (address: string): string[] => [
  '/items/drain-permit/applications',
  `${address}/form/applicant`,
  `${address}/documents/site-plan`,
  `${address}/documents/site-plan/announce`,
  `${address}/documents/site-plan/x/complete`,
  `${address}/documents/files/x/check`,
  `${address}/documents/files/x/remove`,
  `${address}/check`,
  '/progress',
  '/sign-out',
];

describe('a form', () => {
  it('carries the proof that it is ours, on every page', async () => {
    const { browser, paths } = await everyPage(aSite());
    const token = await browser.tokenOf();
    for (const path of paths) {
      const { text } = await browser.get(path);
      const forms = text.match(/<form [^>]*method="post"[^>]*>.*?<\/form>/gs) ?? [];
      for (const form of forms) expect(form, path).toContain(`name="formToken" value="${token}"`);
    }
  });

  it('is refused without that proof, whatever it would do', async () => {
    const site = aSite();
    const { browser, address } = await filled(site);
    const before = site.writes.length;
    for (const path of posts(address)) {
      const body = new URLSearchParams({ applicantName: '王五', formToken: 'f'.repeat(64) });
      const answer = await browser.ask(path, { method: 'POST', body });
      expect(answer.status, path).toBe(403);
      expect((await browser.ask(path, { method: 'POST' })).status, path).toBe(403);
    }
    expect(site.writes.length).toBe(before);
    expect(browser.jar.has('__Host-session')).toBe(true);
  });

  it('is refused when another site sends it, even with a proof', async () => {
    const site = aSite();
    const { browser, address } = await filled(site);
    const before = site.writes.length;
    for (const path of posts(address))
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ])
        expect((await browser.post(path, {}, headers)).status, path).toBe(403);
    expect(site.writes.length).toBe(before);
  });

  it('of another browser does not fit', async () => {
    const site = aSite();
    const stolen = await site.browser('wu').tokenOf();
    const browser = site.browser('lin');
    await browser.get('/items/drain-permit');
    const { status } = await browser.post('/items/drain-permit/applications', {
      key: 'k',
      formToken: stolen,
    });
    expect(status).toBe(403);
  });

  it('gives back what was typed when it cannot be taken, but offers no way to send it for the other site', async () => {
    const site = aSite();
    const { browser, address } = await filled(site);
    const body = new URLSearchParams({ applicantName: '<b>王五</b>' });
    const { text } = await browser.ask(`${address}/form/applicant`, { method: 'POST', body });
    expect(text).toContain('&lt;b&gt;王五&lt;/b&gt;');
    expect(text).not.toContain('name="applicantName"');
  });
});

describe('GET', () => {
  it('changes nothing, whoever follows which link', async () => {
    const site = aSite();
    const { browser, paths } = await everyPage(site);
    const before = site.writes.length;
    const links = new Set(paths);
    for (const path of paths)
      for (const [, href = ''] of (await browser.get(path)).text.matchAll(/href="(\/[^"#]*)"/g))
        links.add(href.replaceAll('&amp;', '&'));
    for (const path of [...links, ...posts(paths[8] ?? '')]) {
      await browser.get(path);
      await browser.ask(path, { method: 'HEAD' });
    }
    expect(links.size).toBeGreaterThan(50);
    expect(site.writes.length).toBe(before);
    expect(site.faults).toEqual([]);
  });
});

describe("somebody else's case", () => {
  it('is not found, on any address and for any way of asking', async () => {
    const site = aSite();
    const { address } = await filled(site, 'lin');
    const joint = await submitted(site, 'lin', 'mass-event-city');
    const gets = [
      '',
      '/form/applicant',
      '/documents/site-plan',
      '/check',
      '/confirmation',
      '/progress',
      '/licence',
    ];
    const before = site.writes.length;
    const wu = site.browser('wu');
    for (const path of gets)
      for (const one of [address, joint.address]) expect((await wu.get(one + path)).status, path).toBe(404);
    for (const path of posts(address).slice(1, -2)) {
      const answer = path.endsWith('/announce')
        ? await wu.postJson(path, { fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 1 })
        : await wu.post(path, { applicantName: 'x' });
      const files = path.endsWith('/documents/site-plan')
        ? await wu.postFiles(path, new File(['x'], 'a.pdf'))
        : answer;
      expect([404, 422], path).toContain(answer.status);
      expect(files.status, path).toBe(404);
    }
    expect(site.writes.length).toBe(before);
  });

  it('looks the same as one that does not exist', async () => {
    const site = aSite();
    const { address } = await filled(site, 'lin');
    const wu = site.browser('wu');
    await wu.get('/');
    const theirs = await wu.get(address);
    const nobodys = await wu.get('/applications/01900000-0000-7000-8000-ffffffffffff');
    const plain = (text: string): string =>
      text.replaceAll(/\/applications\/[^"?&%]+/g, '').replaceAll(/%2F[^"&]*/g, '');
    expect(plain(theirs.text)).toBe(plain(nobodys.text));
  });

  it('and staff apply for nothing here', async () => {
    const browser = aSite().browser('reviewer');
    expect((await browser.get('/applications')).status).toBe(403);
    expect((await browser.post('/items/drain-permit/applications', { key: 'k' })).status).toBe(403);
  });
});

describe('a form sent twice', () => {
  it('begins one application', async () => {
    const site = aSite();
    const browser = site.browser('lin');
    expect(await begun(browser)).toBe(await begun(browser));
    expect(await begun(browser, 'drain-permit', 'another')).not.toBe(await begun(browser));
  });

  it('submits once, also by sixteen presses at once', async () => {
    const site = aSite();
    const { browser, address } = await filled(site);
    const answers = await Promise.all(Array.from({ length: 16 }, () => browser.post(`${address}/check`)));
    for (const { status, to } of answers) expect([status, to]).toEqual([303, `${address}/confirmation`]);
    expect(site.cases.log.filter((event) => event.body.type === 'ApplicationSubmitted')).toHaveLength(1);
  });
});
