import { machineOf } from './harness.ts';
import { passCase, type SharedCase, taskState } from './shared-case.ts';

const application = {
  id: 'A1',
  applicant: { name: '陳', phones: ['1', '2', '3'] },
  items: [{ n: 1 }, { n: 2 }],
};
const echo = () => ({ Work: (payload: unknown) => payload });

function taskCase(title: string, fields: object, input: unknown, output: unknown): SharedCase {
  return {
    title,
    machine: { StartAt: 'Work', States: { Work: taskState('Work', { ...fields, End: true }) } },
    input,
    expected: { output },
    tasks: echo,
  };
}

export const dataFlowCases: SharedCase[] = [
  passCase('passes its input on', {}, application, application),
  passCase(
    'takes a part of the input by InputPath',
    { InputPath: '$.applicant' },
    application,
    application.applicant,
  ),
  passCase(
    'gives an empty object to a state whose InputPath is null',
    { InputPath: null, ResultPath: '$.seen' },
    { a: 1 },
    { a: 1, seen: {} },
  ),
  passCase('shows a part of the output by OutputPath', { OutputPath: '$.applicant.name' }, application, '陳'),
  passCase('gives an empty object when OutputPath is null', { OutputPath: null }, application, {}),
  passCase('replaces the input by the result', { Result: { x: 1 } }, { a: 1 }, { x: 1 }),
  passCase(
    'takes a result as it stands, and not as a template',
    { Result: { 'a.$': '$.b' } },
    {},
    { 'a.$': '$.b' },
  ),
  passCase('drops the result when ResultPath is null', { Result: 1, ResultPath: null }, { a: 1 }, { a: 1 }),
  passCase('puts the result beside the input', { Result: 1, ResultPath: '$.r' }, { a: 1 }, { a: 1, r: 1 }),
  passCase(
    'makes the fields on the way to a nested ResultPath',
    { Result: 1, ResultPath: '$.x.y.z' },
    { a: 1 },
    { a: 1, x: { y: { z: 1 } } },
  ),
  passCase(
    'keeps the neighbours of a nested ResultPath',
    { Result: 1, ResultPath: '$.x.y' },
    { x: { a: 2 } },
    { x: { a: 2, y: 1 } },
  ),
  passCase(
    'replaces an element by a ResultPath with an index',
    { Result: 9, ResultPath: '$.a[1]' },
    { a: [1, 2, 3] },
    { a: [1, 9, 3] },
  ),
  passCase(
    'fills a template from the input',
    { Parameters: { 'who.$': '$.applicant.name', fixed: [1, { 'id.$': '$.id' }] } },
    application,
    { who: '陳', fixed: [1, { id: 'A1' }] },
  ),
  passCase(
    'fills a template from the input behind InputPath',
    { InputPath: '$.applicant', Parameters: { 'all.$': '$' } },
    { applicant: { name: 'x' } },
    { all: { name: 'x' } },
  ),
  passCase(
    'reads a name in brackets',
    { Parameters: { 'v.$': "$['a b'].c" } },
    { 'a b': { c: 3 } },
    { v: 3 },
  ),
  passCase('reads an element', { Parameters: { 'v.$': '$.applicant.phones[1]' } }, application, { v: '2' }),
  passCase(
    'reads an element from the end',
    { Parameters: { 'v.$': '$.a[-1]' } },
    { a: [1, 2, 3] },
    { v: 3 },
    'it does not count from the end; the service does',
  ),
  passCase('reads every element', { Parameters: { 'v.$': '$.items[*].n' } }, application, { v: [1, 2] }),
  passCase('reads every field', { Parameters: { 'v.$': '$.a.*' } }, { a: { x: 1, y: 2 } }, { v: [1, 2] }),
  passCase('reads a slice', { Parameters: { 'v.$': '$.a[1:3]' } }, { a: [1, 2, 3, 4] }, { v: [2, 3] }),
  passCase('reads several elements', { Parameters: { 'v.$': '$.a[0,2]' } }, { a: [1, 2, 3] }, { v: [1, 3] }),
  passCase(
    'gives an empty array when a wildcard meets nothing',
    { Parameters: { 'v.$': '$.a[*].n' } },
    { a: [] },
    { v: [] },
    'it takes no match of a wildcard for a missing value; the service gives an empty array',
  ),
  passCase(
    'reads the input of the execution from the Context Object',
    { Parameters: { 'v.$': '$$.Execution.Input.id' } },
    application,
    { v: 'A1' },
  ),
  passCase('reads null', { Parameters: { 'v.$': '$.a' } }, { a: null }, { v: null }),
  taskCase(
    'selects from the result of a task',
    { ResultSelector: { 'only.$': '$.id' } },
    { id: 1, b: 2 },
    { only: 1 },
  ),
  taskCase(
    'sends the selected result through ResultPath and OutputPath',
    { ResultSelector: { 'n.$': '$.id' }, ResultPath: '$.r', OutputPath: '$.r.n' },
    { id: 7 },
    7,
  ),
  taskCase(
    'gives a task what Parameters say, and places its result into the raw input',
    { InputPath: '$.in', Parameters: { 'v.$': '$.x' }, ResultPath: '$.out' },
    { in: { x: 5 }, keep: 1 },
    { in: { x: 5 }, keep: 1, out: { v: 5 } },
  ),
  {
    title: 'fails when a path of a template leads nowhere',
    machine: machineOf({ Type: 'Pass', Parameters: { 'v.$': '$.nothing' }, End: true }),
    input: {},
    expected: { error: 'States.Runtime' },
  },
  {
    title: 'fails when InputPath leads nowhere',
    machine: machineOf({ Type: 'Pass', InputPath: '$.nothing', End: true }),
    input: {},
    expected: { error: 'States.Runtime' },
  },
  {
    title: 'fails when ResultPath meets something that is no object',
    machine: machineOf({ Type: 'Pass', Result: 1, ResultPath: '$.a.b', End: true }),
    input: { a: 'text' },
    expected: { error: 'States.ResultPathMatchFailure' },
    oracleDiffers: 'it replaces the text by an object',
  },
];
