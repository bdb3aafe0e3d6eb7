import { intrinsicFailure } from '../../failure.ts';
import type { Json } from '../json.ts';
import { requireAt, type Scope } from '../select.ts';
import { intrinsicFunctions } from './functions.ts';
import { IntrinsicMisuse } from './misuse.ts';
import { type Expression, parseIntrinsic } from './parse.ts';
import { unescapeText } from './text.ts';

/** The value of an intrinsic function. `random` gives numbers from 0 (inclusive) to 1 (exclusive). */
export function evaluateIntrinsic(source: string, scope: Scope, random: () => number): Json {
  try {
    return evaluate(parseIntrinsic(source), scope, random);
  } catch (error) {
    if (error instanceof IntrinsicMisuse) throw intrinsicFailure(source, error.message);
    throw error;
  }
}

function evaluate(expression: Expression, scope: Scope, random: () => number): Json {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'text':
      return unescapeText(expression.raw);
    case 'path':
      return requireAt(expression.path, scope, expression.path);
    case 'call':
      return call(expression.name, expression.args, scope, random);
    default:
      return expression satisfies never;
  }
}

function call(name: string, args: Expression[], scope: Scope, random: () => number): Json {
  const [template] = args;
  const values = args.map((argument) => evaluate(argument, scope, random));
  if (name === 'States.Format' && template?.kind === 'text') values[0] = template.raw;
  const known = intrinsicFunctions.get(name);
  if (!known) throw new IntrinsicMisuse(`there is no function ${name}`);
  return known.apply(values, random);
}
