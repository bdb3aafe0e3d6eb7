import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LARGEST_FILE_BYTES,
  missingParts,
  PART_BYTES,
  partsOf,
} from '../../../functions/core/domain/upload-parts.ts';

const size = fc.integer({ min: 1, max: 5000 });

describe('the parts of a file', () => {
  it('are the file and nothing more, each of full size but the last', () => {
    fc.assert(
      fc.property(size, size, (sizeBytes, partBytes) => {
        const parts = partsOf(sizeBytes, partBytes);
        expect(parts.reduce((sum, part) => sum + part.sizeBytes, 0)).toBe(sizeBytes);
        expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
        expect(parts.slice(0, -1).every((part) => part.sizeBytes === partBytes)).toBe(true);
        expect(parts.at(-1)?.sizeBytes).toBeGreaterThan(0);
      }),
    );
  });

  it('are missing exactly as long as the store has not got them in their size', () => {
    const lots = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), lots, lots, (sizeBytes, come, isShort) => {
        const parts = partsOf(sizeBytes, 10);
        const arrived = parts
          .filter((_, index) => come[index])
          .map((part, index) => (isShort[index] ? { ...part, sizeBytes: part.sizeBytes - 1 } : part));
        const missing = missingParts(parts, arrived);
        const whole = arrived.filter((one) => parts[one.number - 1]?.sizeBytes === one.sizeBytes);
        expect(missing.length + whole.length).toBe(parts.length);
        expect(missingParts(parts, [...arrived, ...missing].toReversed().toReversed())).toEqual([]);
      }),
    );
  });

  it('of the largest file are forty, far below the ten thousand that S3 takes', () => {
    expect(partsOf(LARGEST_FILE_BYTES, PART_BYTES)).toHaveLength(40);
  });
});
