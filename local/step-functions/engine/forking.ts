import type { Json } from '../data/json.ts';
import { innerFlows } from '../definition/flow-path.ts';
import type { Outcome } from '../states/outcome.ts';
import { type Branch, type Fork, visitOf } from './branch.ts';
import type { Turn } from './turn.ts';

/** Splits the branch into the branches of its Parallel state, or into the items of its Map state. */
export function fork(
  turn: Turn,
  parent: Branch,
  { children, concurrency }: Outcome & { kind: 'fork' },
): void {
  const isMap = turn.stateOf(parent).Type === 'Map';
  if (isMap)
    turn.record(parent, 'MapStateStarted', { mapStateStartedEventDetails: { length: children.length } });
  else turn.record(parent, 'ParallelStateStarted');
  parent.activity = { kind: 'forked', visit: visitOf(parent), fork: { children, started: 0, concurrency } };
  turn.steps.push({ kind: 'join', branchId: parent.id });
}

/** Starts the children whose turn it is. When all have ended, the state has its result: what each gave, in their order. */
export function joinChildren(turn: Turn, parent: Branch): void {
  if (parent.activity.kind !== 'forked') return;
  const { visit, fork } = parent.activity;
  const children = turn.childrenOf(parent);
  const outputs = children.flatMap(({ activity }) => (activity.kind === 'ended' ? [activity.output] : []));
  if (outputs.length === fork.children.length) {
    for (const child of children) turn.removeBranch(child);
    turn.record(parent, `${turn.stateOf(parent).Type}StateSucceeded`);
    parent.activity = { kind: 'visiting', visit };
    turn.steps.push({ kind: 'result', branchId: parent.id, result: outputs });
    return;
  }
  startChildren(turn, parent, fork, fork.concurrency - (children.length - outputs.length));
}

function startChildren(turn: Turn, parent: Branch, fork: Fork, count: number): void {
  const { state } = visitOf(parent);
  const waiting = fork.children.slice(fork.started, fork.started + count);
  for (const { branch, input, mapItem } of waiting) {
    const child = turn.addBranch({
      parentId: parent.id,
      position: fork.started,
      flowPath: [...parent.flowPath, { state, branch }],
      mapItem: mapItem ?? parent.mapItem,
      lastEventId: parent.lastEventId,
    });
    fork.started += 1;
    recordIteration(turn, parent, child, 'Started');
    turn.steps.push({ kind: 'arrive', branchId: child.id, state: startOf(turn, parent, branch), input });
  }
}

/** The branch is at the end of its flow. */
export function endBranch(turn: Turn, branch: Branch, output: Json): void {
  const parent = turn.parentOf(branch);
  if (!parent) {
    endExecution(turn, branch, output);
    return;
  }
  recordIteration(turn, parent, branch, 'Succeeded');
  branch.activity = { kind: 'ended', output };
  parent.lastEventId = branch.lastEventId;
  turn.steps.push({ kind: 'join', branchId: parent.id });
}

/** Stops all children of a state that has failed or been aborted. `failed` is the one that made it fail. */
export function cancelChildren(turn: Turn, parent: Branch, failed?: Branch): void {
  for (const child of turn.childrenOf(parent)) {
    if (child.id !== failed?.id) abortBranch(turn, parent, child);
    turn.removeBranch(child);
  }
}

/** Records the end of an item of a Map state, and the start. Branches of a Parallel state have no such events. */
export function recordIteration(
  turn: Turn,
  parent: Branch,
  child: Branch,
  event: 'Started' | 'Succeeded' | 'Failed' | 'Aborted',
): void {
  if (turn.stateOf(parent).Type !== 'Map') return;
  const details = { name: visitOf(parent).state, index: child.position };
  turn.record(child, `MapIteration${event}`, { [`mapIteration${event}EventDetails`]: details });
}

function abortBranch(turn: Turn, parent: Branch, child: Branch): void {
  if (child.activity.kind === 'ended') return;
  child.lastEventId = parent.lastEventId;
  if (child.activity.kind === 'forked') cancelChildren(turn, child);
  if ('visit' in child.activity) {
    const { token } = child.activity.visit;
    if (token !== null) turn.tools.store.tokens.close(token);
    const { Type } = turn.stateOf(child);
    if (Type === 'Task' || Type === 'Wait' || Type === 'Map' || Type === 'Parallel')
      turn.record(child, `${Type}StateAborted`);
  }
  recordIteration(turn, parent, child, 'Aborted');
}

function startOf(turn: Turn, parent: Branch, branch: number): string {
  const flow = innerFlows(turn.flowOf(parent), visitOf(parent).state)[branch];
  if (!flow) throw new Error(`The state '${visitOf(parent).state}' has no branch ${branch}`);
  return flow.StartAt;
}

function endExecution(turn: Turn, root: Branch, output: Json): void {
  const text = JSON.stringify(output);
  const details = { output: text, outputDetails: { truncated: false } };
  const event = {
    type: 'ExecutionSucceeded',
    previousEventId: root.lastEventId,
    executionSucceededEventDetails: details,
  };
  turn.finish('SUCCEEDED', event, { output: text });
}
