import type { InvokeLambda } from '../../lambda.ts';
import { asJson, type Json } from '../data/json.ts';
import { StateFailure } from '../failure.ts';
import { ServiceError } from '../service-error.ts';
import type { Call } from '../states/outcome.ts';
import type { Branch, Work } from './branch.ts';
import { acknowledge, fail, succeed } from './calling.ts';
import type { Turn } from './turn.ts';

/** What is to be done, in a turn, about a call that has been made. */
export type Reaction = (turn: Turn, branch: Branch, work: Work) => void;

/** Makes a call. A function that throws is a failure of the task, never of this program. */
export async function perform(call: Call, invokeLambda: InvokeLambda): Promise<Reaction> {
  if (call.kind === 'start-execution')
    return (turn, branch, work) => startExecution(turn, branch, work, call);
  try {
    const result = asJson(await invokeLambda(call.functionName, call.payload));
    return (turn, branch, work) => receive(turn, branch, work, call.kind, result);
  } catch (error) {
    return (turn, branch, work) => fail(turn, branch, work, failureOf(error));
  }
}

function receive(turn: Turn, branch: Branch, work: Work, kind: Call['kind'], result: Json): void {
  const output = { ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200 };
  if (kind === 'invoke-and-wait') acknowledge(turn, branch, work, output);
  else succeed(turn, branch, work, kind === 'function' ? result : output);
}

/** The execution is started in the very transaction that gives the task its result: a crash cannot part the two. */
function startExecution(
  turn: Turn,
  branch: Branch,
  work: Work,
  { machineArn, input, name }: Call & { kind: 'start-execution' },
): void {
  try {
    const text = typeof input === 'string' ? input : JSON.stringify(input);
    const started = turn.tools.startAnother({ machineArn, name: name ?? undefined, input: text });
    succeed(turn, branch, work, {
      ExecutionArn: started.arn,
      StartDate: new Date(started.startedAt).toISOString(),
    });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    fail(turn, branch, work, new StateFailure(`StepFunctions.${error.code}Exception`, error.message));
  }
}

function failureOf(error: unknown): StateFailure {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  // Errors of Lambda itself (throttling, no such function) come as they are, those of the function as its JSON.
  if (name.startsWith('Lambda.')) return new StateFailure(name, message);
  return new StateFailure(
    name,
    JSON.stringify({ errorType: name, errorMessage: message, trace: stack.split('\n') }),
  );
}
