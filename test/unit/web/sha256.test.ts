import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';

// the browser's code has a configuration of its own, with the browser's words in it
const script = '../../../web/scripts/upload/sha256.ts';
type Hash = (file: Blob, onProgress?: (part: number) => void) => Promise<string>;
const { sha256Of, sha256InPieces }: { sha256Of: Hash; sha256InPieces: Hash } = await import(script);

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('hashes in the browser as everybody does, whatever the length', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const file = new Blob([new Uint8Array(bytes)]);
      expect(await sha256InPieces(file)).toBe(hashOf(bytes));
      expect(await sha256Of(file)).toBe(hashOf(bytes));
    }),
  );
});

it('reads a large file piece by piece, and tells how far it is', async () => {
  const bytes = Buffer.alloc(17 * 1024 * 1024 + 65, '一門');
  const told: number[] = [];
  expect(await sha256Of(new Blob([bytes]), (part) => told.push(part))).toBe(hashOf(bytes));
  expect(told.at(-1)).toBe(1);
  expect(told).toHaveLength(18);
});
