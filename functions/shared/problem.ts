import {
  type RefusalCode,
  type RefusalFacts,
  type RefusalMeaning,
  type Refused,
  refusals,
} from '../core/domain/refusal.ts';
import { type PartProblem, type PartProblemCode, pointerOf, RequestInvalid } from './request-invalid.ts';

/** HTTP meaning of a refusal. */
export const statusOfMeaning = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  locked: 423,
} as const satisfies Record<RefusalMeaning, number>;

const titles: Record<RefusalMeaning, string> = {
  invalid: 'The request needs to be corrected',
  unauthenticated: 'Not signed in',
  forbidden: 'Not permitted',
  'not-found': 'Not found',
  conflict: 'Not possible in the present state',
  gone: 'No longer there',
  locked: 'Locked',
};

/** What to do about one wrong part. Pages have these sentences in three languages; the API has them in one. */
const remedies: Record<PartProblemCode, string> = {
  REQUIRED: 'Give this.',
  TOO_SHORT: 'Write at least as many characters as the limit says.',
  TOO_LONG: 'Write at most as many characters as the limit says.',
  BAD_FORMAT: 'Write this in the format that the limit names.',
  NOT_A_NUMBER: 'Write a whole number in digits.',
  TOO_SMALL: 'Give at least the limit.',
  TOO_LARGE: 'Give at most the limit.',
  NOT_A_DATE: 'Write a day of the calendar as yyyy-mm-dd.',
  TOO_EARLY: 'Choose the day that the limit names or a later one.',
  NOT_AN_OPTION: 'Choose one of the options.',
  MUST_BE_ACCEPTED: 'Answer "yes" to make this statement; without it the application cannot be taken.',
  CONTROL_CHARACTER: 'Remove invisible control characters.',
  UNKNOWN_FIELD: 'Leave this out: the operation does not know it.',
  WRONG_TYPE: 'Give this in the type that the contract names.',
  MALFORMED_JSON: 'Send one JSON object in UTF-8.',
  TOO_MANY: 'Give at most as many entries as the limit says.',
  TOO_FEW: 'Give at least as many entries as the limit says.',
};

/** Refusals that are always about one part of the request, whatever the operation. */
const partOf: Partial<Record<RefusalCode, PartProblem>> = {
  BASIS_REQUIRED: { pointer: '/legalBasis', code: 'REQUIRED' },
  EXPECTED_DAYS_REQUIRED: { pointer: '/expectedDays', code: 'TOO_SMALL', limit: 1 },
  VALIDITY_OUT_OF_RANGE: { pointer: '/validUntil', code: 'NOT_AN_OPTION' },
  CONDITION_EMPTY: { pointer: '/conditions', code: 'REQUIRED' },
  CHECK_DAY_INVALID: { pointer: '/checkedOn', code: 'NOT_AN_OPTION' },
  WRONG_HEAD: { pointer: '/grantedBy', code: 'NOT_AN_OPTION' },
};

export type ProblemError = PartProblem & { readonly remedy: string };

/** Problem details, RFC 9457. `type`, `code` and the codes in `errors` are stable. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** The request, to quote when asking for help. */
  readonly instance?: string;
  readonly facts?: RefusalFacts;
  readonly errors?: readonly ProblemError[];
}

/** `/problems/wrong-status`: what the type of a problem is called. */
export function problemType(code: string): string {
  return `/problems/${code.toLowerCase().replaceAll('_', '-')}`;
}

export function statusOf(code: RefusalCode): number {
  return statusOfMeaning[refusals[code].meaning];
}

/** A refusal as problem details. */
export function problemOf(refused: Refused): Problem {
  const { code, facts } = refused;
  const errors = errorsOf(refused);
  return {
    type: problemType(code),
    title: titles[refused.meaning],
    status: refused instanceof RequestInvalid ? refused.status : statusOf(code),
    code,
    detail: refusals[code].says,
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(errors.length > 0 && { errors }),
  };
}

/** The part of the request that a refusal is about: always the same, or the field that the rule names. */
function partFor({ code, facts }: Refused): PartProblem | undefined {
  if (typeof facts.field !== 'string') return partOf[code];
  return { pointer: pointerOf([facts.field]), code: 'REQUIRED' };
}

function errorsOf(refused: Refused): ProblemError[] {
  const part = partFor(refused);
  const parts: readonly PartProblem[] =
    refused instanceof RequestInvalid
      ? refused.parts
      : refused.problems.map(({ field, ...problem }) => ({
          pointer: pointerOf([refused.code === 'LICENCE_FIELDS_INVALID' ? 'fields' : 'answers', field]),
          ...problem,
        }));
  if (part && parts.length === 0) return [{ ...part, remedy: remedies[part.code] }];
  return parts.map((part) => ({ ...part, remedy: remedies[part.code] }));
}

/** Problems that are no refusals of the centre. */
export const routeUnknown: Problem = {
  type: problemType('ROUTE_UNKNOWN'),
  title: 'Not found',
  status: 404,
  code: 'ROUTE_UNKNOWN',
  detail: 'There is no such operation. The contract is at /api/openapi.json.',
};

/** A fault says nothing about its cause: that is in the log, under the request's id. */
export const fault: Problem = {
  type: problemType('FAULT'),
  title: 'Fault',
  status: 500,
  code: 'FAULT',
  detail: 'Something went wrong on our side. It is safe to try again; if it stays, quote the instance.',
};
