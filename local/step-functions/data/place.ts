import { StateFailure } from '../failure.ts';
import { isJsonObject, type Json } from './json.ts';
import { type PathStep, parsePath } from './path.ts';

/** A copy of `target` with `value` at the reference path; fields that are missing on the way are made. */
export function placeAt(path: string, target: Json, value: Json): Json {
  return place(parsePath(path).steps, target, value, path);
}

function place(steps: PathStep[], target: Json | undefined, value: Json, path: string): Json {
  const [step, ...rest] = steps;
  if (!step) return value;
  if (step.kind === 'field') {
    if (target !== undefined && !isJsonObject(target)) throw cannotPlace(path, target);
    return { ...target, [step.name]: place(rest, target?.[step.name], value, path) };
  }
  if (step.kind === 'index' && Array.isArray(target) && step.index < target.length)
    return target.with(step.index, place(rest, target[step.index], value, path));
  throw cannotPlace(path, target);
}

function cannotPlace(path: string, target: Json | undefined): StateFailure {
  return new StateFailure(
    'States.ResultPathMatchFailure',
    `Unable to apply ReferencePath ${path} to input ${JSON.stringify(target) ?? 'without a value there'}`,
  );
}
