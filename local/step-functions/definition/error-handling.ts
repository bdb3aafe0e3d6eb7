import * as z from 'zod';
import { comment, resultPath, seconds } from './fields.ts';

const reservedNames = new Set([
  'States.ALL',
  'States.BranchFailed',
  'States.DataLimitExceeded',
  'States.HeartbeatTimeout',
  'States.IntrinsicFailure',
  'States.NoChoiceMatched',
  'States.ParameterPathFailure',
  'States.Permissions',
  'States.ResultPathMatchFailure',
  'States.Runtime',
  'States.TaskFailed',
  'States.Timeout',
]);

const errorEquals = z
  .array(
    z.string().refine((name) => !name.startsWith('States.') || reservedNames.has(name), {
      error: ({ input }) => `There is no reserved error '${input}'`,
    }),
  )
  .min(1)
  .refine((names) => !names.includes('States.ALL') || names.length === 1, 'States.ALL must stand alone');

const retrier = z
  .strictObject({
    ErrorEquals: errorEquals,
    IntervalSeconds: seconds.default(1),
    MaxAttempts: z.int().min(0).max(99_999_999).default(3),
    BackoffRate: z.number().min(1).default(2),
    MaxDelaySeconds: z.int().min(1).max(31_622_399).optional(),
    JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
    Comment: comment,
  })
  .refine(
    ({ IntervalSeconds, MaxDelaySeconds }) =>
      MaxDelaySeconds === undefined || MaxDelaySeconds > IntervalSeconds,
    {
      path: ['MaxDelaySeconds'],
      message: 'Must be greater than IntervalSeconds',
    },
  );

const catcher = z.strictObject({
  ErrorEquals: errorEquals,
  Next: z.string(),
  ResultPath: resultPath.nullable().default('$'),
  Comment: comment,
});

export type Retrier = z.infer<typeof retrier>;
export type Catcher = z.infer<typeof catcher>;

/** What a Task, a Parallel and a Map state may say about failures. */
export const errorHandling = {
  Retry: z.array(retrier).refine(hasCatchAllLast, 'States.ALL must be in the last retrier').default([]),
  Catch: z.array(catcher).refine(hasCatchAllLast, 'States.ALL must be in the last catcher').default([]),
};

function hasCatchAllLast(handlers: { ErrorEquals: string[] }[]): boolean {
  return handlers.slice(0, -1).every(({ ErrorEquals }) => !ErrorEquals.includes('States.ALL'));
}
