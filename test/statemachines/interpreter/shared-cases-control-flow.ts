import { machineOf } from './harness.ts';
import { type SharedCase, taskState } from './shared-case.ts';

class Busy extends Error {
  override readonly name = 'Busy';
}
class Broken extends Error {
  override readonly name = 'Broken';
}

/** Fails so many times with each error, in their order, and then gives the payload back. */
function failing(...errors: Error[]) {
  const remaining = [...errors];
  return (payload: unknown) => {
    const error = remaining.shift();
    if (error) throw error;
    return payload;
  };
}

const caught = { Type: 'Pass', Result: 'caught', ResultPath: '$.end', End: true };
const retryBusy = { ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxAttempts: 2 };

function taskCase(
  title: string,
  fields: object,
  errors: Error[],
  expected: SharedCase['expected'],
): SharedCase {
  const States = {
    Work: taskState('Work', { ...fields, End: true }),
    ...('Catch' in fields ? { Caught: caught } : {}),
  };
  return {
    title,
    machine: { StartAt: 'Work', States },
    input: { id: 1 },
    expected,
    tasks: () => ({ Work: failing(...errors) }),
  };
}

const itemNamed = (name: string, fields: object) => ({
  StartAt: name,
  States: { [name]: { Type: 'Pass', ...fields, End: true } },
});
const item = (fields: object) => itemNamed('Item', fields);
const workOnItem = { StartAt: 'Work', States: { Work: taskState('Work', { End: true }) } };

export const controlFlowCases: SharedCase[] = [
  {
    title: 'ends in Succeed',
    machine: machineOf({ Type: 'Succeed', InputPath: '$.a', OutputPath: '$.b' }),
    input: { a: { b: 2 } },
    expected: { output: 2 },
  },
  {
    title: 'ends in Fail',
    machine: machineOf({ Type: 'Fail', Error: 'Refused', Cause: 'art. 38' }),
    input: {},
    expected: { error: 'Refused' },
  },
  {
    title: 'ends in a Fail whose error is in the data',
    machine: machineOf({ Type: 'Fail', ErrorPath: '$.e', CausePath: '$.c' }),
    input: { e: 'FromData', c: 'why' },
    expected: { error: 'FromData' },
  },
  {
    title: 'waits some seconds',
    machine: machineOf({ Type: 'Wait', Seconds: 20, End: true }),
    input: { a: 1 },
    expected: { output: { a: 1 } },
  },
  {
    title: 'waits the seconds in the data',
    machine: machineOf({ Type: 'Wait', SecondsPath: '$.s', OutputPath: '$.s', End: true }),
    input: { s: 30 },
    expected: { output: 30 },
  },
  {
    title: 'does not wait for an instant that has passed',
    machine: machineOf({ Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', End: true }),
    input: 1,
    expected: { output: 1 },
  },
  {
    title: 'waits for the instant in the data',
    machine: machineOf({ Type: 'Wait', TimestampPath: '$.t', End: true }),
    input: { t: '2020-01-01T00:00:00+08:00' },
    expected: { output: { t: '2020-01-01T00:00:00+08:00' } },
  },
  {
    title: 'goes from state to state',
    machine: {
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Result: 1, ResultPath: '$.a', Next: 'B' },
        B: { Type: 'Pass', Result: 2, ResultPath: '$.b', Next: 'C' },
        C: { Type: 'Succeed' },
      },
    },
    input: {},
    expected: { output: { a: 1, b: 2 } },
  },

  {
    title: 'runs branches side by side, and gives their outputs in order',
    machine: machineOf({
      Type: 'Parallel',
      Branches: [item({ Result: 'a' }), itemNamed('Second', { Parameters: { 'v.$': '$.x' } })],
      End: true,
    }),
    input: { x: 1 },
    expected: { output: ['a', { v: 1 }] },
  },
  {
    title: 'shapes the input and the result of branches',
    machine: machineOf({
      Type: 'Parallel',
      InputPath: '$.in',
      Parameters: { 'p.$': '$.x' },
      ResultSelector: { 'first.$': '$[0].p' },
      ResultPath: '$.out',
      Branches: [item({})],
      End: true,
    }),
    input: { in: { x: 3 } },
    expected: { output: { in: { x: 3 }, out: { first: 3 } } },
  },
  {
    title: 'fails when a branch fails',
    machine: machineOf({
      Type: 'Parallel',
      Branches: [item({}), { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Refused' } } }],
      End: true,
    }),
    input: {},
    expected: { error: 'Refused' },
  },
  {
    title: 'catches the failure of a branch',
    machine: {
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          Branches: [{ StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Refused', Cause: 'no' } } }],
          Catch: [{ ErrorEquals: ['Refused'], ResultPath: '$.e', Next: 'Caught' }],
          End: true,
        },
        Caught: { Type: 'Pass', OutputPath: '$.e.Error', End: true },
      },
    },
    input: {},
    expected: { output: 'Refused' },
  },

  {
    title: 'maps every item',
    machine: machineOf({ Type: 'Map', ItemProcessor: item({ Parameters: { 'v.$': '$' } }), End: true }),
    input: [1, 2],
    expected: { output: [{ v: 1 }, { v: 2 }] },
  },
  {
    title: 'maps every item by the older field Iterator',
    machine: machineOf({ Type: 'Map', Iterator: item({}), End: true }),
    input: [1, 2],
    expected: { output: [1, 2] },
  },
  {
    title: 'maps nothing to nothing',
    machine: machineOf({ Type: 'Map', ItemsPath: '$.a', ItemProcessor: item({}), End: true }),
    input: { a: [] },
    expected: { output: [] },
  },
  {
    title: 'maps the items at ItemsPath, behind InputPath',
    machine: machineOf({
      Type: 'Map',
      InputPath: '$.in',
      ItemsPath: '$.a',
      ItemProcessor: item({}),
      ResultPath: '$.out',
      End: true,
    }),
    input: { in: { a: ['x'] } },
    expected: { output: { in: { a: ['x'] }, out: ['x'] } },
  },
  {
    title: 'makes the input of an item by ItemSelector',
    machine: machineOf({
      Type: 'Map',
      ItemsPath: '$.a',
      ItemSelector: { 'i.$': '$$.Map.Item.Index', 'v.$': '$$.Map.Item.Value', 'all.$': '$.k' },
      ItemProcessor: item({}),
      End: true,
    }),
    input: { a: ['x', 'y'], k: 7 },
    expected: {
      output: [
        { i: 0, v: 'x', all: 7 },
        { i: 1, v: 'y', all: 7 },
      ],
    },
  },
  {
    title: 'makes the input of an item by the older field Parameters',
    machine: machineOf({
      Type: 'Map',
      ItemsPath: '$.a',
      Parameters: { 'v.$': '$$.Map.Item.Value' },
      Iterator: item({}),
      End: true,
    }),
    input: { a: ['x'] },
    expected: { output: [{ v: 'x' }] },
  },
  {
    title: 'maps one item after the other',
    machine: machineOf({ Type: 'Map', MaxConcurrency: 1, ItemProcessor: workOnItem, End: true }),
    input: [1, 2, 3],
    expected: { output: [1, 2, 3] },
    tasks: () => ({ Work: (payload: unknown) => payload }),
  },
  {
    title: 'takes the concurrency from the data',
    machine: machineOf({
      Type: 'Map',
      ItemsPath: '$.a',
      MaxConcurrencyPath: '$.n',
      ItemProcessor: item({}),
      End: true,
    }),
    input: { a: [1, 2], n: 1 },
    expected: { output: [1, 2] },
  },
  {
    title: 'maps within a map',
    machine: machineOf({
      Type: 'Map',
      ItemProcessor: {
        StartAt: 'Inner',
        States: { Inner: { Type: 'Map', ItemProcessor: item({}), End: true } },
      },
      End: true,
    }),
    input: [[1], [2, 3]],
    expected: { output: [[1], [2, 3]] },
  },
  {
    title: 'selects from the results of a map',
    machine: machineOf({
      Type: 'Map',
      ItemProcessor: item({}),
      ResultSelector: { 'first.$': '$[0]' },
      End: true,
    }),
    input: [5, 6],
    expected: { output: { first: 5 } },
  },
  {
    title: 'catches the failure of an item',
    machine: {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          ItemsPath: '$.a',
          ItemProcessor: workOnItem,
          Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: null, Next: 'Caught' }],
          End: true,
        },
        Caught: caught,
      },
    },
    input: { a: [1] },
    expected: { output: { a: [1], end: 'caught' } },
    tasks: () => ({ Work: failing(new Broken('no')) }),
  },
  {
    title: 'fails when ItemsPath leads to no array',
    machine: machineOf({ Type: 'Map', ItemsPath: '$.a', ItemProcessor: item({}), End: true }),
    input: { a: 1 },
    expected: { error: 'States.Runtime' },
  },

  taskCase('fails with the error of the function', {}, [new Broken('no')], { error: 'Broken' }),
  taskCase('tries again after the error it names', { Retry: [retryBusy] }, [new Busy(), new Busy()], {
    output: { id: 1 },
  }),
  taskCase('gives up after the last attempt', { Retry: [retryBusy] }, [new Busy(), new Busy(), new Busy()], {
    error: 'Busy',
  }),
  taskCase('does not try again after an error it does not name', { Retry: [retryBusy] }, [new Broken('no')], {
    error: 'Broken',
  }),
  taskCase(
    'never tries again when MaxAttempts is 0',
    { Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 0 }] },
    [new Busy()],
    { error: 'Busy' },
  ),
  taskCase(
    'counts the attempts of each retrier by itself',
    {
      Retry: [
        { ErrorEquals: ['Busy'], MaxAttempts: 1 },
        { ErrorEquals: ['States.ALL'], MaxAttempts: 1 },
      ],
    },
    [new Busy(), new Broken('no')],
    { output: { id: 1 } },
  ),
  taskCase(
    'tries again after any error',
    { Retry: [{ ErrorEquals: ['States.ALL'] }] },
    [new Busy(), new Broken('no'), new Busy()],
    { output: { id: 1 } },
  ),
  taskCase(
    'tries again after States.TaskFailed',
    { Retry: [{ ErrorEquals: ['States.TaskFailed'] }] },
    [new Broken('no')],
    { output: { id: 1 } },
  ),
  taskCase(
    'goes where the first fitting catcher says',
    {
      Catch: [
        { ErrorEquals: ['Busy'], Next: 'Caught' },
        { ErrorEquals: ['States.ALL'], ResultPath: null, Next: 'Caught' },
      ],
    },
    [new Broken('no')],
    { output: { id: 1, end: 'caught' } },
  ),
  taskCase(
    'catches only when the attempts are used up',
    { Retry: [retryBusy], Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: null, Next: 'Caught' }] },
    [new Busy(), new Busy(), new Busy()],
    { output: { id: 1, end: 'caught' } },
  ),
  {
    title: 'gives the catcher the name of the error',
    machine: {
      StartAt: 'Work',
      States: {
        Work: taskState('Work', {
          Catch: [{ ErrorEquals: ['Broken'], ResultPath: '$.e', Next: 'Shown' }],
          End: true,
        }),
        Shown: { Type: 'Pass', Parameters: { 'id.$': '$.id', 'error.$': '$.e.Error' }, End: true },
      },
    },
    input: { id: 1 },
    expected: { output: { id: 1, error: 'Broken' } },
    tasks: () => ({ Work: failing(new Broken('no')) }),
  },
  {
    title: 'tries the whole of a Parallel state again',
    machine: machineOf({ Type: 'Parallel', Branches: [workOnItem], Retry: [retryBusy], End: true }),
    input: 1,
    expected: { output: [1] },
    tasks: () => ({ Work: failing(new Busy()) }),
  },
  {
    title: 'tries the whole of a Map state again',
    machine: machineOf({ Type: 'Map', ItemProcessor: workOnItem, Retry: [retryBusy], End: true }),
    input: [1],
    expected: { output: [1] },
    tasks: () => ({ Work: failing(new Busy()) }),
  },
];
