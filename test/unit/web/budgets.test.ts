import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { assetContentsFile, assetFiles, assetModuleFile } from '../../../scripts/build-assets.ts';
import { assets } from '../../../web/assets/assets.generated.ts';
import { citizenWords } from '../../../web/locales/citizen.ts';
import { deskWords } from '../../../web/locales/desk.ts';
import { officerWords } from '../../../web/locales/officer.ts';
import { windowWords } from '../../../web/locales/window.ts';
import { readAssets } from '../../../web/shared/read-assets.ts';
import { aSite } from './a-site.ts';
import { everyPage } from './the-way.ts';

const KB = 1024;
const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

describe('what a browser loads', () => {
  it('is at most 8 KB of HTML for a page of a citizen, in every language', async () => {
    const { browser, paths } = await everyPage(aSite());
    for (const locale of ['zh-Hant', 'zh-Hans', 'en'])
      for (const path of paths) {
        const { text } = await browser.get(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
        expect(gzipped(text), `${path} ${locale}`).toBeLessThanOrEqual(8 * KB);
      }
  });

  it('is at most 8 KB of style and 3 KB of script, 10 KB for a page that uploads', async () => {
    const { 'form.js': form = '', 'upload.js': upload = '', 'styles.css': styles = '' } = await readAssets();
    const script = gzipped(form);
    expect(script).toBeGreaterThan(100);
    expect(gzipped(styles)).toBeLessThanOrEqual(8 * KB);
    expect(script).toBeLessThanOrEqual(3 * KB);
    expect(script + gzipped(upload)).toBeLessThanOrEqual(10 * KB);
  });

  it('is kept for ever under a name made of its content', async () => {
    const browser = aSite().browser();
    const contents = await readAssets();
    for (const [name, { file, type }] of Object.entries(assets)) {
      const { status, headers, text } = await browser.get(`/assets/${file}`);
      expect([status, headers.get('content-type'), text]).toEqual([200, type, contents[name]]);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect((await browser.get('/assets/styles.0000000000.css')).status).toBe(404);
  });

  it('is made of the sources as they are', async () => {
    const { module, contents } = await assetFiles();
    expect(await readFile(assetModuleFile, 'utf8')).toBe(module);
    expect(await readFile(assetContentsFile, 'utf8')).toBe(contents);
  });
});

describe('the pages', () => {
  it.each(['citizen-pages.ts', 'review-pages.ts', 'desk-pages.ts', 'window-pages.ts'])(
    '(%s) take at most 400 KB of their function’s 760, minified, with all that they bring along',
    async (pages) => {
      const { outputFiles } = await build({
        entryPoints: [join(import.meta.dirname, '../../../web', pages)],
        bundle: true,
        minify: true,
        write: false,
        platform: 'node',
        target: 'node24',
        format: 'esm',
        charset: 'utf8',
        mainFields: ['module', 'main'],
        jsx: 'automatic',
        jsxImportSource: 'hono/jsx',
      });
      expect((outputFiles[0]?.contents.length ?? 0) / KB).toBeLessThanOrEqual(400);
    },
  );
});

/** The files of `web/` that a part of the site is made of. */
async function filesOf(pages: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, '../../../web', pages)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  });
  return Object.keys(metafile.inputs).filter((file) => /^web\/(?!locales)/.test(file));
}

describe('a part of the site', () => {
  it.each([
    ['citizen-pages.ts', { ...officerWords, ...deskWords, ...windowWords }],
    ['review-pages.ts', { ...citizenWords, ...deskWords, ...windowWords }],
    ['desk-pages.ts', { ...citizenWords, ...officerWords, ...windowWords }],
    ['window-pages.ts', { ...citizenWords, ...officerWords, ...deskWords }],
  ])('(%s) says no word that only another has', async (pages, others) => {
    const files = await filesOf(pages);
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const text = await readFile(file, 'utf8');
      for (const word of Object.keys(others)) {
        expect(text.includes(`'${word}'`), `${file} says ${word}`).toBe(false);
        // t(`bulk.why.${why}`)
        const [, beginning = ''] = /^(.*\.)[^.]+$/.exec(word) ?? [];
        expect(text.includes(`\`${beginning}\${`), `${file} says ${beginning}…`).toBe(false);
      }
    }
  });
});
