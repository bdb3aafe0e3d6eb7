import { evaluateIntrinsic } from '../data/intrinsics/evaluate.ts';
import { requireAt } from '../data/select.ts';
import type { StateOf } from '../definition/states.ts';
import { runtimeFailure, StateFailure } from '../failure.ts';
import type { Outcome, Situation } from './outcome.ts';

export function runFail(state: StateOf<'Fail'>, situation: Situation): Outcome {
  const error = state.Error ?? readText(state.ErrorPath, 'ErrorPath', situation);
  const cause = state.Cause ?? readText(state.CausePath, 'CausePath', situation);
  return { kind: 'fail', failure: new StateFailure(error, cause) };
}

function readText(expression: string | undefined, field: string, situation: Situation): string | undefined {
  if (expression === undefined) return undefined;
  const scope = { data: situation.input, context: situation.context };
  const value = expression.startsWith('$')
    ? requireAt(expression, scope, field)
    : evaluateIntrinsic(expression, scope, situation.random);
  if (typeof value !== 'string') throw runtimeFailure(`The field '${field}' must give a string`);
  return value;
}
