import * as z from 'zod';
import { isJsonObject, type Json, type JsonObject } from '../data/json.ts';
import { parsePath } from '../data/path.ts';
import { type Comparison, comparisons } from '../states/comparisons.ts';

/** What a choice rule asks of the data. */
export type Condition =
  | { kind: 'and' | 'or'; conditions: Condition[] }
  | { kind: 'not'; condition: Condition }
  | { kind: 'comparison'; variable: string; comparison: Comparison; operand: Json; isOperandPath: boolean };

interface ChoiceRule {
  condition: Condition;
  next: string;
}

type Pointer = (string | number)[];
type Report = (pointer: Pointer, message: string) => void;

export const choiceRule = z
  .custom<Json>((value) => value !== undefined)
  .transform((rule, context): ChoiceRule => {
    const report: Report = (path, message) =>
      context.addIssue({ code: 'custom', path, message, input: rule });
    if (!isJsonObject(rule)) {
      report([], 'A choice rule must be an object');
      return z.NEVER;
    }
    const { Next: next, ...test } = rule;
    if (typeof next !== 'string') {
      report(['Next'], 'A choice rule needs the name of the next state');
      return z.NEVER;
    }
    return { condition: readCondition(test, [], report) ?? z.NEVER, next };
  });

function readCondition(rule: Json | undefined, pointer: Pointer, report: Report): Condition | undefined {
  if (!isJsonObject(rule)) return void report(pointer, 'A condition must be an object');
  const { Comment: _comment, Variable: variable, ...tests } = rule;
  const [[name, operand] = [], ...others] = Object.entries(tests);
  if (name === undefined) return void report(pointer, 'A condition needs a comparison, And, Or or Not');
  for (const [other] of others)
    report([...pointer, other], 'Field is not supported beside another comparison');
  if (variable !== undefined) return readComparison(variable, name, operand, pointer, report);
  return readCombination(tests, name, pointer, report);
}

function readCombination(
  tests: JsonObject,
  name: string,
  pointer: Pointer,
  report: Report,
): Condition | undefined {
  const here = [...pointer, name];
  const inner = tests[name];
  if (name === 'Not') {
    const condition = readCondition(inner, here, report);
    return condition && { kind: 'not', condition };
  }
  if (name !== 'And' && name !== 'Or') {
    const isComparison = comparisons.has(name) || comparisons.has(name.replace(/Path$/, ''));
    return void report(here, isComparison ? 'A comparison needs a Variable' : 'Field is not supported');
  }
  if (!Array.isArray(inner) || inner.length === 0) return void report(here, 'Must be an array of conditions');
  const conditions = inner.map((rule, index) => readCondition(rule, [...here, index], report));
  return {
    kind: name === 'And' ? 'and' : 'or',
    conditions: conditions.filter((condition) => condition !== undefined),
  };
}

function readComparison(
  variable: Json,
  name: string,
  operand: Json | undefined,
  pointer: Pointer,
  report: Report,
): Condition | undefined {
  const here = [...pointer, name];
  const isOperandPath = name.endsWith('Path');
  const comparison = comparisons.get(isOperandPath ? name.slice(0, -'Path'.length) : name);
  if (!comparison || (isOperandPath && !comparison.takesPath))
    return void report(here, 'Field is not supported');
  if (!isPath(variable))
    return void report([...pointer, 'Variable'], `'${JSON.stringify(variable)}' is not a path`);
  if (isOperandPath ? !isPath(operand) : !comparison.accepts(operand ?? null))
    return void report(here, `${JSON.stringify(operand)} cannot be compared with`);
  return { kind: 'comparison', variable, comparison, operand: operand ?? null, isOperandPath };
}

function isPath(value: Json | undefined): value is string {
  if (typeof value !== 'string') return false;
  try {
    parsePath(value);
    return true;
  } catch {
    return false;
  }
}
