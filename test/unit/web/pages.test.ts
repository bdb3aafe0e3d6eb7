import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { aSite } from './a-site.ts';
import { everyPage } from './the-way.ts';

describe('every page', () => {
  it.each(locales)('is whole in %s', async (locale) => {
    const { browser, paths } = await everyPage(aSite());
    for (const path of paths) {
      const { status, text } = await browser.get(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
      expect(status, path).toBe(200);
      expect(text, path).toMatch(new RegExp(`^<!doctype html><html lang="${locale}"`));
      expect(text.match(/<h1[\s>]/g), path).toHaveLength(1);
      expect(text, path).toContain('<a class="skip" href="#content">');
      expect(text, path).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    }
  });

  it('says in English pages nothing in Chinese but names, laws and what people wrote', async () => {
    const { browser, paths } = await everyPage(aSite());
    for (const path of paths) {
      const { text } = await browser.get(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
      const own = text
        .replace(/<(a|span|p|option|title)[^>]* lang="zh[^>]*>[^<]*/g, '')
        .replace(
          /<span class="who">[^<]*|<a [^>]*lang="zh-Han[st]"[^>]*>[^<]*|<textarea[^>]*>[^<]*|value="[^"]*"/g,
          '',
        )
        .replaceAll(/林小燕|龍津路 1 號|後門|備案|行政许可法第三十一条/g, '');
      expect(own.match(/\p{Script=Han}+/gu) ?? [], path).toEqual([]);
    }
  });

  it('has an id only once, a label for every control, and a place for every link within it', async () => {
    const { browser, paths } = await everyPage(aSite());
    for (const path of paths) {
      const { text } = await browser.get(path);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
      for (const [, id] of text.matchAll(/(?:href="#|for="|aria-describedby="|aria-labelledby=")([\w-]+)"/g))
        expect(ids, `${path} → ${id}`).toContain(id);
      for (const [control] of text.matchAll(/<(?:input|select|textarea) [^>]*>/g)) {
        if (/type="hidden"/.test(control)) continue;
        const id = / id="([^"]+)"/.exec(control)?.[1];
        expect(text, `${path} ${control}`).toContain(`for="${id}"`);
      }
    }
  });

  it('goes without script and style of its own: the policy forbids them', async () => {
    const { browser, paths } = await everyPage(aSite());
    for (const path of paths) {
      const { text, headers } = await browser.get(path);
      expect(text, path).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style| style="| on\w+="|javascript:/);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
    }
  });
});

describe('the language', () => {
  it('is the one of the address, remembered', async () => {
    const browser = aSite().browser();
    expect((await browser.get('/?lang=en')).text).toContain('<html lang="en"');
    expect((await browser.get('/items')).text).toContain('<html lang="en"');
  });

  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
    ['zh-TW,zh;q=0.9', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['en-GB,en;q=0.9,zh-CN', 'en'],
    ['fr-FR,en;q=0.5', 'en'],
    ['fr-FR', 'zh-Hant'],
    ['', 'zh-Hant'],
  ])('for a browser that asks for "%s" is %s', async (asked, locale) => {
    const { text } = await aSite().browser().get('/', { 'accept-language': asked });
    expect(text).toContain(`<html lang="${locale}"`);
  });

  it('is no other than the three', async () => {
    const browser = aSite().browser();
    expect((await browser.get('/?lang=xx')).text).toContain('<html lang="zh-Hant"');
    expect(browser.jar.has('lang')).toBe(false);
  });

  it('can be changed on every page without losing the place', async () => {
    const { text } = await aSite().browser().get('/items?q=a&page=2');
    expect(text).toContain('href="/items?q=a&amp;page=2&amp;lang=en"');
  });
});

describe('長輩版, the elder switch', () => {
  it('is remembered, leads back and can be undone', async () => {
    const browser = aSite().browser();
    const { to } = await browser.get('/preferences?elder=on&to=%2Fitems%3Fq%3Da');
    expect(to).toBe('/items?q=a');
    expect((await browser.get('/')).text).toMatch(/<html lang="zh-Hant" class="elder"/);
    await browser.get('/preferences?elder=off&to=/');
    expect((await browser.get('/')).text).not.toContain('class="elder"');
  });

  it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'leads nowhere else: %s',
    async (to) => {
      const answer = await aSite()
        .browser()
        .get(`/preferences?${new URLSearchParams({ elder: 'on', to })}`);
      expect(answer.to).toBe('/');
    },
  );
});
