import type { ClockState, ClockStore } from './clock-store.ts';
import type { Clock, TimedPart } from './timed-part.ts';

/** The clock cannot be moved so. */
export class MoveRefused extends Error {
  override readonly name = 'MoveRefused';
  readonly code: 'BACKWARDS' | 'ALREADY_MOVING';

  constructor(code: 'BACKWARDS' | 'ALREADY_MOVING', message: string) {
    super(message);
    this.code = code;
  }
}

export interface VirtualClockOptions {
  readonly store: ClockStore;
  /** Where a clock begins that was never started before; the machine's time when absent. */
  readonly start?: Date;
  readonly machineNow?: () => number;
  /**
   * How often something was set going so far, in any part. Work that one part hands to another shows here, so that
   * "settled" can be told from "just between two parts".
   */
  readonly activity?: () => number;
}

/**
 * The time of the local centre: the machine's, off by as much as it was moved. A move steps from one due instant to
 * the next and lets everything happen there before it goes on. The target is stored first, so that a move which a
 * kill cuts short is completed at the next start.
 */
export class VirtualClock implements Clock {
  readonly #store: ClockStore;
  readonly #machineNow: () => number;
  readonly #activity: () => number;
  readonly #parts: TimedPart[] = [];
  readonly #followers: TimedPart[] = [];
  #state: ClockState;
  #working: Promise<void> | undefined;

  constructor({ store, start, machineNow = Date.now, activity = () => 0 }: VirtualClockOptions) {
    this.#store = store;
    this.#machineNow = machineNow;
    this.#activity = activity;
    this.#state = store.load() ?? { offset: start ? start.getTime() - machineNow() : 0 };
    store.save(this.#state);
  }

  now(): Date {
    return new Date('at' in this.#state ? this.#state.at : this.#machineNow() + this.#state.offset);
  }

  /** Whether a move is under way, or was cut short and waits to be completed. */
  get isMoving(): boolean {
    return 'target' in this.#state;
  }

  /** A part at whose due instants a move stops. */
  register(part: TimedPart): void {
    this.#parts.push(part);
  }

  /**
   * A part that fires wherever a move stops and it is due, but for which a move does not stop: a month has 720 full
   * hours, and an hourly part only has to run when something may have changed.
   */
  registerFollower(part: TimedPart): void {
    this.#followers.push(part);
  }

  /**
   * Moves the clock to the instant; resolves when everything due on the way has happened.
   * @throws MoveRefused BACKWARDS, ALREADY_MOVING
   */
  async moveTo(target: Date): Promise<void> {
    if (this.isMoving) throw new MoveRefused('ALREADY_MOVING', 'The clock is being moved already.');
    const at = this.now().getTime();
    if (target.getTime() < at)
      throw new MoveRefused(
        'BACKWARDS',
        `The clock shows ${new Date(at).toISOString()} and is not moved back.`,
      );
    this.#keep({ at, target: target.getTime() });
    await this.completeMove();
  }

  /** @throws MoveRefused ALREADY_MOVING */
  advance(milliseconds: number): Promise<void> {
    return this.moveTo(new Date(this.now().getTime() + milliseconds));
  }

  /** Completes the move that is under way, if one is. At start: when every part is registered and can work. */
  async completeMove(): Promise<void> {
    await this.#alone(async () => {
      while ('target' in this.#state) {
        await this.#happen();
        const { target, at } = this.#state;
        if (at < target) this.#keep({ at: Math.min(target, this.#nextDueAt() ?? target), target });
        else this.#keep({ offset: target - this.#machineNow() });
      }
    });
  }

  /** Fires what has fallen due as time passes by itself. Does nothing while a move or another beat is under way. */
  async beat(): Promise<void> {
    if (this.#working) return;
    if (this.isMoving) return this.completeMove();
    await this.#alone(() => this.#fire());
  }

  /** Beats twice a second. Does not keep the process alive. */
  start(report: (error: unknown) => void): { stop(): void } {
    const timer = setInterval(() => void this.beat().catch(report), 500);
    timer.unref();
    return { stop: () => clearInterval(timer) };
  }

  /** Everything that is due now, and all that comes of it. */
  async #happen(): Promise<void> {
    do {
      await this.#fire();
      await this.#settle();
    } while ([...this.#parts, ...this.#followers].some((part) => this.#isDue(part)));
  }

  async #fire(): Promise<void> {
    for (const part of [...this.#parts, ...this.#followers]) if (this.#isDue(part)) await part.fireDue();
  }

  /** Parts hand work to each other, so one round proves nothing unless nothing was set going in it. */
  async #settle(): Promise<void> {
    let before: number;
    do {
      before = this.#activity();
      for (const part of [...this.#parts, ...this.#followers]) await part.settle();
    } while (this.#activity() !== before);
  }

  #isDue(part: TimedPart): boolean {
    const dueAt = part.nextDueAt();
    return dueAt !== undefined && dueAt.getTime() <= this.now().getTime();
  }

  #nextDueAt(): number | undefined {
    const due = this.#parts.flatMap((part) => part.nextDueAt()?.getTime() ?? []);
    return due.length === 0 ? undefined : Math.min(...due);
  }

  #keep(state: ClockState): void {
    this.#store.save(state);
    this.#state = state;
  }

  /** One at a time: a move waits for the beat that is under way. */
  async #alone(work: () => Promise<void>): Promise<void> {
    while (this.#working) await this.#working.catch(() => undefined);
    this.#working = work().finally(() => {
      this.#working = undefined;
    });
    await this.#working;
  }
}
