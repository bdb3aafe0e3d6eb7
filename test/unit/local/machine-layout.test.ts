import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stateMachines } from '../../../functions/manifest.ts';
import { layoutOf } from '../../../local/pages/machine-layout.ts';
import { visitedStates } from '../../../local/pages/show-execution.ts';

const definitionOf = (name: string): string =>
  readFileSync(new URL(`../../../statemachines/${name}.asl.json`, import.meta.url), 'utf8');

/** Names of all states of a definition, however deep they lie. */
function statesOf(machine: { States: Record<string, never> }): string[] {
  return Object.entries(machine.States).flatMap(([name, state]) => {
    const { ItemProcessor, Branches = [] } = state as { ItemProcessor?: never; Branches?: never[] };
    return [name, ...[...Branches, ...(ItemProcessor ? [ItemProcessor] : [])].flatMap(statesOf)];
  });
}

describe('the drawing of a machine', () => {
  it.each(stateMachines)('has every state of %s once, each in its own place', (name) => {
    const definition = definitionOf(name);
    const { boxes, arrows, width, height } = layoutOf(definition);
    expect(boxes.map((box) => box.name).toSorted()).toEqual(statesOf(JSON.parse(definition)).toSorted());
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    const flat = boxes.filter((box) => !box.hasInside);
    for (const one of flat)
      for (const other of flat)
        if (one !== other)
          expect(one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
    expect(arrows.length).toBeGreaterThan(0);
  });

  it('keeps a state inside the box of the Map that runs it', () => {
    const { boxes } = layoutOf(definitionOf('joint-review'));
    const inner = boxes.find((box) => box.name === 'Wait for opinion');
    const outer = boxes.find((box) => box.name === 'Ask all departments at once');
    if (!inner || !outer) throw new Error('Not drawn.');
    expect([inner.x > outer.x, inner.y > outer.y]).toEqual([true, true]);
    expect([
      inner.x + inner.width < outer.x + outer.width,
      inner.y + inner.height < outer.y + outer.height,
    ]).toEqual([true, true]);
  });

  it('draws the branches of a Parallel beside each other', () => {
    const leaf = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
    const both = { Type: 'Parallel', Branches: [leaf('left'), leaf('right')], End: true };
    const { boxes } = layoutOf(JSON.stringify({ StartAt: 'both', States: { both } }));
    const [left, right] = ['left', 'right'].map((name) => boxes.find((box) => box.name === name));
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  });
});

describe('where an execution is', () => {
  const entered = (name: string, input = '{}') => ({
    id: 1,
    timestamp: new Date(0),
    type: 'WaitStateEntered' as const,
    stateEnteredEventDetails: { name, input },
  });
  const left = (name: string) => ({
    id: 2,
    timestamp: new Date(0),
    type: 'WaitStateExited' as const,
    stateExitedEventDetails: { name },
  });

  it('is in what it has entered and not left, as long as it runs', () => {
    const history = [
      entered('A'),
      left('A'),
      entered('B', '{"nextMarkAt":"2026-03-04T16:00:00Z"}'),
      entered('B'),
    ];
    const running = visitedStates(history, true);
    expect(running.get('A')).toEqual({ times: 1, now: 0 });
    expect(running.get('B')).toEqual({ times: 2, now: 2, until: '2026-03-04T16:00:00Z' });
    expect(visitedStates(history, false).get('B')?.now).toBe(0);
  });
});
