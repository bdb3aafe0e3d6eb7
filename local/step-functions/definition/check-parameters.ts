import { isJsonObject } from '../data/json.ts';
import { innerFlows } from './flow-path.ts';
import type { Problem } from './problem.ts';
import { resourceParameters } from './resource.ts';
import type { Flow, StateOf } from './states.ts';

/** A service integration takes certain parameters and no other; a plain function takes any. */
export function* parameterProblems(flow: Flow, at: PropertyKey[] = []): Generator<Problem> {
  for (const [name, state] of Object.entries(flow.States)) {
    const here = [...at, 'States', name];
    if (state.Type === 'Task') yield* taskProblems(state, here);
    for (const inner of innerFlows(flow, name)) yield* parameterProblems(inner, here);
  }
}

function* taskProblems(task: StateOf<'Task'>, at: PropertyKey[]): Generator<Problem> {
  if (task.Resource.kind === 'function') return;
  const known = new Map<string, 'required' | 'optional'>(
    Object.entries(resourceParameters[task.Resource.kind]),
  );
  const given = isJsonObject(task.Parameters) ? Object.keys(task.Parameters) : [];
  for (const name of given)
    if (!known.has(plainName(name)))
      yield {
        code: 'SCHEMA_VALIDATION_FAILED',
        message: 'Field is not supported',
        at: [...at, 'Parameters', name],
      };
  for (const [name, need] of known)
    if (need === 'required' && !given.some((field) => plainName(field) === name))
      yield {
        code: 'SCHEMA_VALIDATION_FAILED',
        message: `The field '${name}' is required`,
        at: [...at, 'Parameters'],
      };
}

function plainName(field: string): string {
  return field.replace(/\.\$$/, '');
}
