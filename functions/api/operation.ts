import * as z from 'zod';
import type { ApplicantCaller, StaffCaller } from '../core/domain/actor.ts';
import type { RefusalCode } from '../core/domain/refusal.ts';
import type { Audience } from '../manifest.ts';
import { applicantOf, type Claims, staffOf } from '../shared/caller.ts';
import { type RawRequest, readPart, requireKey } from './read-request.ts';

/** Everything of the API lies under this path. */
export const API_PREFIX = '/api';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

type PublicCaller = { readonly kind: 'public' };

interface Callers {
  readonly public: PublicCaller;
  readonly applicant: ApplicantCaller;
  readonly staff: StaffCaller;
  /** Whoever holds the link: the use case opens the token. */
  readonly 'review-link': PublicCaller;
}

const callerFor: { readonly [A in Audience]: (claims: Claims | undefined) => Callers[A] } = {
  public: () => ({ kind: 'public' }),
  applicant: applicantOf,
  staff: staffOf,
  'review-link': () => ({ kind: 'public' }),
};

type AnswerSchemas = Readonly<Record<number, z.ZodType>>;

/** One of the answers that the operation names. */
export type AnswerOf<Answers extends AnswerSchemas> = {
  readonly [Status in keyof Answers]: { readonly status: Status; readonly body: z.input<Answers[Status]> };
}[keyof Answers];

export function ok<Body>(body: Body): { readonly status: 200; readonly body: Body } {
  return { status: 200, body };
}

export function created<Body>(body: Body): { readonly status: 201; readonly body: Body } {
  return { status: 201, body };
}

export interface Request<Caller, Params, Query, Body> {
  readonly caller: Caller;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Empty where the operation needs none. */
  readonly idempotencyKey: string;
}

/** For an operation that takes nothing in this part of the request. */
const nothing = z.strictObject({});
type Nothing = typeof nothing;

export interface Definition<
  A extends Audience,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answers extends AnswerSchemas,
  Ports,
> {
  /** `<verb>-<noun>`, the name of its file and of its log codes. */
  readonly id: string;
  readonly method: Method;
  /** Below `/api`. */
  readonly path: string;
  readonly audience: A;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** What it answers by status. What a schema does not name does not go out. */
  readonly answers: Answers;
  /** Why it may say no, beside what every operation may say; the contract names them. */
  readonly refuses?: readonly RefusalCode[];
  readonly needsIdempotencyKey?: boolean;
  /** For an answer that is a text of its own kind, and not JSON. */
  readonly mediaType?: string;
  readonly handle: (
    request: Request<Callers[A], z.output<Params>, z.output<Query>, z.output<Body>>,
    ports: Ports,
  ) => Promise<AnswerOf<Answers>>;
}

/** What routes, infrastructure and the contract derive from. */
export interface OperationFacts {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly audience: Audience;
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType | undefined;
  readonly answers: AnswerSchemas;
  readonly refuses: readonly RefusalCode[];
  readonly needsIdempotencyKey: boolean;
  readonly mediaType?: string;
}

export interface Operation<Ports> extends OperationFacts {
  /** Reads the request, does what the operation is for, and answers only what its schemas name. */
  readonly run: (
    raw: RawRequest,
    ports: Ports,
  ) => Promise<{ readonly status: number; readonly body: unknown }>;
}

/** Route, schemas, documentation and call of one operation, in one place. */
export function defineOperation<
  A extends Audience,
  Answers extends AnswerSchemas,
  Ports,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(definition: Definition<A, Params, Query, Body, Answers, Ports>): Operation<Ports>;
export function defineOperation<Ports>(
  definition: Definition<Audience, z.ZodType, z.ZodType, z.ZodType, AnswerSchemas, Ports>,
): Operation<Ports> {
  const { handle, params = nothing, query = nothing, body, refuses = [], ...facts } = definition;
  const { audience, answers, needsIdempotencyKey = false } = facts;
  return {
    ...facts,
    params,
    query,
    body,
    needsIdempotencyKey,
    refuses: [...common(audience, facts.method), ...refuses],
    run: async (raw, ports) => {
      const caller = callerFor[audience](raw.claims); // first: who is not signed in learns nothing about the form
      const request = {
        caller,
        params: readPart(params, raw.params, 'parameter'),
        query: readPart(query, raw.query, 'parameter'),
        body: hasBody(facts.method) ? readPart(body ?? nothing, raw.readBody() ?? {}, 'pointer') : {},
        idempotencyKey: needsIdempotencyKey ? requireKey(raw.idempotencyKey) : '',
      };
      const answer = await handle(request, ports);
      return { status: answer.status, body: answers[answer.status]?.parse(answer.body) };
    },
  };
}

/** Whether a request of this method carries a body. */
export function hasBody(method: Method): boolean {
  return method === 'POST' || method === 'PUT';
}

/** What every operation of an audience may refuse with. */
function common(audience: Audience, method: Method): RefusalCode[] {
  const isSignedIn = audience === 'applicant' || audience === 'staff';
  return [
    'REQUEST_INVALID',
    ...(isSignedIn ? (['SIGN_IN_REQUIRED', 'NOT_PERMITTED'] as const) : []),
    ...(method === 'GET' ? [] : (['VERSION_CONFLICT'] as const)),
  ];
}

/** `POST /api/applications/{id}/submit`: how the gateway calls the route of an operation. */
export function routeKeyOf({ method, path }: Pick<OperationFacts, 'method' | 'path'>): string {
  return `${method} ${API_PREFIX}${path}`;
}
