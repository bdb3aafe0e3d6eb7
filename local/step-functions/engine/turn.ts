import type { Json } from '../data/json.ts';
import { flowAt } from '../definition/flow-path.ts';
import type { Flow, Machine, State } from '../definition/states.ts';
import type { StateFailure } from '../failure.ts';
import type { Departure, Situation } from '../states/outcome.ts';
import type { ExecutionRecord, ExecutionStatus } from '../store/executions.ts';
import type { Store } from '../store/store.ts';
import { type Branch, visitOf } from './branch.ts';
import { contextOf } from './context-object.ts';
import { type EventDetails, historyLimit } from './history-event.ts';
import type { StartRequest } from './start-request.ts';

/** What is to be done next in a turn. */
export type Step =
  | { kind: 'arrive'; branchId: number; state: string; input: Json }
  | { kind: 'attempt'; branchId: number }
  /** The wait is over. */
  | { kind: 'wake'; branchId: number }
  /** A Task, Parallel or Map state has its result. */
  | { kind: 'result'; branchId: number; result: Json }
  | { kind: 'leave'; branchId: number; departure: Departure }
  | { kind: 'end'; branchId: number; output: Json }
  | { kind: 'join'; branchId: number }
  | { kind: 'fail'; branchId: number; failure: StateFailure };

/** What a turn needs besides the execution it is about. */
interface TurnTools {
  store: Store;
  /** Milliseconds since the epoch. */
  now: number;
  random: () => number;
  region: string;
  /** Starts an execution of any machine in the transaction of this turn. */
  startAnother: (request: StartRequest) => ExecutionRecord;
}

type Details = Record<`${string}EventDetails`, EventDetails>;
type NewEvent = Details & { type: string; previousEventId: number };
/** Follows from the latest event of the execution, unless it says from which. */
type FinalEvent = Details & { type: string; previousEventId?: number };

export class HistoryLimitReached extends Error {
  override readonly name = 'HistoryLimitReached';
}

/**
 * Everything that follows from one stimulus (a start, an answer, a timer) until each branch waits for another.
 * A turn is one transaction: a crash before its end leaves nothing of it, a crash after its end leaves all of it.
 * What it asks of the world is only known from `callers`; the calls are made once the turn is stored.
 */
export class Turn {
  readonly execution: ExecutionRecord;
  readonly machine: Machine;
  readonly tools: TurnTools;
  readonly steps: Step[] = [];
  readonly #branches = new Map<number, Branch>();

  constructor(execution: ExecutionRecord, machine: Machine, tools: TurnTools) {
    this.execution = execution;
    this.machine = machine;
    this.tools = tools;
  }

  /** The branches whose work has to be called for, or is being called for already. */
  get callers(): Branch[] {
    return [...this.#branches.values()].filter(({ activity }) => activity.kind === 'working');
  }

  get isRunning(): boolean {
    return this.execution.status === 'RUNNING';
  }

  /** The branch; undefined when it has been cancelled or its execution is over. */
  branch(id: number): Branch | undefined {
    const known = this.#branches.get(id);
    if (known) return known;
    const stored = this.isRunning ? this.tools.store.branches.find(id) : undefined;
    return stored && this.#keep(stored);
  }

  /** The branch that waits for this one; undefined when it is the machine itself. */
  parentOf({ id, parentId }: Branch): Branch | undefined {
    if (parentId === null) return undefined;
    const parent = this.branch(parentId);
    if (!parent) throw new Error(`The branch ${id} has lost its parent`);
    return parent;
  }

  childrenOf(parent: Branch): Branch[] {
    return this.tools.store.branches
      .childrenOf(parent.id)
      .map((stored) => this.#branches.get(stored.id) ?? this.#keep(stored));
  }

  addBranch(branch: Omit<Branch, 'id' | 'executionArn' | 'activity'>): Branch {
    const { arn: executionArn } = this.execution;
    return this.#keep(
      this.tools.store.branches.add({ ...branch, executionArn, activity: { kind: 'moving' } }),
    );
  }

  removeBranch({ id }: Branch): void {
    this.#branches.delete(id);
    this.tools.store.branches.remove(id);
  }

  flowOf(branch: Branch): Flow {
    return flowAt(this.machine, branch.flowPath);
  }

  stateOf(branch: Branch, name = visitOf(branch).state): State {
    const state = this.flowOf(branch).States[name];
    if (!state) throw new Error(`${this.execution.machineArn} has no state '${name}'`);
    return state;
  }

  situationOf(branch: Branch): Situation {
    const visit = visitOf(branch);
    const context = contextOf(this.execution, branch, visit);
    return { input: visit.input, context, now: this.tools.now, random: this.tools.random };
  }

  /** Adds an event that follows from the branch's latest one. */
  record(branch: Branch, type: string, details: Details = {}): number {
    // The last place is kept for the event that ends the execution.
    if (this.execution.eventCount >= historyLimit - 1) throw new HistoryLimitReached();
    branch.lastEventId = this.#add({ previousEventId: branch.lastEventId, type, ...details });
    return branch.lastEventId;
  }

  /** The execution is over: nothing of it goes on, and no token of it is taken any more. */
  finish(
    status: Exclude<ExecutionStatus, 'RUNNING'>,
    event: FinalEvent,
    result: { output?: string; error?: string | undefined; cause?: string | undefined },
  ): void {
    const { store, now } = this.tools;
    this.#add({ previousEventId: this.execution.eventCount, ...event });
    this.execution.status = status;
    this.execution.stoppedAt = now;
    this.execution.output = result.output ?? null;
    this.execution.error = result.error ?? null;
    this.execution.cause = result.cause ?? null;
    this.steps.length = 0;
    this.#branches.clear();
    for (const { id } of store.branches.ofExecution(this.execution.arn)) store.branches.remove(id);
    store.tokens.closeAllOf(this.execution.arn);
  }

  /** Writes what the turn has changed. */
  save(): void {
    for (const branch of this.#branches.values()) this.tools.store.branches.save(branch);
    this.tools.store.executions.save(this.execution);
  }

  #keep(branch: Branch): Branch {
    this.#branches.set(branch.id, branch);
    return branch;
  }

  #add(event: NewEvent): number {
    const id = this.execution.eventCount + 1;
    this.tools.store.history.add(this.execution.arn, { id, timestamp: this.tools.now, ...event });
    this.execution.eventCount = id;
    return id;
  }
}
