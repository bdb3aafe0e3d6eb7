import type { InvokeLambda } from '../../lambda.ts';
import type { Json } from '../data/json.ts';
import { parseDefinition } from '../definition/parse-definition.ts';
import type { Machine } from '../definition/states.ts';
import { StateFailure } from '../failure.ts';
import { ServiceError } from '../service-error.ts';
import type { ExecutionRecord } from '../store/executions.ts';
import type { Store } from '../store/store.ts';
import type { Branch } from './branch.ts';
import { fail, succeed } from './calling.ts';
import { Calls } from './calls.ts';
import { perform, type Reaction } from './performing.ts';
import type { StartRequest } from './start-request.ts';
import { begin, findOrPrepare } from './starting.ts';
import { takeTurn } from './take-turn.ts';
import { isTaskToken } from './task-token.ts';
import { nextTimer, ring } from './timers.ts';
import { Turn } from './turn.ts';

interface EngineOptions {
  store: Store;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  random: () => number;
  region: string;
  invokeLambda: InvokeLambda;
}

/** Runs executions: takes a turn for each stimulus, and makes the calls that the turns have noted. */
export class Engine {
  readonly #options: EngineOptions;
  readonly #store: Store;
  readonly #calls = new Calls();
  readonly #machines = new Map<string, Machine>();
  #isClosed = false;
  /** An error of this program or of its file. Nothing goes on after one: only what is stored counts. */
  #fault: unknown;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#store = options.store;
  }

  start(request: StartRequest): ExecutionRecord {
    return this.#commit((callers) => this.#startWithin(request, callers));
  }

  stop(executionArn: string, error: string | undefined, cause: string | undefined): void {
    this.#takeTurn(executionArn, (turn) => {
      const details = { error, cause };
      turn.finish('ABORTED', { type: 'ExecutionAborted', executionAbortedEventDetails: details }, details);
    });
  }

  succeedTask(token: string, output: Json): void {
    this.#answer(token, (turn, branch, work) => succeed(turn, branch, work, output));
  }

  failTask(token: string, error: string | undefined, cause: string | undefined): void {
    this.#answer(token, (turn, branch, work) => fail(turn, branch, work, new StateFailure(error, cause)));
  }

  /** The task is still being worked on: its heartbeat is due anew. */
  heartbeat(token: string): void {
    this.#answer(token, (turn, _branch, work) => {
      if (work.heartbeatSeconds !== null)
        work.heartbeatDueAt = turn.tools.now + work.heartbeatSeconds * 1_000;
    });
  }

  nextDueAt(): number | undefined {
    return nextTimer(this.#store)?.dueAt;
  }

  /** Rings every timer that is due, in the order of their times. */
  fireDue(): void {
    for (
      let timer = nextTimer(this.#store);
      timer && timer.dueAt <= this.#options.now();
      timer = nextTimer(this.#store)
    ) {
      const due = timer;
      this.#takeTurn(due.executionArn, (turn) => ring(turn, due));
    }
    this.#abandonTimedOutCalls();
  }

  /** Makes the calls again that were under way when the process died. */
  resume(): void {
    this.#assertSound();
    for (const branch of this.#store.branches.all()) this.#call(branch);
  }

  /** Resolves when no call is under way. Throws when this program has failed meanwhile. */
  async settle(): Promise<void> {
    await this.#calls.ended();
    this.#assertSound();
  }

  close(): void {
    this.#isClosed = true;
    this.#store.close();
  }

  #answer(token: string, reaction: Reaction): void {
    if (!isTaskToken(token)) throw new ServiceError('InvalidToken', `Invalid Token: '${token}'`);
    const known = this.#store.tokens.find(token);
    if (!known) throw new ServiceError('TaskDoesNotExist', `Task does not exist: '${token}'`);
    if (!known.isOpen)
      throw new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
    this.#takeTurn(known.executionArn, (turn) => react(turn, known.branchId, reaction));
  }

  /** A turn of an execution that is still running; one that is over hears nothing any more. */
  #takeTurn(executionArn: string, stimulus: (turn: Turn) => void): void {
    this.#commit((callers) => {
      const execution = this.#store.executions.find(executionArn);
      if (execution?.status === 'RUNNING') this.#takeTurnWithin(execution, stimulus, callers);
    });
  }

  #startWithin(request: StartRequest, callers: Branch[]): ExecutionRecord {
    const timeoutOf = (revisionId: string) => this.#machineOf(revisionId).TimeoutSeconds;
    const { execution, isNew } = findOrPrepare(this.#store, request, this.#options.now(), timeoutOf);
    if (isNew) this.#takeTurnWithin(execution, begin, callers);
    return execution;
  }

  #takeTurnWithin(execution: ExecutionRecord, stimulus: (turn: Turn) => void, callers: Branch[]): void {
    const { store, now, random, region } = this.#options;
    const startAnother = (request: StartRequest) => this.#startWithin(request, callers);
    const machine = this.#machineOf(execution.revisionId);
    const turn = new Turn(execution, machine, { store, now: now(), random, region, startAnother });
    takeTurn(turn, stimulus);
    callers.push(...turn.callers);
  }

  /** Stores the work as a whole. The calls that it asks for are made after that, never before. */
  #commit<Result>(work: (callers: Branch[]) => Result): Result {
    this.#assertSound();
    const callers: Branch[] = [];
    const result = this.#store.transact(() => work(callers));
    for (const branch of callers) this.#call(branch);
    return result;
  }

  #call({ id, executionArn, activity }: Branch): void {
    if (activity.kind !== 'working' || activity.work.isAcknowledged) return;
    const { call, scheduledEventId } = activity.work;
    this.#calls.make({ branchId: id, scheduledEventId }, async () => {
      try {
        const reaction = await perform(call, this.#options.invokeLambda);
        if (!this.#isClosed)
          this.#takeTurn(executionArn, (turn) => react(turn, id, reaction, scheduledEventId));
      } catch (error) {
        this.#fault ??= error;
      }
    });
  }

  /** A function whose task has timed out may hang for ever: time must be able to go on without it. */
  #abandonTimedOutCalls(): void {
    this.#calls.abandon(({ branchId, scheduledEventId }) => {
      const activity = this.#store.branches.find(branchId)?.activity;
      return activity?.kind !== 'working' || activity.work.scheduledEventId !== scheduledEventId;
    });
  }

  #machineOf(revisionId: string): Machine {
    const machine =
      this.#machines.get(revisionId) ?? parseDefinition(this.#store.machines.definitionOf(revisionId));
    this.#machines.set(revisionId, machine);
    return machine;
  }

  #assertSound(): void {
    if (this.#fault !== undefined)
      throw new Error('The engine has stopped after an error', { cause: this.#fault });
  }
}

/** Lets the branch react, if it still is at the work in question: an answer may come too late, or twice. */
function react(turn: Turn, branchId: number, reaction: Reaction, scheduledEventId?: number): void {
  const branch = turn.branch(branchId);
  if (branch?.activity.kind !== 'working') return;
  const { work } = branch.activity;
  if (scheduledEventId === undefined || work.scheduledEventId === scheduledEventId)
    reaction(turn, branch, work);
}
