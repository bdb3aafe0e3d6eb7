import type { Json } from '../data/json.ts';
import type { FlowStep } from '../definition/flow-path.ts';
import type { Call, Child, MapItem } from '../states/outcome.ts';

/** One thread of an execution: the machine itself, a branch of a Parallel state, or an item of a Map state. */
export interface Branch extends Progress {
  id: number;
  executionArn: string;
  /** The branch that waits for this one; null for the machine itself. */
  parentId: number | null;
  /** Its place among the branches of its parent. */
  position: number;
}

export interface Progress {
  /** Which flow of the machine it runs. */
  flowPath: FlowStep[];
  /** The innermost item of a Map state that it works on. */
  mapItem: MapItem | null;
  lastEventId: number;
  activity: Activity;
}

type Activity =
  /** On its way to a state. Only seen while a turn is being taken, never stored. */
  | { kind: 'moving' }
  | { kind: 'visiting'; visit: Visit }
  | { kind: 'waiting'; visit: Visit; until: number }
  | { kind: 'backing-off'; visit: Visit; until: number }
  | { kind: 'working'; visit: Visit; work: Work }
  | { kind: 'forked'; visit: Visit; fork: Fork }
  /** At the end of its flow, until its siblings are there too. */
  | { kind: 'ended'; output: Json };

/** A stay in a state, from its StateEntered event to its StateExited event. */
export interface Visit {
  state: string;
  input: Json;
  enteredAt: number;
  enteredEventId: number;
  /** The task token of the present attempt, for `$$.Task.Token`. */
  token: string | null;
  retryCount: number;
  /** How often each retrier of the state has been used. */
  attempts: number[];
}

/** A call that a Task state has made. */
export interface Work {
  /** Tells this attempt from every other. */
  scheduledEventId: number;
  call: Call;
  /** The function that will send the token back has been invoked: it need not be invoked again after a crash. */
  isAcknowledged: boolean;
  timesOutAt: number | null;
  heartbeatSeconds: number | null;
  heartbeatDueAt: number | null;
}

/** The children of a Parallel or Map state. Those from `started` on wait for their turn. */
export interface Fork {
  children: Child[];
  started: number;
  concurrency: number;
}

/** When something happens to the branch by itself, in milliseconds since the epoch. */
export function dueAtOf(activity: Activity): number | null {
  if (activity.kind === 'waiting' || activity.kind === 'backing-off') return activity.until;
  if (activity.kind !== 'working') return null;
  const { timesOutAt, heartbeatDueAt } = activity.work;
  const dueAt = Math.min(timesOutAt ?? Infinity, heartbeatDueAt ?? Infinity);
  return Number.isFinite(dueAt) ? dueAt : null;
}

/** The visit that a branch is on. A branch between states has none. */
export function visitOf({ id, activity }: Branch): Visit {
  if ('visit' in activity) return activity.visit;
  throw new Error(`The branch ${id} is ${activity.kind} and in no state`);
}
