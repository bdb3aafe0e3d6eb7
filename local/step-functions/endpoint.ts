import type { Clock, TimedPart } from '../clock/timed-part.ts';
import type { InvokeLambda } from '../lambda.ts';
import type { Desk } from './actions/action.ts';
import { allActions } from './actions/all-actions.ts';
import { Engine } from './engine/engine.ts';
import { ServiceError } from './service-error.ts';
import { openStore } from './store/store.ts';

export { countTransitions } from './count-transitions.ts';
export { serveStepFunctions } from './serve.ts';

export interface StepFunctionsOptions {
  /** The SQLite file that holds machines, executions, timers and tokens. */
  storeFile: string;
  clock: Clock;
  invokeLambda: InvokeLambda;
  region?: string;
  accountId?: string;
  /** A number from 0 (inclusive) to 1 (exclusive): for the jitter of retries, and for `States.MathRandom`. */
  random?: () => number;
}

interface Answer {
  status: number;
  body: unknown;
}

/** The Step Functions endpoint: runs state machines, and remembers everything about them on disk. */
export interface StepFunctions extends TimedPart {
  /** One request of the AWS JSON 1.0 protocol: value of the `X-Amz-Target` header and parsed body. */
  handle(target: string, body: unknown): Promise<Answer>;
  /** Drives on what was in progress when the process died. Call once, when functions can be invoked. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

export function openStepFunctions(options: StepFunctionsOptions): StepFunctions {
  const {
    storeFile,
    clock,
    invokeLambda,
    region = 'us-east-1',
    accountId = '000000000000',
    random = Math.random,
  } = options;
  const store = openStore(storeFile);
  const now = () => clock.now().getTime();
  const engine = new Engine({ store, now, random, region, invokeLambda });
  const desk: Desk = { engine, store, place: { region, accountId }, now };
  return {
    name: 'step-functions',
    handle: async (target, body) => answer(target, body, desk),
    nextDueAt() {
      const dueAt = engine.nextDueAt();
      return dueAt === undefined ? undefined : new Date(dueAt);
    },
    fireDue: async () => engine.fireDue(),
    settle: () => engine.settle(),
    resume: async () => engine.resume(),
    close: async () => engine.close(),
  };
}

function answer(target: string, body: unknown, desk: Desk): Answer {
  try {
    const action = allActions.get(target);
    if (!action)
      throw new ServiceError('UnknownOperationException', `The operation '${target}' is not supported`);
    return { status: 200, body: action(body, desk) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { status: 400, body: { __type: error.code, message: error.message } };
  }
}
