import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../../../local/step-functions/definition/parse-definition.ts';
import { functionArn, machineOf } from './harness.ts';

const waitForOpinion = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Parameters: { FunctionName: 'request-opinion', Payload: { 'taskToken.$': '$$.Task.Token' } },
  End: true,
};

const placeholder = `\${RequestOpinionFunctionArn}`;

function named(name: string, state: object): object {
  return { StartAt: name, States: { [name]: state } };
}
function task(fields: object): object {
  return machineOf({ Type: 'Task', Resource: functionArn('work'), End: true, ...fields });
}
function pass(fields: object): object {
  return machineOf({ Type: 'Pass', End: true, ...fields });
}
function choice(rule: object): object {
  return {
    StartAt: 'C',
    States: { C: { Type: 'Choice', Choices: [rule], Default: 'S' }, S: { Type: 'Succeed' } },
  };
}

const refusals: [title: string, definition: object, pointer: string, message?: string][] = [
  [
    'a field it does not know',
    named('Wait for opinion', { ...waitForOpinion, TimeoutSecond: 5 }),
    '/States/Wait for opinion/TimeoutSecond',
    'Field is not supported',
  ],
  [
    'a field it does not know in the machine',
    { ...machineOf({ Type: 'Succeed' }), StartsAt: 'Only' },
    '/StartsAt',
    'Field is not supported',
  ],
  [
    'a field it does not know in a retrier',
    task({ Retry: [{ ErrorEquals: ['A'], MaxAttempt: 1 }] }),
    '/States/Only/Retry/0/MaxAttempt',
  ],
  [
    'a field it does not know in a catcher',
    task({ Catch: [{ ErrorEquals: ['A'], Next: 'Only', Output: 1 }] }),
    '/States/Only/Catch/0/Output',
  ],
  [
    'a field it does not know within a branch',
    machineOf({ Type: 'Parallel', Branches: [named('Inner', { Type: 'Succeed', Foo: 1 })], End: true }),
    '/States/Only/Branches/0/States/Inner/Foo',
  ],
  [
    'a field it does not know within a Map',
    machineOf({ Type: 'Map', ItemProcessor: { ...named('Inner', { Type: 'Succeed' }), Foo: 1 }, End: true }),
    '/States/Only/ItemProcessor/Foo',
  ],
  ['a field that belongs to another type', machineOf({ Type: 'Succeed', Next: 'Only' }), '/States/Only/Next'],
  [
    'a name with a slash, written as in RFC 6901',
    named('Yes/No ~', { Type: 'Succeed', Foo: 1 }),
    '/States/Yes~1No ~0/Foo',
  ],
  [
    'a placeholder that nobody has filled in',
    named('Ask', { ...waitForOpinion, Parameters: { FunctionName: placeholder } }),
    '/States/Ask/Parameters/FunctionName',
    `${placeholder} is unresolved`,
  ],
  ['a type that does not exist', machineOf({ Type: 'Sleep', End: true }), '/States/Only/Type'],
  [
    'a first state that does not exist',
    { StartAt: 'Nowhere', States: { A: { Type: 'Succeed' } } },
    '/StartAt',
    "There is no state 'Nowhere'",
  ],
  [
    'a transition to a state that does not exist',
    { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' } } },
    '/States/A/Next',
    "There is no state 'B'",
  ],
  [
    'a transition to a state outside its branch',
    machineOf({ Type: 'Parallel', Branches: [named('Inner', { Type: 'Pass', Next: 'Only' })], End: true }),
    '/States/Only/Branches/0/States/Inner/Next',
  ],
  [
    'a default that does not exist',
    {
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'S' }], Default: 'D' },
        S: { Type: 'Succeed' },
      },
    },
    '/States/C/Default',
  ],
  [
    'a choice to a state that does not exist',
    choice({ Variable: '$.a', IsNull: true, Next: 'Nowhere' }),
    '/States/C/Choices/0/Next',
  ],
  [
    'a catcher to a state that does not exist',
    task({ Catch: [{ ErrorEquals: ['A'], Next: 'Nowhere' }] }),
    '/States/Only/Catch/0/Next',
  ],
  [
    'a state that nothing leads to',
    { StartAt: 'A', States: { A: { Type: 'Succeed' }, B: { Type: 'Succeed' } } },
    '/States/B',
    "No state leads to 'B'",
  ],
  [
    'a flow that cannot end',
    { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' } } },
    '/States',
    'ends the flow',
  ],
  [
    'a name that is used twice',
    machineOf({ Type: 'Parallel', Branches: [named('Only', { Type: 'Succeed' })], End: true }),
    '/States/Only/Branches/0/States/Only',
    'used twice',
  ],
  [
    'a state with neither Next nor End',
    machineOf({ Type: 'Pass' }),
    '/States/Only',
    'exactly one of Next, End',
  ],
  [
    'a state with both Next and End',
    machineOf({ Type: 'Pass', Next: 'Only', End: true }),
    '/States/Only',
    'exactly one of Next, End',
  ],
  ['End: false', machineOf({ Type: 'Pass', End: false }), '/States/Only/End'],
  ['a wait for nothing', machineOf({ Type: 'Wait', End: true }), '/States/Only', 'exactly one of Seconds'],
  [
    'a wait for two things',
    machineOf({ Type: 'Wait', Seconds: 1, SecondsPath: '$.s', End: true }),
    '/States/Only',
  ],
  ['a wait for half a second', machineOf({ Type: 'Wait', Seconds: 0.5, End: true }), '/States/Only/Seconds'],
  [
    'a day that does not exist',
    machineOf({ Type: 'Wait', Timestamp: '2027-02-29T00:00:00Z', End: true }),
    '/States/Only/Timestamp',
    'RFC 3339',
  ],
  [
    'a timestamp without a zone',
    machineOf({ Type: 'Wait', Timestamp: '2027-02-28T00:00:00', End: true }),
    '/States/Only/Timestamp',
  ],
  ['a path that cannot be read', pass({ InputPath: '$.a[' }), '/States/Only/InputPath', 'cannot be read'],
  [
    'a path without a dollar',
    pass({ OutputPath: 'a' }),
    '/States/Only/OutputPath',
    "does not begin with '$'",
  ],
  ['a filter', pass({ InputPath: '$.a[?(@.b==1)]' }), '/States/Only/InputPath', 'filters are not supported'],
  ['a descent', pass({ Parameters: { 'v.$': '$..b' } }), '/States/Only/Parameters/v.$', 'descent'],
  [
    'a ResultPath that picks many places',
    pass({ ResultPath: '$.a[*]' }),
    '/States/Only/ResultPath',
    'reference path',
  ],
  ['a ResultPath in the Context Object', pass({ ResultPath: '$$.a' }), '/States/Only/ResultPath'],
  [
    'an intrinsic function that does not exist',
    pass({ Parameters: { x: [{ 'v.$': 'States.Sum(1)' }] } }),
    '/States/Only/Parameters/x/0/v.$',
    'there is no function States.Sum',
  ],
  [
    'an intrinsic function with too few arguments',
    pass({ Parameters: { 'v.$': 'States.MathAdd(1)' } }),
    '/States/Only/Parameters/v.$',
    'does not take 1 arguments',
  ],
  [
    'an intrinsic function without its bracket',
    pass({ Parameters: { 'v.$': "States.Format('x'" } }),
    '/States/Only/Parameters/v.$',
    "')' is missing",
  ],
  [
    'text after an intrinsic function',
    pass({ Parameters: { 'v.$': 'States.UUID() x' } }),
    '/States/Only/Parameters/v.$',
    'something follows',
  ],
  ['a template field that holds no text', pass({ Parameters: { 'v.$': 1 } }), '/States/Only/Parameters/v.$'],
  [
    'a template field that is given twice',
    pass({ Parameters: { 'v.$': '$.a', v: 1 } }),
    '/States/Only/Parameters/v.$',
    'given twice',
  ],
  [
    'a comparison that does not exist',
    choice({ Variable: '$.a', NumberEquals: 1, Next: 'S' }),
    '/States/C/Choices/0/NumberEquals',
    'Field is not supported',
  ],
  [
    'a comparison of the wrong type',
    choice({ Variable: '$.a', NumericEquals: '1', Next: 'S' }),
    '/States/C/Choices/0/NumericEquals',
  ],
  [
    'a comparison without a variable',
    choice({ NumericEquals: 1, Next: 'S' }),
    '/States/C/Choices/0/NumericEquals',
    'needs a Variable',
  ],
  [
    'two comparisons in one rule',
    choice({ Variable: '$.a', NumericEquals: 1, IsNull: true, Next: 'S' }),
    '/States/C/Choices/0/IsNull',
  ],
  [
    'a path variant that does not exist',
    choice({ Variable: '$.a', StringMatchesPath: '$.b', Next: 'S' }),
    '/States/C/Choices/0/StringMatchesPath',
  ],
  ['a rule without a comparison', choice({ Variable: '$.a', Next: 'S' }), '/States/C/Choices/0'],
  ['a rule without a next state', choice({ Variable: '$.a', IsNull: true }), '/States/C/Choices/0/Next'],
  [
    'Next within a combined rule',
    choice({ And: [{ Variable: '$.a', IsNull: true, Next: 'S' }], Next: 'S' }),
    '/States/C/Choices/0/And/0/Next',
  ],
  ['an empty And', choice({ And: [], Next: 'S' }), '/States/C/Choices/0/And'],
  [
    'a resource that it cannot call',
    task({ Resource: 'arn:aws:states:::sqs:sendMessage' }),
    '/States/Only/Resource',
    'not supported',
  ],
  [
    'waiting for a started execution',
    task({ Resource: 'arn:aws:states:::states:startExecution.sync:2' }),
    '/States/Only/Resource',
  ],
  [
    'a parameter that the integration does not take',
    task({ Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'a', Body: 1 } }),
    '/States/Only/Parameters/Body',
  ],
  [
    'an invocation without a function',
    task({ Resource: 'arn:aws:states:::lambda:invoke', Parameters: { 'Payload.$': '$' } }),
    '/States/Only/Parameters',
    "'FunctionName' is required",
  ],
  ['two time-outs', task({ TimeoutSeconds: 1, TimeoutSecondsPath: '$.t' }), '/States/Only', 'at most one'],
  [
    'a heartbeat that is no shorter than the time-out',
    task({ TimeoutSeconds: 5, HeartbeatSeconds: 5 }),
    '/States/Only/HeartbeatSeconds',
  ],
  [
    'a reserved error that does not exist',
    task({ Retry: [{ ErrorEquals: ['States.Al'] }] }),
    '/States/Only/Retry/0/ErrorEquals/0',
    "no reserved error 'States.Al'",
  ],
  [
    'States.ALL beside another error',
    task({ Retry: [{ ErrorEquals: ['States.ALL', 'A'] }] }),
    '/States/Only/Retry/0/ErrorEquals',
  ],
  [
    'States.ALL before another retrier',
    task({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }] }),
    '/States/Only/Retry',
  ],
  [
    'a greatest delay below the first',
    task({ Retry: [{ ErrorEquals: ['A'], IntervalSeconds: 5, MaxDelaySeconds: 5 }] }),
    '/States/Only/Retry/0/MaxDelaySeconds',
  ],
  [
    'both names of the flow of a Map',
    machineOf({
      Type: 'Map',
      Iterator: named('A', { Type: 'Succeed' }),
      ItemProcessor: named('B', { Type: 'Succeed' }),
      End: true,
    }),
    '/States/Only',
  ],
  [
    'a distributed Map',
    machineOf({
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...named('A', { Type: 'Succeed' }) },
      End: true,
    }),
    '/States/Only/ItemProcessor/ProcessorConfig/Mode',
  ],
  ['both Error and ErrorPath', machineOf({ Type: 'Fail', Error: 'A', ErrorPath: '$.e' }), '/States/Only'],
  ['JSONata', { ...machineOf({ Type: 'Succeed' }), QueryLanguage: 'JSONata' }, '/QueryLanguage'],
  [
    'JSONata in one state',
    machineOf({ Type: 'Succeed', QueryLanguage: 'JSONata' }),
    '/States/Only/QueryLanguage',
  ],
];

describe('a definition', () => {
  it.each(refusals)('is refused for %s', (_title, definition, pointer, message = '') => {
    const refusal = refusalOf(JSON.stringify(definition));
    expect(refusal).toContain(` at ${pointer}`);
    expect(refusal).toContain(message);
  });

  it('is refused when it is no JSON', () => {
    expect(refusalOf('{')).toContain('INVALID_JSON_DESCRIPTION');
  });

  it('is told of every problem at once', () => {
    const refusal = refusalOf(JSON.stringify(machineOf({ Type: 'Wait', Seconds: -1, Foo: 1, End: true })));
    expect(refusal).toContain('/States/Only/Seconds');
    expect(refusal).toContain('/States/Only/Foo');
  });

  it('may say that it is in JSONPath, and comment on everything', () => {
    const definition = {
      Comment: 'a',
      QueryLanguage: 'JSONPath',
      Version: '1.0',
      TimeoutSeconds: 60,
      ...named('Work', {
        ...waitForOpinion,
        Comment: 'b',
        QueryLanguage: 'JSONPath',
        Retry: [{ ErrorEquals: ['States.ALL'], Comment: 'c' }],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Work', Comment: 'd' }],
      }),
    };
    expect(parseDefinition(JSON.stringify(definition))).toMatchObject({
      StartAt: 'Work',
      TimeoutSeconds: 60,
    });
  });
});

function refusalOf(definition: string): string {
  try {
    parseDefinition(definition);
    return 'It was not refused';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
