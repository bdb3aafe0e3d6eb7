import { runtimeFailure } from '../failure.ts';
import { evaluateIntrinsic } from './intrinsics/evaluate.ts';
import { isJsonObject, type Json } from './json.ts';
import { requireAt, type Scope } from './select.ts';

/** A Payload Template with every `name.$` replaced by what its path or intrinsic function gives. */
export function fillTemplate(template: Json, scope: Scope, random: () => number): Json {
  if (Array.isArray(template)) return template.map((element) => fillTemplate(element, scope, random));
  if (!isJsonObject(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) =>
      name.endsWith('.$')
        ? [name.slice(0, -2), evaluate(name, value, scope, random)]
        : [name, fillTemplate(value, scope, random)],
    ),
  );
}

function evaluate(name: string, expression: Json, scope: Scope, random: () => number): Json {
  if (typeof expression !== 'string')
    throw runtimeFailure(`The value for the field '${name}' must be a string`);
  return expression.startsWith('$')
    ? requireAt(expression, scope, name)
    : evaluateIntrinsic(expression, scope, random);
}
