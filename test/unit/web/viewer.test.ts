import { describe, expect, it } from 'vitest';
import { aSite } from './a-site.ts';
import { aPdf, begun } from './the-way.ts';

/** Lin's draft with two files; the address of the page of each. */
async function withTwoFiles() {
  const site = aSite();
  const browser = site.browser('lin');
  const address = await begun(browser);
  await browser.postFiles(`${address}/documents/site-plan`, aPdf('一.pdf'), aPdf('二.pdf'));
  const { text } = await browser.get(`${address}/documents/site-plan`);
  const [first = '', second = ''] = [...text.matchAll(/href="([^"]+\/view)"/g)].map(([, href = '']) => href);
  return { site, browser, first, second };
}

describe('the page that shows a document', () => {
  it('is named after the file and its material', async () => {
    const { browser, first } = await withTwoFiles();
    const { text } = await browser.get(`${first}?lang=zh-Hant`);
    expect(text).toMatch(/<title>一\.pdf · [^<]+/);
  });

  it('frames the file from the store of the checked files, and lets no page frame anything else', async () => {
    const { browser, first } = await withTwoFiles();
    const { text, headers } = await browser.get(first);
    expect(text).toMatch(/<iframe[^>]* src="https:\/\/store\.example\/clean\//);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-src https://store.example/clean/;');
    expect(policy).toContain("img-src 'self' https://store.example/clean/;");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const elsewhere = await browser.get(first.replace(/\/documents.*/, ''));
    expect(elsewhere.headers.get('content-security-policy')).toContain("frame-src 'none';");
    expect(elsewhere.headers.get('content-security-policy')).toContain("img-src 'self';");
  });

  it('leads to the files beside it, to a tab of its own and to a download', async () => {
    const { browser, first, second } = await withTwoFiles();
    const one = await browser.get(first);
    const idOf = (path: string): string => path.split('/').at(-2) ?? '';
    expect(one.text).not.toContain('rel="prev"');
    expect(one.text).toContain(`rel="next" href="../${idOf(second)}/view"`);
    const two = await browser.get(second);
    expect(two.text).toContain(`rel="prev" href="../${idOf(first)}/view"`);
    expect((await browser.get(`${first}/whole`)).to).toBe(`https://store.example/clean/${idOf(first)}`);
    expect((await browser.get(first.replace(/\/view$/, ''))).to).toBe(`https://store.example/${idOf(first)}`);
  });

  it('changes nothing', async () => {
    const { site, browser, first } = await withTwoFiles();
    const before = site.writes.length;
    await browser.get(first);
    await browser.get(`${first}/whole`);
    expect(site.writes.length).toBe(before);
  });
});
