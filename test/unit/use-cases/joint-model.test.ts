import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someCommands } from '../../support/joint-model/commands/all.ts';
import type { Played } from '../../support/joint-model/commands/command.ts';
import { someShape } from '../../support/joint-model/shape.ts';
import { World } from '../../support/joint-model/world.ts';

/** ONEDOOR_MODEL_RUNS=2000 plays longer. A failure prints its seed and path, with which it is played again. */
const numRuns = Number(process.env.ONEDOOR_MODEL_RUNS ?? 80);

describe('joint handling, in any order of people, services and time', () => {
  it('keeps its promises', { timeout: 60_000 + numRuns * 500 }, async () => {
    const done: Played['done'] = new Map();
    await fc.assert(
      fc.asyncProperty(someShape, someCommands, async (shape, commands) => {
        const world = await World.begin(shape);
        await fc.asyncModelRun(() => ({ model: { done }, real: world }), commands);
      }),
      { numRuns },
    );
    expect(done.size).toBeGreaterThan(0);
    if (process.env.ONEDOOR_MODEL_RUNS) console.log(Object.fromEntries([...done].toSorted()));
  });
});
