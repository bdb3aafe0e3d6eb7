import * as z from 'zod';
import { localisedTextSchema } from '../core/domain/localised-text.ts';
import { refusals } from '../core/domain/refusal.ts';
import { serviceItemSchema } from '../core/domain/service-item.ts';
import { fault, statusOf } from '../shared/problem.ts';
import { API_PREFIX, hasBody, type OperationFacts } from './operation.ts';
import { applicationHead, applicationView, documentView } from './views/application-views.ts';
import { caseHead, caseView } from './views/case-views.ts';
import { entryView } from './views/catalogue-views.ts';
import { problemView } from './views/problem-view.ts';
import { progressViewSchema, timeViewSchema } from './views/progress-view.ts';
import { deskTaskView, opinionTaskView, opinionView } from './views/task-views.ts';

/**
 * Makes the contract (OpenAPI 3.1) from the operations. It runs when the centre is built and in the tests; no
 * function imports it.
 */

type Json = z.core.JSONSchema.BaseSchema;

/** The named parts of the contract, as they are found. */
interface Components {
  readonly schemas: Record<string, Json>;
  readonly responses: Record<string, unknown>;
}

/** Schemas that are named in the contract, each once. */
const named = {
  LocalisedText: localisedTextSchema,
  Problem: problemView,
  CatalogueEntry: entryView,
  ServiceItem: serviceItemSchema,
  ApplicationHead: applicationHead,
  Application: applicationView,
  Document: documentView,
  Progress: progressViewSchema,
  TimeView: timeViewSchema,
  DeskTask: deskTaskView,
  Opinion: opinionView,
  OpinionTask: opinionTaskView,
  CaseHead: caseHead,
  Case: caseView,
} as const satisfies Record<string, z.ZodType>;

const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) names.add(schema, { id });

const tags = {
  public: 'For everyone, without signing in',
  applicant: 'For applicants',
  staff: 'For the desks of the centre and its supervisors',
  'review-link': "For a department's officer who holds a signed link",
} as const;

const signIn = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } as const;

export function openApiOf(operations: readonly OperationFacts[]): Record<string, unknown> {
  const components: Components = { schemas: {}, responses: {} };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const methods = paths[operation.path] ?? {};
    methods[operation.method.toLowerCase()] = describe(operation, components);
    paths[operation.path] = methods;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onedoor',
      version: '1',
      description:
        'The API of a one-stop administrative approval centre. Errors are problem details (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: API_PREFIX }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: sorted(components.schemas),
      responses: sorted(components.responses),
      securitySchemes: { signIn },
    },
  };
}

function describe(operation: OperationFacts, components: Components): Record<string, unknown> {
  const { id, audience, summary, params, query, body, answers, needsIdempotencyKey } = operation;
  const isSignedIn = audience === 'applicant' || audience === 'staff';
  const parameters = [
    ...parametersOf(params, 'path', components),
    ...parametersOf(query, 'query', components),
    ...(needsIdempotencyKey ? [idempotencyKey] : []),
  ];
  return {
    operationId: id,
    summary,
    tags: [audience],
    security: isSignedIn ? [{ signIn: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(body, 'input', components) } },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [
          status,
          {
            description: status === '201' ? 'Made' : 'Done',
            content: {
              [operation.mediaType ?? 'application/json']: { schema: schemaOf(schema, 'output', components) },
            },
          },
        ]),
      ),
      ...problemsOf(operation, components),
    },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: "The client's own key for this request; sent again with it, the request is answered again.",
  schema: { type: 'string', minLength: 8, maxLength: 128 },
};

/** One answer per status, with every code that it stands for and what that code says. */
function problemsOf(operation: OperationFacts, components: Components): Record<string, unknown> {
  const byStatus = Object.groupBy([...new Set(operation.refuses)].toSorted(), (code) =>
    String(statusOf(code)),
  );
  const refused = Object.entries(byStatus).map(([status, codes = []]) => {
    const says = codes.map((code) => `${code}: ${refusals[code].says}`).join('\n');
    return [status, problemResponse(status, codes, says, components)] as const;
  });
  const unread = hasBody(operation.method)
    ? {
        '400': problemResponse('400', ['REQUEST_INVALID'], 'The body is not JSON.', components),
        '413': problemResponse('413', ['REQUEST_INVALID'], 'The body is too long.', components),
      }
    : {};
  return {
    ...Object.fromEntries(refused),
    ...unread,
    '500': problemResponse('500', [fault.code], fault.detail, components),
  };
}

/** Operations that refuse alike share one entry of the contract. */
function problemResponse(
  status: string,
  codes: readonly string[],
  description: string,
  components: Components,
): { $ref: string } {
  const name = [status, ...codes].join('.');
  const schema = schemaOf(problemView, 'output', components);
  components.responses[name] ??= {
    description,
    'x-codes': codes,
    content: { 'application/problem+json': { schema } },
  };
  return { $ref: `#/components/responses/${name}` };
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query', components: Components): unknown[] {
  const { properties = {}, required = [] } = schemaOf(schema, 'input', components);
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: one,
  }));
}

/** The JSON schema of a part; what has a name goes to the contract's components and is referred to. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', { schemas }: Components): Json {
  const { $defs = {}, properties = {} } = z.toJSONSchema(z.object({ part: schema }), {
    io,
    metadata: names,
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly; // says that our code does not change it, nothing about the wire
      delete jsonSchema.id;
      // the limits of exact whole numbers in JavaScript are no rule of ours
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  for (const [name, definition] of Object.entries($defs)) schemas[name] = referring(definition);
  const { part } = properties;
  if (typeof part !== 'object') throw new Error('A schema has no JSON form.');
  return referring(part);
}

/** Definitions live under `components/schemas` in a contract. */
function referring(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function sorted<Part>(parts: Record<string, Part>): Record<string, Part> {
  return Object.fromEntries(Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
