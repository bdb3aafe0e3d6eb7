import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The typefaces of a licence, by file name: static TTFs that hold 巖 and its like, which subsets for the web lack. */
export const licenceFonts = {
  serif: { package: '@expo-google-fonts/noto-serif-sc', file: '500Medium/NotoSerifSC_500Medium.ttf' },
  serifBold: { package: '@expo-google-fonts/noto-serif-sc', file: '700Bold/NotoSerifSC_700Bold.ttf' },
} as const;

export type LicenceFont = keyof typeof licenceFonts;

/**
 * Where a typeface lies. The deployment copies the files to `fonts/` beside the bundle; LICENCE_FONT_FOLDER names
 * another folder; run from source they are in their package.
 */
export function fontFile(font: LicenceFont, folder = process.env.LICENCE_FONT_FOLDER): string {
  const { package: name, file } = licenceFonts[font];
  const fileName = file.slice(file.indexOf('/') + 1);
  if (folder) return join(folder, fileName);
  const besideBundle = fileURLToPath(new URL(`fonts/${fileName}`, import.meta.url));
  if (existsSync(besideBundle)) return besideBundle;
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}
