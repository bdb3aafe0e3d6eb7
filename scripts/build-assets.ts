import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Sources of the assets, by the name that the pages ask with: every style sheet, picture and script of `web/`. */
async function findSources(): Promise<[name: string, source: string][]> {
  const files = [
    ...(await readdir(join(root, 'web/assets')))
      .filter((file) => /\.(css|svg)$/.test(file))
      .map((file) => `web/assets/${file}`),
    ...(await readdir(join(root, 'web/scripts')))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `web/scripts/${file}`),
  ];
  return files.toSorted().map((source) => [basename(source).replace(/\.ts$/, '.js'), source]);
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The content of an asset as it goes to a browser. */
async function contentOf(source: string): Promise<string> {
  const file = join(root, source);
  if (extname(source) === '.svg') return (await readFile(file, 'utf8')).trimEnd();
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    target: ['es2022'],
    format: 'iife',
    charset: 'utf8',
  });
  return outputFiles[0]?.text.trimEnd() ?? '';
}

/** What the pages name, and what a browser is sent under that name. */
export interface AssetFiles {
  /** The module that the pages import: names, made of the content, so that a browser may keep them for ever. */
  readonly module: string;
  /** The contents by name, minified: they lie beside the code of the web function, which reads them when one is asked for. */
  readonly contents: string;
}

export async function assetFiles(): Promise<AssetFiles> {
  const entries = await Promise.all(
    (await findSources()).map(async ([name, source]) => {
      const content = await contentOf(source);
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
      const file = name.replace(/\.(\w+)$/, `.${hash}.$1`);
      return { name, content, asset: { file, type: types[extname(name)] ?? '' } };
    }),
  );
  const names = entries.map(({ name }) => `'${name}'`).join(' | ');
  const body = Object.fromEntries(entries.map(({ name, asset }) => [name, asset]));
  const contents = Object.fromEntries(entries.map(({ name, content }) => [name, content]));
  const module = `// Made by \`npm run build:assets\` from web/assets and web/scripts. Do not edit.
// biome-ignore-all format: made by a program\n// biome-ignore-all lint: made by a program
export type AssetName = ${names};

export interface Asset {
  readonly file: string;
  readonly type: string;
}

export const assets: Readonly<Record<AssetName, Asset>> = ${JSON.stringify(body, null, 2)};
`;
  return { module, contents: `${JSON.stringify(contents, null, 2)}\n` };
}

export const assetModuleFile = join(root, 'web/assets/assets.generated.ts');
export const assetContentsFile = join(root, 'web/assets/assets.generated.json');

if (import.meta.filename === process.argv[1]) {
  const { module, contents } = await assetFiles();
  await writeFile(assetModuleFile, module);
  await writeFile(assetContentsFile, contents);
}
