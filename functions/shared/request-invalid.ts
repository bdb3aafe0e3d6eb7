import type * as z from 'zod';
import type { FieldProblemCode } from '../core/domain/item-form.ts';
import { Refused } from '../core/domain/refusal.ts';

/** What can be wrong with one part of a request: what can be wrong with an answer of a form, and more. */
export type PartProblemCode = FieldProblemCode | 'WRONG_TYPE' | 'MALFORMED_JSON' | 'TOO_MANY' | 'TOO_FEW';

/** Where in the request: a JSON pointer into the body, or the name of a parameter or header. */
export type PartPlace =
  | { readonly pointer: string }
  | { readonly parameter: string }
  | { readonly header: string };

export type PartProblem = PartPlace & {
  readonly code: PartProblemCode;
  /** The limit that was passed. */
  readonly limit?: string | number;
};

/** The request does not have the form that the operation takes. Says every part that is wrong, at once. */
export class RequestInvalid extends Refused {
  readonly parts: readonly PartProblem[];
  /** 422 for a readable request that does not fit; 400 where it could not be read at all, 413 where it is too long. */
  readonly status: 400 | 413 | 422;

  constructor(parts: readonly PartProblem[], status: 400 | 413 | 422 = 422) {
    super('REQUEST_INVALID');
    this.parts = parts;
    this.status = status;
  }
}

/** `['reasons', 0]` → `/reasons/0` (RFC 6901). */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

type PlaceOf = (path: readonly PropertyKey[]) => PartPlace;

/** Turns what zod found into problems with stable codes; `input` tells what is missing from what is of a wrong type. */
export function partProblems(error: z.ZodError, input: unknown, placeOf: PlaceOf): PartProblem[] {
  return error.issues.flatMap((issue): PartProblem[] => {
    const at = placeOf(issue.path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ ...placeOf([...issue.path, key]), code: 'UNKNOWN_FIELD' }));
      case 'too_big': {
        const code = sizeCode(issue.origin, { text: 'TOO_LONG', list: 'TOO_MANY', number: 'TOO_LARGE' });
        return [{ ...at, code, limit: Number(issue.maximum) }];
      }
      case 'too_small': {
        if (issue.origin === 'string' && valueAt(input, issue.path) === '')
          return [{ ...at, code: 'REQUIRED' }];
        const code = sizeCode(issue.origin, { text: 'TOO_SHORT', list: 'TOO_FEW', number: 'TOO_SMALL' });
        return [{ ...at, code, limit: Number(issue.minimum) }];
      }
      case 'invalid_value':
        if (valueAt(input, issue.path) === undefined) return [{ ...at, code: 'REQUIRED' }];
        return [{ ...at, code: 'NOT_AN_OPTION', limit: issue.values.map(String).join(' | ') }];
      case 'invalid_format':
        return [{ ...at, code: 'BAD_FORMAT', limit: issue.format }];
      default:
        return [{ ...at, code: valueAt(input, issue.path) === undefined ? 'REQUIRED' : 'WRONG_TYPE' }];
    }
  });
}

function sizeCode(
  origin: string,
  codes: Record<'text' | 'list' | 'number', PartProblemCode>,
): PartProblemCode {
  if (origin === 'string') return codes.text;
  return origin === 'array' || origin === 'set' ? codes.list : codes.number;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}
