import * as z from 'zod';
import { parseIntrinsic } from '../data/intrinsics/parse.ts';
import { isJsonObject, type Json } from '../data/json.ts';
import { isReferencePath, parsePath } from '../data/path.ts';
import { parseTimestamp } from '../data/timestamp.ts';

/** The longest wait, interval or time-out that the service takes, in seconds: a little over three years. */
export const longestSeconds = 99_999_999;

export const comment = z.string().optional();
export const seconds = z.int().min(1).max(longestSeconds);
export const waitSeconds = z.int().min(0).max(longestSeconds);
export const json = z.custom<Json>((value) => value !== undefined);

export const path = z.string().superRefine((text, context) => {
  const problem = problemOf(() => parsePath(text));
  if (problem) context.addIssue(problem);
});

export const referencePath = z.string().superRefine((text, context) => {
  const problem = problemOf(() => {
    if (!isReferencePath(parsePath(text)))
      throw new Error(`'${text}' must be a reference path: it picks one place`);
  });
  if (problem) context.addIssue(problem);
});

/** A result is placed into the data of the state, never into the Context Object. */
export const resultPath = referencePath.refine(
  (text) => !text.startsWith('$$'),
  'A result cannot be placed in the Context Object',
);

/** Error and Cause of a Fail state may be read from a path or computed by an intrinsic function. */
export const pathOrIntrinsic = z.string().superRefine((text, context) => {
  const problem = problemOf(() => checkExpression(text));
  if (problem) context.addIssue(problem);
});

export const timestamp = z
  .string()
  .refine(
    (text) => parseTimestamp(text) !== undefined,
    'Must be an RFC 3339 timestamp such as 2026-03-01T09:00:00Z',
  );

/** A Payload Template: every field whose name ends in `.$` holds a path or an intrinsic function. */
export const template = json.superRefine((value, context) => {
  for (const [pointer, problem] of templateProblems(value, []))
    context.addIssue({ ...problem, path: pointer });
});

type Pointer = (string | number)[];
type Problem = { code: 'custom'; message: string };

function* templateProblems(value: Json, pointer: Pointer): Generator<[Pointer, Problem]> {
  if (Array.isArray(value))
    for (const [index, element] of value.entries()) yield* templateProblems(element, [...pointer, index]);
  if (!isJsonObject(value)) return;
  for (const [name, field] of Object.entries(value)) {
    const here = [...pointer, name];
    if (!name.endsWith('.$')) yield* templateProblems(field, here);
    else {
      const problem = problemOf(() => checkExpression(field));
      if (problem) yield [here, problem];
      if (name.slice(0, -2) in value)
        yield [here, { code: 'custom', message: `'${name.slice(0, -2)}' is given twice` }];
    }
  }
}

function checkExpression(expression: Json): void {
  if (typeof expression !== 'string') throw new Error('Must be a path or an intrinsic function');
  if (expression.startsWith('$')) parsePath(expression);
  else parseIntrinsic(expression);
}

function problemOf(check: () => void): Problem | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof Error) return { code: 'custom', message: error.message };
    throw error;
  }
}
