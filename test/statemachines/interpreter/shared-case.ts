import { functionArn, machineOf } from './harness.ts';

/** A case that this interpreter and an independent one must both get right. */
export interface SharedCase {
  title: string;
  machine: object;
  input: unknown;
  expected: { output: unknown } | { error: string };
  /** What the Task states do, by the name of the state, which is also that of its function. Made anew for each run. */
  tasks?: () => Record<string, (payload: never) => unknown>;
  /** Why the independent interpreter gives something else, and this one is right. */
  oracleDiffers?: string;
}

export function taskState(name: string, fields: object): object {
  return { Type: 'Task', Resource: functionArn(name), ...fields };
}

/** One Pass state, with what it makes of its input. */
export function passCase(
  title: string,
  fields: object,
  input: unknown,
  output: unknown,
  oracleDiffers?: string,
): SharedCase {
  const machine = machineOf({ Type: 'Pass', ...fields, End: true });
  return { title, machine, input, expected: { output }, ...(oracleDiffers ? { oracleDiffers } : {}) };
}

/** One Choice state, and whether its rule is met. */
export function choiceCase(
  title: string,
  rule: object,
  input: unknown,
  isMet: boolean,
  oracleDiffers?: string,
): SharedCase {
  const machine = {
    StartAt: 'Met?',
    States: {
      'Met?': { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
      Yes: { Type: 'Pass', Result: 'yes', End: true },
      No: { Type: 'Pass', Result: 'no', End: true },
    },
  };
  return {
    title,
    machine,
    input,
    expected: { output: isMet ? 'yes' : 'no' },
    ...(oracleDiffers ? { oracleDiffers } : {}),
  };
}

/** One intrinsic function, and its value. */
export function intrinsicCase(
  expression: string,
  input: unknown,
  value: unknown,
  oracleDiffers?: string,
): SharedCase {
  const fields = { Parameters: { 'value.$': expression }, OutputPath: '$.value' };
  return passCase(`gives the value of ${expression}`, fields, input, value, oracleDiffers);
}
