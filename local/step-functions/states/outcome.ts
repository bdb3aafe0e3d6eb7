import type { Json, JsonObject } from '../data/json.ts';
import type { StateFailure } from '../failure.ts';

/** What a state sees when it is entered, tried again, or given its result. */
export interface Situation {
  /** The raw input of the state. */
  input: Json;
  /** The Context Object, `$$`. */
  context: JsonObject;
  /** Milliseconds since the epoch. */
  now: number;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  random: () => number;
}

/** What a state asks of the engine. The states themselves change nothing: they only say what is to happen. */
export type Outcome =
  | Departure
  | { kind: 'fail'; failure: StateFailure }
  | { kind: 'wait'; until: number }
  | {
      kind: 'call';
      call: Call;
      parameters: Json;
      timeoutSeconds: number | null;
      heartbeatSeconds: number | null;
    }
  | { kind: 'fork'; children: Child[]; concurrency: number };

/** The state is over. `next` is the state to go to; undefined at the end of a flow. */
export interface Departure {
  kind: 'depart';
  output: Json;
  next: string | undefined;
}

/** The work that a Task state hands out. */
export type Call =
  | { kind: 'function'; functionName: string; payload: Json }
  | { kind: 'invoke'; functionName: string; payload: Json }
  | { kind: 'invoke-and-wait'; functionName: string; payload: Json }
  | { kind: 'start-execution'; machineArn: string; input: Json; name: string | null };

/** One branch of a Parallel state, or one item of a Map state. */
export interface Child {
  /** Which of the inner flows of the state it runs. */
  branch: number;
  input: Json;
  mapItem: MapItem | null;
}

export interface MapItem extends JsonObject {
  Index: number;
  Value: Json;
}
