import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const contentsSchema = z.record(z.string(), z.string());

/** Beside the bundle where it is deployed, in its folder where the source runs. */
const places = [import.meta.dirname, join(import.meta.dirname, '../assets')];
const name = 'assets.generated.json';

let contents: Promise<Record<string, string>> | undefined;

async function read(): Promise<Record<string, string>> {
  for (const place of places) {
    const text = await readFile(join(place, name), 'utf8').catch(() => undefined);
    if (text !== undefined) return contentsSchema.parse(JSON.parse(text));
  }
  throw new Error(`The assets are missing: ${name} does not lie beside the code.`);
}

/**
 * Style sheets, scripts and pictures by their names: read when the first of them is asked for, so that no cold start
 * pays for what browsers keep for ever.
 * @throws Error when they were not deployed
 */
export function readAssets(): Promise<Record<string, string>> {
  contents ??= read();
  return contents;
}
