import type { Json } from '../data/json.ts';
import { requireAt, type Scope } from '../data/select.ts';
import { fillTemplate } from '../data/template.ts';
import type { StateOf } from '../definition/states.ts';
import { runtimeFailure } from '../failure.ts';
import { scopeOf } from './input-output.ts';
import type { Child, Outcome, Situation } from './outcome.ts';

export function runMap(state: StateOf<'Map'>, situation: Situation): Outcome {
  const scope = scopeOf(state, situation);
  const items = requireAt(state.ItemsPath, scope, 'ItemsPath');
  if (!Array.isArray(items)) throw runtimeFailure(`Reference path "${state.ItemsPath}" must point to array`);
  return {
    kind: 'fork',
    children: items.map((value, index) => childOf(state, value, index, scope, situation)),
    concurrency: concurrencyOf(state, scope) || items.length,
  };
}

function childOf(
  state: StateOf<'Map'>,
  value: Json,
  index: number,
  scope: Scope,
  situation: Situation,
): Child {
  const mapItem = { Index: index, Value: value };
  const selector = state.ItemSelector ?? state.Parameters;
  const itemScope = { ...scope, context: { ...scope.context, Map: { Item: mapItem } } };
  const input = selector === undefined ? value : fillTemplate(selector, itemScope, situation.random);
  return { branch: 0, input, mapItem };
}

/** 0 means that all items run at once. */
function concurrencyOf(state: StateOf<'Map'>, scope: Scope): number {
  if (state.MaxConcurrencyPath === undefined) return state.MaxConcurrency ?? 0;
  const concurrency = requireAt(state.MaxConcurrencyPath, scope, 'MaxConcurrencyPath');
  if (typeof concurrency !== 'number' || !Number.isInteger(concurrency) || concurrency < 0)
    throw runtimeFailure("The field 'MaxConcurrencyPath' does not reference a non-negative integer");
  return concurrency;
}
