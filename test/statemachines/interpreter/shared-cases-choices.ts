import { choiceCase, type SharedCase } from './shared-case.ts';

const data = {
  name: 'Huangpu',
  other: 'Huangpu',
  n: 5,
  five: 5,
  yes: true,
  alsoYes: true,
  no: false,
  nothing: null,
  at: '2026-03-01T09:00:00Z',
  sameInstant: '2026-03-01T17:00:00+08:00',
  later: '2026-03-02T09:00:00Z',
  path: 'a*b',
  list: [1],
};

function on(
  variable: string,
  operator: string,
  operand: unknown,
  isMet: boolean,
  oracleDiffers?: string,
): SharedCase {
  return choiceCase(
    `says ${isMet ? 'yes' : 'no'} to ${variable} ${operator} ${JSON.stringify(operand)}`,
    { Variable: variable, [operator]: operand },
    data,
    isMet,
    oracleDiffers,
  );
}

const takesFalseForTrue = 'it does not look at the operand; for the service false turns the test around';

export const choiceCases: SharedCase[] = [
  on('$.name', 'StringEquals', 'Huangpu', true),
  on('$.name', 'StringEquals', 'huangpu', false),
  on('$.n', 'StringEquals', '5', false),
  on('$.name', 'StringEqualsPath', '$.other', true),
  on('$.name', 'StringLessThan', 'I', true),
  on('$.name', 'StringLessThanPath', '$.path', true),
  on('$.name', 'StringGreaterThan', 'Huang', true),
  on('$.name', 'StringGreaterThanPath', '$.other', false),
  on('$.name', 'StringLessThanEquals', 'Huangpu', true),
  on('$.name', 'StringLessThanEqualsPath', '$.other', true),
  on('$.name', 'StringGreaterThanEquals', 'Huangpv', false),
  on('$.name', 'StringGreaterThanEqualsPath', '$.other', true),
  on('$.name', 'StringMatches', 'Hu*pu', true),
  on('$.name', 'StringMatches', '*gp*', true),
  on('$.name', 'StringMatches', 'Hu.*', false),
  on('$.path', 'StringMatches', 'a\\*b', true),
  on('$.name', 'StringMatches', 'Huang\\*', false),
  on('$.n', 'NumericEquals', 5, true),
  on('$.n', 'NumericEqualsPath', '$.five', true),
  on('$.name', 'NumericEquals', 5, false),
  on('$.n', 'NumericLessThan', 5, false),
  on('$.n', 'NumericLessThanPath', '$.five', false),
  on('$.n', 'NumericGreaterThan', 4.5, true),
  on('$.n', 'NumericGreaterThanPath', '$.five', false),
  on('$.n', 'NumericLessThanEquals', 5, true),
  on('$.n', 'NumericLessThanEqualsPath', '$.five', true),
  on('$.n', 'NumericGreaterThanEquals', 6, false),
  on('$.n', 'NumericGreaterThanEqualsPath', '$.five', true),
  on('$.yes', 'BooleanEquals', true, true),
  on('$.no', 'BooleanEquals', true, false),
  on('$.yes', 'BooleanEqualsPath', '$.alsoYes', true),
  on('$.at', 'TimestampEquals', '2026-03-01T09:00:00Z', true),
  on('$.at', 'TimestampEqualsPath', '$.sameInstant', true),
  on('$.at', 'TimestampLessThan', '2026-03-02T00:00:00Z', true),
  on('$.at', 'TimestampLessThanPath', '$.later', true),
  on('$.at', 'TimestampGreaterThan', '2026-03-01T09:00:00Z', false),
  on('$.later', 'TimestampGreaterThanPath', '$.at', true),
  on('$.at', 'TimestampLessThanEquals', '2026-03-01T09:00:00Z', true),
  on('$.at', 'TimestampLessThanEqualsPath', '$.at', true),
  on('$.at', 'TimestampGreaterThanEquals', '2026-03-01T09:00:01Z', false),
  on('$.at', 'TimestampGreaterThanEqualsPath', '$.later', false),
  on('$.name', 'IsPresent', true, true),
  on('$.missing', 'IsPresent', false, true, takesFalseForTrue),
  on('$.missing', 'IsPresent', true, false),
  on('$.nothing', 'IsPresent', true, true),
  on('$.nothing', 'IsNull', true, true),
  on('$.name', 'IsNull', false, true, takesFalseForTrue),
  on('$.name', 'IsString', true, true),
  on('$.n', 'IsString', true, false),
  on('$.n', 'IsNumeric', true, true),
  on('$.yes', 'IsBoolean', true, true),
  on('$.nothing', 'IsBoolean', false, true, takesFalseForTrue),
  on('$.at', 'IsTimestamp', true, true),
  on('$.name', 'IsTimestamp', true, false),
  choiceCase(
    'needs all of And',
    {
      And: [
        { Variable: '$.n', NumericEquals: 5 },
        { Variable: '$.yes', BooleanEquals: false },
      ],
    },
    data,
    false,
  ),
  choiceCase(
    'needs one of Or',
    {
      Or: [
        { Variable: '$.n', NumericEquals: 6 },
        { Variable: '$.yes', BooleanEquals: true },
      ],
    },
    data,
    true,
  ),
  choiceCase('turns a rule around by Not', { Not: { Variable: '$.n', NumericEquals: 6 } }, data, true),
  choiceCase(
    'nests And, Or and Not',
    {
      And: [
        {
          Or: [
            { Not: { Variable: '$.yes', BooleanEquals: true } },
            { Variable: '$.n', NumericGreaterThan: 1 },
          ],
        },
        { Variable: '$.name', IsPresent: true },
      ],
    },
    data,
    true,
  ),
  choiceCase(
    'asks no further once And cannot hold',
    {
      And: [
        { Variable: '$.missing', IsPresent: true },
        { Variable: '$.missing', StringEquals: 'x' },
      ],
    },
    data,
    false,
  ),
  {
    title: 'fails when no rule holds and there is no default',
    machine: {
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericEquals: 1, Next: 'S' }] },
        S: { Type: 'Succeed' },
      },
    },
    input: data,
    expected: { error: 'States.NoChoiceMatched' },
  },
  {
    title: 'fails when it compares a value that is not there',
    machine: {
      StartAt: 'C',
      States: {
        C: {
          Type: 'Choice',
          Choices: [{ Variable: '$.missing', NumericEquals: 1, Next: 'S' }],
          Default: 'S',
        },
        S: { Type: 'Succeed' },
      },
    },
    input: data,
    expected: { error: 'States.Runtime' },
  },
];
