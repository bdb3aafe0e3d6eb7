import * as z from 'zod';
import { choiceRule } from './condition.ts';
import { errorHandling } from './error-handling.ts';
import {
  comment,
  json,
  path,
  pathOrIntrinsic,
  referencePath,
  resultPath,
  seconds,
  template,
  timestamp,
  waitSeconds,
} from './fields.ts';
import { parseResource, type Resource } from './resource.ts';

/** A chain of states: a whole machine, a branch of a Parallel state, or what a Map state does with each item. */
export interface Flow {
  Comment?: string | undefined;
  StartAt: string;
  States: Record<string, State>;
}

export type State = z.infer<typeof state>;
export type StateOf<Type extends State['Type']> = Extract<State, { Type: Type }>;
export type Machine = z.infer<typeof machine>;

/** This interpreter knows JSONPath only; a machine in JSONata is refused. */
const queryLanguage = z.literal('JSONPath').optional();
const common = { Comment: comment, QueryLanguage: queryLanguage };
const inputAndOutput = { InputPath: path.nullable().default('$'), OutputPath: path.nullable().default('$') };
const transition = { Next: z.string().optional(), End: z.literal(true).optional() };
const result = { ResultPath: resultPath.nullable().default('$') };
const resultSelector = { ResultSelector: template.optional() };
const parameters = { Parameters: template.optional() };

const pass = z
  .strictObject({
    Type: z.literal('Pass'),
    ...common,
    ...inputAndOutput,
    ...parameters,
    ...result,
    ...transition,
    Result: json.optional(),
  })
  .superRefine(exactlyOneOf('Next', 'End'));

const task = z
  .strictObject({
    Type: z.literal('Task'),
    ...common,
    ...inputAndOutput,
    ...parameters,
    ...resultSelector,
    ...result,
    ...transition,
    ...errorHandling,
    Resource: z.string().transform((arn, context): Resource => {
      const resource = parseResource(arn);
      if (resource) return resource;
      context.addIssue({ code: 'custom', message: `The resource '${arn}' is not supported`, input: arn });
      return z.NEVER;
    }),
    TimeoutSeconds: seconds.optional(),
    TimeoutSecondsPath: referencePath.optional(),
    HeartbeatSeconds: seconds.optional(),
    HeartbeatSecondsPath: referencePath.optional(),
  })
  .superRefine(exactlyOneOf('Next', 'End'))
  .superRefine(atMostOneOf('TimeoutSeconds', 'TimeoutSecondsPath'))
  .superRefine(atMostOneOf('HeartbeatSeconds', 'HeartbeatSecondsPath'))
  .refine(({ HeartbeatSeconds = 0, TimeoutSeconds = Infinity }) => HeartbeatSeconds < TimeoutSeconds, {
    path: ['HeartbeatSeconds'],
    message: 'Must be smaller than TimeoutSeconds',
  });

const wait = z
  .strictObject({
    Type: z.literal('Wait'),
    ...common,
    ...inputAndOutput,
    ...transition,
    Seconds: waitSeconds.optional(),
    SecondsPath: referencePath.optional(),
    Timestamp: timestamp.optional(),
    TimestampPath: referencePath.optional(),
  })
  .superRefine(exactlyOneOf('Next', 'End'))
  .superRefine(exactlyOneOf('Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'));

const choice = z.strictObject({
  Type: z.literal('Choice'),
  ...common,
  ...inputAndOutput,
  Choices: z.array(choiceRule).min(1),
  Default: z.string().optional(),
});

const parallel = z
  .strictObject({
    Type: z.literal('Parallel'),
    ...common,
    ...inputAndOutput,
    ...parameters,
    ...resultSelector,
    ...result,
    ...transition,
    ...errorHandling,
    Branches: z.array(z.lazy((): z.ZodType<Flow> => branch)).min(1),
  })
  .superRefine(exactlyOneOf('Next', 'End'));

const map = z
  .strictObject({
    Type: z.literal('Map'),
    ...common,
    ...inputAndOutput,
    ...parameters,
    ...resultSelector,
    ...result,
    ...transition,
    ...errorHandling,
    ItemsPath: referencePath.default('$'),
    ItemSelector: template.optional(),
    MaxConcurrency: z.int().min(0).optional(),
    MaxConcurrencyPath: referencePath.optional(),
    ItemProcessor: z.lazy((): z.ZodType<Flow> => itemProcessor).optional(),
    Iterator: z.lazy((): z.ZodType<Flow> => branch).optional(),
  })
  .superRefine(exactlyOneOf('Next', 'End'))
  .superRefine(exactlyOneOf('ItemProcessor', 'Iterator'))
  .superRefine(atMostOneOf('ItemSelector', 'Parameters'))
  .superRefine(atMostOneOf('MaxConcurrency', 'MaxConcurrencyPath'));

const succeed = z.strictObject({ Type: z.literal('Succeed'), ...common, ...inputAndOutput });

const fail = z
  .strictObject({
    Type: z.literal('Fail'),
    ...common,
    Error: z.string().optional(),
    ErrorPath: pathOrIntrinsic.optional(),
    Cause: z.string().optional(),
    CausePath: pathOrIntrinsic.optional(),
  })
  .superRefine(atMostOneOf('Error', 'ErrorPath'))
  .superRefine(atMostOneOf('Cause', 'CausePath'));

const state = z.discriminatedUnion('Type', [pass, task, wait, choice, parallel, map, succeed, fail]);

const flow = { Comment: comment, StartAt: z.string(), States: z.record(z.string().min(1).max(80), state) };
const branch = z.strictObject({ ...flow, QueryLanguage: queryLanguage });
const itemProcessor = z.strictObject({
  ...flow,
  QueryLanguage: queryLanguage,
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE').optional() }).optional(),
});

export const machine = z.strictObject({
  ...flow,
  QueryLanguage: queryLanguage,
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: seconds.optional(),
});

type Refinement = (fields: object, context: z.RefinementCtx) => void;

function exactlyOneOf(...names: string[]): Refinement {
  return (fields, context) => {
    if (names.filter((name) => name in fields).length !== 1)
      context.addIssue({ code: 'custom', message: `Must have exactly one of ${names.join(', ')}` });
  };
}

function atMostOneOf(...names: string[]): Refinement {
  return (fields, context) => {
    if (names.filter((name) => name in fields).length > 1)
      context.addIssue({ code: 'custom', message: `Must have at most one of ${names.join(', ')}` });
  };
}
