import type * as z from 'zod';
import { isJsonObject, type Json, parseJson } from '../data/json.ts';
import { parameterProblems } from './check-parameters.ts';
import { transitionProblems } from './check-transitions.ts';
import { InvalidDefinitionError, type Problem } from './problem.ts';
import { type Machine, machine } from './states.ts';

/** Reads an Amazon States Language definition. Throws an `InvalidDefinitionError` that names every problem and its place. */
export function parseDefinition(text: string): Machine {
  const definition = readJson(text);
  refuse([...placeholderProblems(definition, [])]);
  const parsed = machine.safeParse(definition);
  if (!parsed.success) throw new InvalidDefinitionError(parsed.error.issues.flatMap(problemsOf));
  refuse([...transitionProblems(parsed.data), ...parameterProblems(parsed.data)]);
  return parsed.data;
}

function readJson(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new InvalidDefinitionError([{ code: 'INVALID_JSON_DESCRIPTION', message, at: [] }]);
  }
}

function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw new InvalidDefinitionError(problems);
}

/** `${RequestOpinionFunctionArn}` is filled in before the machine is created. One that is left would call nothing. */
function* placeholderProblems(value: Json, at: PropertyKey[]): Generator<Problem> {
  if (typeof value === 'string') {
    const [placeholder] = /\$\{[^}]*\}/.exec(value) ?? [];
    if (placeholder)
      yield { code: 'SCHEMA_VALIDATION_FAILED', message: `The placeholder ${placeholder} is unresolved`, at };
  }
  if (Array.isArray(value))
    for (const [index, element] of value.entries()) yield* placeholderProblems(element, [...at, index]);
  if (isJsonObject(value))
    for (const [name, field] of Object.entries(value)) yield* placeholderProblems(field, [...at, name]);
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const code = 'SCHEMA_VALIDATION_FAILED';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code, message: 'Field is not supported', at: [...issue.path, key] }));
  return [{ code, message: issue.message, at: issue.path }];
}
