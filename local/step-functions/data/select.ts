import { runtimeFailure } from '../failure.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { type Path, type PathStep, parsePath } from './path.ts';

/** What paths are read from: `$` is the data of the state, `$$` the Context Object. */
export interface Scope {
  data: Json;
  context: JsonObject;
}

/** The value at the path; undefined when there is none. A path that can match several places gives an array. */
export function selectAt(path: string, scope: Scope): Json | undefined {
  const parsed = parsePath(path);
  const start = parsed.root === 'context' ? scope.context : scope.data;
  const matches = parsed.steps.reduce<Json[]>(
    (values, step) => values.flatMap((value) => follow(step, value)),
    [start],
  );
  return isDefinite(parsed) ? matches[0] : matches;
}

/** As `selectAt`, but a path without a value fails the state. `field` is the field of the state that holds the path. */
export function requireAt(path: string, scope: Scope, field: string): Json {
  const value = selectAt(path, scope);
  if (value === undefined)
    throw runtimeFailure(
      `The JSONPath '${path}' specified for the field '${field}' could not be found in the input '${JSON.stringify(scope.data)}'`,
    );
  return value;
}

function isDefinite(path: Path): boolean {
  return path.steps.every((step) => step.kind === 'field' || step.kind === 'index');
}

function follow(step: PathStep, value: Json): Json[] {
  switch (step.kind) {
    case 'field':
      return fieldOf(value, step.name);
    case 'index':
      return elementOf(value, step.index);
    case 'every':
      return Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : [];
    case 'slice':
      return Array.isArray(value) ? value.slice(step.from, step.to) : [];
    case 'union':
      return step.keys.flatMap((key) =>
        typeof key === 'number' ? elementOf(value, key) : fieldOf(value, key),
      );
    default:
      return step satisfies never;
  }
}

function fieldOf(value: Json, name: string): Json[] {
  if (!isJsonObject(value) || !Object.hasOwn(value, name)) return [];
  const found = value[name];
  return found === undefined ? [] : [found];
}

function elementOf(value: Json, index: number): Json[] {
  const found = Array.isArray(value) ? value.at(index) : undefined;
  return found === undefined ? [] : [found];
}
