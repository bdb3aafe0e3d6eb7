import { readFile } from 'node:fs/promises';

let contract: Promise<Record<string, unknown>> | undefined;

/**
 * The contract as it was written when this version was built. It lies beside the bundle and is read when first asked for:
 * as a part of the bundle it would be a quarter of it, and held up every start.
 */
export function readContract(): Promise<Record<string, unknown>> {
  contract ??= readFile(new URL('openapi.json', import.meta.url), 'utf8').then((text) => JSON.parse(text));
  return contract;
}
