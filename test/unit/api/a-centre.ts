import { createHash } from 'node:crypto';
import { drawCode } from '../../../functions/adapters/draw-code.ts';
import { packBits } from '../../../functions/adapters/pack-bits.ts';
import { routeKeyOf } from '../../../functions/api/operation.ts';
import { applicantOperations } from '../../../functions/api/operations/applicant/all.ts';
import { publicOperations } from '../../../functions/api/operations/public/all.ts';
import { reviewLinkOperations } from '../../../functions/api/operations/review-link/all.ts';
import { staffOperations } from '../../../functions/api/operations/staff/all.ts';
import { type ApiEvent, apiEventSchema } from '../../../functions/api/read-request.ts';
import { newRouter } from '../../../functions/api/router.ts';
import type { Document } from '../../../functions/core/domain/document.ts';
import { entryOf, type ServiceItem } from '../../../functions/core/domain/service-item.ts';
import type { Catalogue } from '../../../functions/core/ports/catalogue.ts';
import type { DocumentFiles, Inspection, Quarantine } from '../../../functions/core/ports/files.ts';
import type { LinkClaims } from '../../../functions/core/ports/review-links.ts';
import { logTo } from '../../../functions/shared/logger.ts';
import { checkArrived } from '../../support/check-arrived.ts';
import { fakeCaseStore } from '../../support/fakes/case-store.ts';
import { aCredentialSigner } from '../../support/fakes/credential-signer.ts';
import { fakeDeskPorts } from '../../support/fakes/desk-ports.ts';
import { fakePapers } from '../../support/fakes/papers.ts';
import { fakePartedUploads } from '../../support/fakes/parted-uploads.ts';
import { delegations, departments, jointItem, promisedItem, thisYear } from './items.ts';

/** Claims as the gateway hands them over. */
export const personas = {
  lin: { sub: 'sub-lin', name: '林小燕', email: 'lin@example.org', phone_number: '13900001111' },
  wu: { sub: 'sub-wu', name: '吳大明' },
  reviewer: { sub: 'sub-r', name: '審查員甲', 'cognito:groups': '[GAJ-reviewer]' },
  approver: { sub: 'sub-a', name: '核准員乙', 'cognito:groups': '[GAJ-approver]' },
  stranger: { sub: 'sub-s', name: '別局丙', 'cognito:groups': '[HBJ-reviewer HBJ-approver]' },
  supervisor: { sub: 'sub-d', name: '督查丁', 'cognito:groups': '[supervisor]' },
  agent: { sub: 'sub-g', name: '代辦戊', 'cognito:groups': '[agent]' },
  admin: { sub: 'sub-m', name: '管理己', 'cognito:groups': '[admin]' },
} as const;
export type Persona = keyof typeof personas;

export interface Ask {
  readonly as?: Persona;
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** An API event for a route, as HTTP API payload 2.0. */
export function eventOf(routeKey: string, ask: Ask = {}): ApiEvent {
  const { as, params, query, body, headers } = ask;
  return apiEventSchema.parse({
    version: '2.0',
    routeKey,
    pathParameters: params,
    queryStringParameters: query,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: {
      requestId: 'request-1',
      ...(as && { authorizer: { jwt: { claims: personas[as], scopes: null } } }),
    },
  });
}

/** 1, 2, 3 … */
function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** The whole API on fakes: a clock that stands still, files that are what they were announced as. */
export function aCentre(items: readonly ServiceItem[] = [promisedItem, jointItem]) {
  const cases = fakeCaseStore();
  const lines: { level: string; code: string; facts: object }[] = [];
  const line = (level: string) => (code: string, facts: object) => void lines.push({ level, code, facts });
  const log = logTo({ info: line('info'), warn: line('warn'), error: line('error') });
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const nextId = counter();
  const nextSerial = counter();
  let at = new Date('2026-03-02T02:00:00Z');
  let inspection: Inspection = { verdict: 'clean', sha256: 'f'.repeat(64) };

  const system = {
    now: () => at,
    newId: () => `01900000-0000-7000-8000-${String(nextId()).padStart(12, '0')}`,
    random: () => 3,
    sha256,
    pause: (): Promise<void> => checkArrived({ cases, system, quarantine }),
  };
  const catalogue: Catalogue = {
    findItem: async (code) => items.find((one) => one.code === code),
    findItemVersion: async (code) => items.find((one) => one.code === code),
    entries: async () => items.map(entryOf),
    departments: async () => departments,
    delegations: async () => delegations,
    calendar: async () => thisYear,
  };
  const papers = fakePapers();
  const address = async (document: Document) => ({ url: `https://files.example/${document.id}` });
  const files: DocumentFiles = {
    uploadForm: async (document) => ({
      ...(await address(document)),
      fields: { key: document.id },
      expiresAt: at.toISOString(),
    }),
    put: async () => {},
    copy: async () => {},
    remove: async () => {},
    downloadUrl: async (document) => (await address(document)).url,
    viewUrl: async (document) => (await address(document)).url,
  };
  const uploads = fakePartedUploads();
  const quarantine: Quarantine = {
    inspect: async () => inspection,
    release: async () => ({}),
    discard: async () => undefined,
    erase: async () => undefined,
  };
  const links = {
    sign: async (claims: LinkClaims) => Buffer.from(JSON.stringify(claims)).toString('base64url'),
    open: async (token: string): Promise<LinkClaims | undefined> => {
      try {
        return JSON.parse(Buffer.from(token, 'base64url').toString());
      } catch {
        return undefined;
      }
    },
  };
  const ports = {
    cases,
    system,
    catalogue,
    files,
    uploads: uploads.port,
    quarantine,
    links,
    licences: cases.register,
    ...fakeDeskPorts(),
    seals: { read: async () => ({ verdict: 'unsealed' as const }) },
    credentials: aCredentialSigner(),
    packBits,
    drawCode,
    publicUrl: 'https://centre.example',
    serials: { next: async () => nextSerial() },
    statistics: { count: async () => {}, between: async () => [] },
    pins: { verify: async (_department: string, pin: string) => pin === '2468' },
    receiptFiles: papers.receiptFiles,
    licenceFiles: papers.licenceFiles,
    readContract: async () => ({ openapi: '3.1.0' }),
  };
  const routers = [
    newRouter(publicOperations, ports),
    newRouter(applicantOperations, ports),
    newRouter(staffOperations, ports),
    newRouter(reviewLinkOperations, ports),
  ];
  const routerOf = new Map(
    [publicOperations, applicantOperations, staffOperations, reviewLinkOperations].flatMap((list, index) =>
      list.map((one) => [routeKeyOf(one), routers[index]] as const),
    ),
  );

  return {
    ports,
    cases,
    uploads,
    lines,
    log,
    setClock: (instant: string) => {
      at = new Date(instant);
    },
    setInspection: (next: Inspection) => {
      inspection = next;
    },
    /** Asks the API and gives back status, headers and the parsed body. */
    async ask(routeKey: string, ask: Ask = {}) {
      const router = routerOf.get(routeKey) ?? routers[0];
      if (!router) throw new Error('There is no router.');
      const { statusCode, headers, body } = await router(eventOf(routeKey, ask), { log });
      const isJson = String(headers['content-type']).includes('json');
      return { status: statusCode, headers, body: isJson ? JSON.parse(body) : {}, text: body };
    },
  };
}

export type Centre = ReturnType<typeof aCentre>;

export const key = { 'Idempotency-Key': 'key-00000001' };

export const answers = { applicantName: '林小燕', contactPhone: '13900001111', subject: '元宵煙花' };

/** A submitted application of Lin; its id and what the API answered. */
export async function submitted(centre: Centre, itemCode: string) {
  const draft = await centre.ask('POST /api/applications', { as: 'lin', headers: key, body: { itemCode } });
  const id: string = draft.body.id;
  await centre.ask('PUT /api/applications/{id}/form', { as: 'lin', params: { id }, body: { answers } });
  const { body } = await centre.ask('POST /api/applications/{id}/submit', {
    as: 'lin',
    params: { id },
    headers: key,
  });
  return { id, ...body };
}

/** The licence of a submitted application, granted by the desk of its department. */
export async function granted(centre: Centre, id: string): Promise<string> {
  const params = { id };
  await centre.ask('POST /api/applications/{id}/accept', { as: 'reviewer', params });
  const body = { proposal: 'approve', opinion: '可' };
  await centre.ask('POST /api/applications/{id}/review', { as: 'reviewer', params, body });
  const answer = await centre.ask('POST /api/applications/{id}/approve', { as: 'approver', params });
  return String(answer.body.licenceNumber);
}
