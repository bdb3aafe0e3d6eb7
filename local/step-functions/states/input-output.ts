import type { Json } from '../data/json.ts';
import { placeAt } from '../data/place.ts';
import { requireAt, type Scope } from '../data/select.ts';
import { fillTemplate } from '../data/template.ts';
import type { Departure, Situation } from './outcome.ts';

interface Input {
  InputPath: string | null;
  Parameters?: Json | undefined;
}
interface Output {
  OutputPath: string | null;
  Next?: string | undefined;
}
interface Result extends Output {
  ResultSelector?: Json | undefined;
  ResultPath: string | null;
}

/** The input behind InputPath: what the other paths of a state are read from. */
export function scopeOf(state: Pick<Input, 'InputPath'>, situation: Situation): Scope {
  const raw = { data: situation.input, context: situation.context };
  return { ...raw, data: state.InputPath === null ? {} : requireAt(state.InputPath, raw, 'InputPath') };
}

/** What a state works on: its input behind InputPath and Parameters. */
export function effectiveInput(state: Input, situation: Situation): Json {
  const scope = scopeOf(state, situation);
  return state.Parameters === undefined
    ? scope.data
    : fillTemplate(state.Parameters, scope, situation.random);
}

/** Leaves a state that has a result: ResultSelector, then ResultPath into the raw input, then OutputPath. */
export function departWith(state: Result, result: Json, situation: Situation): Departure {
  const scope = { data: result, context: situation.context };
  const selected =
    state.ResultSelector === undefined ? result : fillTemplate(state.ResultSelector, scope, situation.random);
  const placed =
    state.ResultPath === null ? situation.input : placeAt(state.ResultPath, situation.input, selected);
  return depart(state, placed, situation);
}

/** Leaves a state whose output is `data`, behind OutputPath. */
export function depart(state: Output, data: Json, situation: Situation): Departure {
  const scope = { data, context: situation.context };
  const output = state.OutputPath === null ? {} : requireAt(state.OutputPath, scope, 'OutputPath');
  return { kind: 'depart', output, next: state.Next };
}
