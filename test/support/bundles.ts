import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { FunctionName } from '../../functions/manifest.ts';
import { esbuildOptions, filesBeside, root } from '../../infra/bundling.ts';

export interface Bundle {
  readonly code: Uint8Array;
  /** What is inside, by package or by folder of ours, the biggest first. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
  /** Every file that left something in the bundle. */
  readonly files: readonly string[];
}

/** `@aws-sdk/client-s3` for whatever lies in that package, two folders for what is ours. */
function partOf(path: string): string {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return name ?? path.split('/').slice(0, 2).join('/');
}

/** The bundle of an entry as the stacks deploy it. */
export async function bundleOf(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build(esbuildOptions(entry));
  const code = outputFiles.find((file) => file.path.endsWith('index.mjs'))?.contents;
  const output = metafile.outputs['index.mjs'];
  if (!code || !output) throw new Error(`esbuild made no bundle of ${entry}.`);
  const kept = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const sums = new Map<string, number>();
  for (const [path, { bytesInOutput }] of kept)
    sums.set(partOf(path), (sums.get(partOf(path)) ?? 0) + bytesInOutput);
  const parts = [...sums].map(([name, bytes]) => ({ name, bytes })).toSorted((a, b) => b.bytes - a.bytes);
  return { code, parts, files: kept.map(([path]) => path) };
}

/** Puts a function's bundle into a folder of its own, and beside it what it reads. @returns where the bundle is */
export async function putBundle(name: FunctionName, code: Uint8Array, folder: string): Promise<string> {
  const own = join(folder, name);
  await mkdir(own, { recursive: true });
  for (const { from, into } of filesBeside[name] ?? []) {
    await mkdir(join(own, into), { recursive: true });
    await copyFile(join(root, from), join(own, into, basename(from)));
  }
  await writeFile(join(own, 'index.mjs'), code);
  return join(own, 'index.mjs');
}
