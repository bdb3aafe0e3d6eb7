import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fontFile, type LicenceFont, licenceFonts } from '../../../functions/adapters/pdf/fonts.ts';
import { licencePrinter } from '../../../functions/adapters/pdf/licence-printer.ts';
import { aLicence, verifyUrl } from './a-licence.ts';

const run = promisify(execFile);
const fonts = Object.keys(licenceFonts) as LicenceFont[];

describe('the typefaces', () => {
  it('are found in their package when run from source', () => {
    for (const font of fonts) expect(existsSync(fontFile(font, undefined))).toBe(true);
  });

  it('are taken from the folder that is named', () => {
    expect(fontFile('serif', '/opt/fonts')).toBe(join('/opt/fonts', 'NotoSerifSC_500Medium.ttf'));
  });

  it('are found beside the bundle, which prints the same bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'licence-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'fonts'));
    for (const font of fonts) {
      const file = fontFile(font, undefined);
      copyFileSync(file, join(folder, 'fonts', basename(file)));
    }
    const outfile = join(folder, 'index.mjs');
    // bundled as the functions are, and run by Node itself away from the packages: nothing but the folder beside can serve
    await build({
      stdin: {
        resolveDir: import.meta.dirname,
        contents: `import { licencePrinter } from '../../../functions/adapters/pdf/licence-printer.ts';
          import { aLicence, verifyUrl } from './a-licence.ts';
          process.stdout.write(await licencePrinter.print(aLicence(), verifyUrl));`,
      },
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      mainFields: ['module', 'main'],
      // a long name: minified ones are short, and one that is there twice keeps the bundle from loading
      banner: {
        js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
      },
      logLevel: 'silent',
    });
    const { stdout } = await run(process.execPath, [outfile], { cwd: folder, encoding: 'buffer', env: {} });
    expect(Buffer.compare(stdout, await licencePrinter.print(aLicence(), verifyUrl))).toBe(0);
  }, 30_000);
});
