/** The time of the local centre. Everything local asks this clock; nothing asks `Date.now()`. */
export interface Clock {
  now(): Date;
}

/**
 * A part of the local centre in which something can be due at a time: the Step Functions endpoint
 * (waits, time-outs, retries), the hourly sweep.
 *
 * When the clock is moved, the clock asks every part for its earliest due instant, steps to the earliest
 * of all, lets that part fire, waits until all parts are settled, and goes on: so everything due fires in
 * time order, and each handler sees the instant at which its timer was due.
 */
export interface TimedPart {
  readonly name: string;
  /** The earliest instant at which something of this part is due; undefined when nothing is. May lie in the past. */
  nextDueAt(): Date | undefined;
  /** Fires everything that is due at the clock's present instant. Resolves when it has been started and stored. */
  fireDue(): Promise<void>;
  /** Resolves when nothing of this part is in progress any more (no running task, no undelivered record). */
  settle(): Promise<void>;
}
