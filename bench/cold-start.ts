import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { centreFunctions } from '../functions/manifest.ts';
import { esbuildOptions } from '../infra/bundling.ts';
import { bundleOf, putBundle } from '../test/support/bundles.ts';
import { environmentSamples } from '../test/support/environment-samples.ts';

/**
 * How long a function takes to be imported, against a bundle with nothing but a DynamoDB client:
 * `npm run bench -- cold-start [runs]`. Rounds go over all bundles in turn, so that what slows the machine slows all.
 */
const runs = Number(process.argv[2] ?? 9);

const bare = `
  import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
  const client = new DynamoDBClient({});
  export const handler = () => client.send(new GetItemCommand({ TableName: 'onedoor', Key: {} }));`;

/** The same options as every function, for a text instead of a file. */
async function bareBundle(folder: string): Promise<string> {
  const { entryPoints: _entry, ...options } = esbuildOptions('');
  const stdin = { contents: bare, resolveDir: import.meta.dirname, loader: 'js' } as const;
  const { outputFiles } = await build({ ...options, stdin });
  const file = join(folder, 'bare.mjs');
  await writeFile(file, outputFiles.find(({ path }) => path.endsWith('index.mjs'))?.contents ?? '');
  return file;
}

/** Milliseconds that a new process takes to import the bundle, as Lambda does before the first request. */
function importOnce(file: string, folder: string): number {
  const script = `
    const start = performance.now();
    await import(${JSON.stringify(pathToFileURL(file).href)});
    process.stdout.write(String(performance.now() - start), () => process.exit(0));`;
  const env = {
    AWS_REGION: 'ap-east-1',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    ...environmentSamples,
  };
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      env,
      encoding: 'utf8',
    }),
  );
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onedoor-cold-start-'));
  const files = [{ name: 'bare client', file: await bareBundle(folder), bytes: 0, times: [] as number[] }];
  for (const { name, entry } of centreFunctions) {
    const { code } = await bundleOf(entry);
    files.push({ name, file: await putBundle(name, code, folder), bytes: code.length, times: [] });
  }
  for (let run = 0; run < runs; run += 1)
    for (const one of files) one.times.push(importOnce(one.file, folder));
  const base = median(files[0]?.times ?? []);
  console.log(`Import in a new process, median of ${runs}, against a bundle with a DynamoDB client alone.`);
  console.log('function                   KB     ms   ratio');
  for (const { name, bytes, times } of files) {
    const time = median(times);
    const size = bytes === 0 ? '' : (bytes / 1000).toFixed(0);
    console.log(
      `${name.padEnd(22)} ${size.padStart(6)} ${time.toFixed(0).padStart(6)} ${(time / base).toFixed(2).padStart(7)}`,
    );
  }
  await rm(folder, { recursive: true, force: true });
}

void main();
