import { isJsonObject, isWithinPayloadLimit, type Json } from '../data/json.ts';
import { requireAt, type Scope } from '../data/select.ts';
import { longestSeconds } from '../definition/fields.ts';
import type { StateOf } from '../definition/states.ts';
import { dataLimitFailure, runtimeFailure } from '../failure.ts';
import { effectiveInput, scopeOf } from './input-output.ts';
import type { Call, Outcome, Situation } from './outcome.ts';

export function runTask(state: StateOf<'Task'>, situation: Situation): Outcome {
  const parameters = effectiveInput(state, situation);
  const call = callOf(state, parameters);
  if (!isWithinPayloadLimit(JSON.stringify(parameters))) throw dataLimitFailure(serviceOf(call));
  const scope = scopeOf(state, situation);
  return {
    kind: 'call',
    call,
    parameters,
    timeoutSeconds: state.TimeoutSeconds ?? secondsAt(state.TimeoutSecondsPath, scope, 'TimeoutSecondsPath'),
    heartbeatSeconds:
      state.HeartbeatSeconds ?? secondsAt(state.HeartbeatSecondsPath, scope, 'HeartbeatSecondsPath'),
  };
}

/** Whom a call goes to, as the history and the messages of the service name it. */
export function serviceOf(call: Call): string {
  if (call.kind === 'function') return call.functionName;
  return call.kind === 'start-execution' ? 'states' : 'lambda';
}

function callOf({ Resource }: StateOf<'Task'>, parameters: Json): Call {
  if (Resource.kind === 'function')
    return { kind: 'function', functionName: Resource.arn, payload: parameters };
  const given = isJsonObject(parameters) ? parameters : {};
  if (Resource.kind === 'start-execution')
    return {
      kind: 'start-execution',
      machineArn: textOf(given.StateMachineArn, 'StateMachineArn'),
      input: given.Input ?? {},
      name: given.Name === undefined ? null : textOf(given.Name, 'Name'),
    };
  return {
    kind: Resource.waitsForToken ? 'invoke-and-wait' : 'invoke',
    functionName: textOf(given.FunctionName, 'FunctionName'),
    payload: given.Payload ?? {},
  };
}

function textOf(value: Json | undefined, parameter: string): string {
  if (typeof value !== 'string') throw runtimeFailure(`The parameter '${parameter}' must be a string`);
  return value;
}

function secondsAt(path: string | undefined, scope: Scope, field: string): number | null {
  if (path === undefined) return null;
  const seconds = requireAt(path, scope, field);
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 1 || seconds > longestSeconds)
    throw runtimeFailure(`The field '${field}' does not reference a positive integer`);
  return seconds;
}
