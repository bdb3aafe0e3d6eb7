import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inspectFile, layers } from '../../../functions/adapters/inspection/inspect-file.ts';
import { checkableTypes } from '../../../functions/core/domain/checkable.ts';
import { documentRejections } from '../../../functions/core/domain/document.ts';
import { corpus, good, type Sample } from '../../support/corpus/corpus.ts';

const announcementOf = ({ bytes, contentType, announced }: Sample) => ({
  contentType,
  sizeBytes: bytes.length,
  ...announced,
});

describe('every file of the corpus gets its verdict', () => {
  it.each(corpus)('$what: $verdict', async (sample) => {
    const { bytes, verdict } = sample;
    expect(await inspectFile(bytes, announcementOf(sample))).toEqual(
      verdict === 'clean'
        ? { verdict, sha256: createHash('sha256').update(bytes).digest('hex') }
        : { verdict: 'rejected', rejection: verdict },
    );
  });

  it('of every type that an item may accept there is a good one', () => {
    expect(new Set(good.map(({ contentType }) => contentType))).toEqual(new Set(checkableTypes));
  });

  it('of every reason there is one, but for what only a virus scanner can say', () => {
    const reasons = new Set(corpus.map(({ verdict }) => verdict));
    expect(documentRejections.filter((one) => !reasons.has(one))).toEqual(['NOT_SCANNABLE']);
  });
});

/** The layers that find a fault when each is asked by itself, as if the others were not there. */
async function findersOf(sample: Sample): Promise<string[]> {
  const found: string[] = [];
  for (const { name, check } of layers)
    if (await check(sample.bytes, announcementOf(sample))) found.push(name);
  return found;
}

describe('no layer hides another', () => {
  it.each(corpus.filter(({ onlyBy }) => onlyBy))('$what is found by $onlyBy alone', async (sample) => {
    expect(await findersOf(sample)).toEqual([sample.onlyBy]);
  });

  it('each layer has a file that it alone finds', () => {
    const alone = new Set(corpus.map(({ onlyBy }) => onlyBy));
    // a file of no bytes has no type either; the layer is there to say so in words
    expect(layers.map(({ name }) => name).filter((name) => !alone.has(name))).toEqual(['empty']);
  });

  it.each(good)('$what passes every one of them', async (sample) => {
    expect(await findersOf(sample)).toEqual([]);
  });
});
