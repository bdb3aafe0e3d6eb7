import { innerFlows } from './flow-path.ts';
import type { Problem } from './problem.ts';
import type { Flow, State } from './states.ts';

/** Every state must be reachable, every transition lead to a state, every flow be able to end, every name be used once. */
export function transitionProblems(machine: Flow): Problem[] {
  return [...flowProblems(machine, [], new Set())];
}

function* flowProblems(flow: Flow, at: PropertyKey[], seenNames: Set<string>): Generator<Problem> {
  yield* targetProblems(flow, at);
  yield* reachProblems(flow, at);
  for (const [name, state] of Object.entries(flow.States)) {
    const here = [...at, 'States', name];
    if (seenNames.has(name))
      yield { code: 'DUPLICATE_STATE_NAME', message: `The name '${name}' is used twice`, at: here };
    seenNames.add(name);
    for (const [branch, inner] of innerFlows(flow, name).entries())
      yield* flowProblems(inner, [...here, ...innerAt(state, branch)], seenNames);
  }
}

function* targetProblems(flow: Flow, at: PropertyKey[]): Generator<Problem> {
  const transitions: [PropertyKey[], string][] = [[['StartAt'], flow.StartAt]];
  for (const [name, state] of Object.entries(flow.States))
    for (const [where, target] of transitionsOf(state))
      transitions.push([['States', name, ...where], target]);
  for (const [where, target] of transitions)
    if (!Object.hasOwn(flow.States, target))
      yield {
        code: 'MISSING_TRANSITION_TARGET',
        message: `There is no state '${target}'`,
        at: [...at, ...where],
      };
}

function* reachProblems(flow: Flow, at: PropertyKey[]): Generator<Problem> {
  const reached = reachableFrom(flow.StartAt, flow);
  for (const name of Object.keys(flow.States))
    if (!reached.has(name))
      yield {
        code: 'MISSING_TRANSITION_TARGET',
        message: `No state leads to '${name}'`,
        at: [...at, 'States', name],
      };
  if (![...reached].some((name) => isTerminal(flow.States[name])))
    yield {
      code: 'MISSING_END_STATE',
      message: 'No state that can be reached ends the flow',
      at: [...at, 'States'],
    };
}

function reachableFrom(start: string, flow: Flow): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = Object.hasOwn(flow.States, name) ? flow.States[name] : undefined;
    if (!state || reached.has(name)) continue;
    reached.add(name);
    open.push(...transitionsOf(state).map(([, target]) => target));
  }
  return reached;
}

function transitionsOf(state: State): [PropertyKey[], string][] {
  const transitions: [PropertyKey[], string][] = [];
  if ('Next' in state && state.Next !== undefined) transitions.push([['Next'], state.Next]);
  if ('Catch' in state)
    for (const [index, { Next }] of state.Catch.entries()) transitions.push([['Catch', index, 'Next'], Next]);
  if (state.Type === 'Choice') {
    for (const [index, { next }] of state.Choices.entries())
      transitions.push([['Choices', index, 'Next'], next]);
    if (state.Default !== undefined) transitions.push([['Default'], state.Default]);
  }
  return transitions;
}

function isTerminal(state: State | undefined): boolean {
  return (
    state?.Type === 'Succeed' ||
    state?.Type === 'Fail' ||
    (state !== undefined && 'End' in state && state.End === true)
  );
}

function innerAt(state: State, branch: number): PropertyKey[] {
  if (state.Type === 'Parallel') return ['Branches', branch];
  return [state.Type === 'Map' && state.Iterator ? 'Iterator' : 'ItemProcessor'];
}
