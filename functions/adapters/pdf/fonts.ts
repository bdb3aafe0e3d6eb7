import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The typefaces of a licence, by file name: static TTFs that hold 巖 and its like, which subsets for the web lack. */
export const licenceFonts = {
  serif: { package: '@expo-google-fonts/noto-serif-sc', file: '500Medium/NotoSerifSC_500Medium.ttf' },
  serifBold: { package: '@expo-google-fonts/noto-serif-sc', file: '700Bold/NotoSerifSC_700Bold.ttf' },
} as const;

export type LicenceFont = keyof typeof licenceFonts;

/**
 * Where a typeface lies: in `fonts/` beside the bundle, where the deployment puts it (LICENCE_FONT_FOLDER names it);
 * when run from source, in its package.
 */
export function fontFile(font: LicenceFont): string {
  const { package: name, file } = licenceFonts[font];
  const bundled = join(process.env.LICENCE_FONT_FOLDER ?? 'fonts', file.slice(file.indexOf('/') + 1));
  if (existsSync(bundled)) return bundled;
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}
