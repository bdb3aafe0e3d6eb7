import { describe, expect, it } from 'vitest';
import { routeKeyOf } from '../../../functions/api/operation.ts';
import { operations } from '../../../functions/api/operations/index.ts';
import { type Caller, membershipsOf } from '../../../functions/core/domain/actor.ts';
import type { Document } from '../../../functions/core/domain/document.ts';
import { changeCase } from '../../../functions/core/use-cases/change-case.ts';
import { requestOpinion } from '../../../functions/core/use-cases/request-opinion.ts';
import { createWebApp } from '../../../web/app.tsx';
import { citizenPages } from '../../../web/citizen-pages.ts';
import { deskPages } from '../../../web/desk-pages.ts';
import { reviewPages } from '../../../web/review-pages.ts';
import { windowPages } from '../../../web/window-pages.ts';
import { answers, type Centre, type Persona, personas } from '../api/a-centre.ts';
import { inJointReview } from '../api/in-joint-review.ts';
import { aBrowser } from './a-site.ts';

/** Every state of a document that somebody may ask for. */
const states = ['awaiting', 'clean', 'rejected', 'removed', 'taken'] as const;
type State = (typeof states)[number];
const handedInStates = states.filter((one) => one !== 'taken');

const people = [
  'lin',
  'wu',
  'reviewer',
  'approver',
  'stranger',
  'supervisor',
  'agent',
  'admin',
] as const satisfies readonly Persona[];
const links = ['its task', 'another department', 'another case', 'a replaced link', 'forged'] as const;
type Seat = (typeof people)[number] | (typeof links)[number] | 'no one';

interface Row {
  /** Who is let in, and to documents in which states; nobody else, and to no other. */
  readonly lets: Partial<Record<Seat, readonly State[]>>;
  /** Written to while the case is a draft; everything else is asked of a case in review. */
  readonly isDraft?: true;
  /** The case is one that the window files for a person who came: the applicant is no account. */
  readonly isWalkIn?: true;
  readonly body?: object;
}

const own: Row = { lets: { lin: ['clean'] } };
const desk: readonly State[] = ['clean', 'taken'];
const staff: Row = { lets: { reviewer: desk, approver: desk, supervisor: desk } };
const officer: Row = { lets: { 'its task': desk, 'another department': ['clean'] } };
const ownDraft: Row = { lets: { lin: handedInStates }, isDraft: true };
const ownUpload: Row = { lets: { lin: ['awaiting', 'clean', 'rejected'] }, isDraft: true };
const ownCase: Row = { lets: { lin: states }, isDraft: true };
/** Only a reviewer of the lead, and of what the person handed in: nothing that a department took. */
const served: Row = { lets: { reviewer: ['clean'] }, isDraft: true, isWalkIn: true };
const servedDraft: Row = { ...served, lets: { reviewer: handedInStates } };
const file = { fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 1 };
const signed = { pin: '2468', officer: { name: '環保員', staffNumber: 'H-07' } };

/** Row by row, every route about documents. A route that is not here is denied to all, and fails the test. */
const rows: Readonly<Record<string, Row>> = {
  'POST /api/applications/{id}/documents': { ...ownCase, body: { materialCode: 'site-plan', ...file } },
  // as on the page: who names nothing that is offered finds nothing; of whom it may be is asked in reuse-operations.test.ts
  'POST /api/applications/{id}/documents/reuse': {
    lets: {},
    isDraft: true,
    body: {
      materialCode: 'site-plan',
      source: { applicationId: '01900000-0000-7000-8000-0000000000aa' },
    },
  },
  'GET /api/applications/{id}/materials/{materialCode}/earlier-documents': ownCase,
  'GET /api/applications/{id}/documents/{documentId}': own,
  'DELETE /api/applications/{id}/documents/{documentId}': ownDraft,
  'POST /api/applications/{id}/documents/{documentId}/complete': ownDraft,
  'GET /api/cases/{id}/documents/{documentId}': staff,
  // the address names no case: a link sends to its own task; that this task takes no photographs is said by 422
  'POST /api/review/{token}/documents': {
    lets: { 'its task': states, 'another department': states, 'another case': states },
    body: { ...signed, ...file },
  },
  'POST /api/review/{token}/documents/{documentId}/complete': { lets: { 'its task': ['taken'] } },
  'GET /api/review/{token}/documents/{documentId}': officer,
  'POST /api/applications/{id}/documents/{documentId}/upload': ownUpload,
  'GET /api/applications/{id}/documents/{documentId}/upload': ownUpload,
  'DELETE /api/applications/{id}/documents/{documentId}/upload': ownUpload,
  'POST /api/applications/{id}/documents/{documentId}/upload/parts': {
    ...ownUpload,
    body: { parts: [{ number: 1, sha256: 'a'.repeat(64) }] },
  },
  'POST /api/applications/{id}/documents/{documentId}/upload/complete': ownUpload,
  'POST /applications/:id/documents/files/:document/upload': { ...ownUpload, body: {} },
  'POST /applications/:id/documents/files/:document/upload/parts': {
    ...ownUpload,
    body: { number: 1, sha256: 'a'.repeat(64) },
  },
  'POST /applications/:id/documents/files/:document/upload/complete': { ...ownUpload, body: {} },
  'GET /applications/:id/documents/:material': ownCase,
  'POST /applications/:id/documents/:material': ownCase,
  // who takes nothing that is offered finds nothing, the owner too; of whom it may be is asked in reuse.test.ts
  'POST /applications/:id/documents/:material/reuse': { lets: {}, isDraft: true },
  'POST /applications/:id/documents/:material/announce': { ...ownCase, body: file },
  'POST /applications/:id/documents/:material/:document/complete': { ...ownDraft, body: {} },
  'POST /applications/:id/documents/files/:document/check': ownDraft,
  'POST /applications/:id/documents/files/:document/remove': ownDraft,
  'GET /applications/:id/documents/files/:document': own,
  'GET /applications/:id/documents/files/:document/view': own,
  'GET /applications/:id/documents/files/:document/view/whole': own,
  'GET /staff/cases/:id/documents/:document': staff,
  'GET /staff/cases/:id/documents/:document/view': staff,
  'GET /staff/cases/:id/documents/:document/view/whole': staff,
  'GET /staff/walk-ins/:id/files/:document': served,
  'GET /staff/walk-ins/:id/files/:document/view': served,
  'GET /staff/walk-ins/:id/files/:document/view/whole': served,
  'POST /staff/walk-ins/:id/documents/:material': { ...served, lets: { reviewer: states } },
  'POST /staff/walk-ins/:id/files/:document/check': servedDraft,
  'POST /staff/walk-ins/:id/files/:document/remove': servedDraft,
  'GET /review/:token/documents/:document': officer,
  'GET /review/:token/documents/:document/view': officer,
  'GET /review/:token/documents/:document/view/whole': officer,
};

const walkIn = {
  clerkName: '另一位',
  paper: 'passport',
  lastDigits: '5678',
  consent: 'signed-paper',
} as const;

/** A link to a task of another case, before the same department. */
async function secondCase(centre: Centre): Promise<string> {
  const draft = await centre.ask('POST /api/applications', {
    as: 'lin',
    headers: { 'Idempotency-Key': 'key-00000002' },
    body: { itemCode: 'large-event' },
  });
  const id: string = draft.body.id;
  await centre.ask('PUT /api/applications/{id}/form', { as: 'lin', params: { id }, body: { answers } });
  const headers = { 'Idempotency-Key': 'key-00000003' };
  await centre.ask('POST /api/applications/{id}/submit', { as: 'lin', params: { id }, headers });
  await centre.ask('POST /api/applications/{id}/accept', { as: 'reviewer', params: { id } });
  const request = { applicationId: id, round: 1, action: 'review', departmentCode: 'HBJ' } as const;
  await requestOpinion({ taskToken: 'token-of-another', request }, centre.ports);
  return centre.ports.links.sign({
    taskId: `${id}.1.review.HBJ`,
    applicationId: id,
    departmentCode: 'HBJ',
    linkNumber: 1,
    expiresAt: '2026-12-31T00:00:00Z',
  });
}

/** Lin's case before two departments, with a document in every state; one was taken by the first of them. */
async function aWorld({ isDraft, isWalkIn }: Pick<Row, 'isDraft' | 'isWalkIn'>) {
  const { centre, id, linkOf } = await inJointReview();
  const documents = states.map(
    (state, index): Document => ({
      id: `01900000-0000-7000-9000-00000000000${index}`,
      applicationId: id,
      materialCode: 'site-plan',
      ...file,
      status: state === 'taken' ? 'clean' : state === 'awaiting' ? 'awaiting-upload' : state,
      announcedAt: '2026-03-02T02:00:00.000Z',
      ...(state === 'taken' && { taskId: `${id}.1.review.HBJ` }),
    }),
  );
  await changeCase(
    id,
    { kind: 'centre', part: 'test' },
    () => ({
      documents,
      events: [],
      application: {
        ...(isDraft && { status: 'draft' as const }),
        ...(isWalkIn && { applicantSub: 'walk-in:key', walkIn }),
      },
    }),
    centre.ports,
  );
  const another = await secondCase(centre);
  const tokens: Readonly<Record<(typeof links)[number], string>> = {
    'its task': await linkOf('HBJ'),
    'another department': await linkOf('CGJ'),
    'another case': another,
    'a replaced link': await linkOf('HBJ', 2),
    forged: 'forged',
  };
  const callers = Object.entries(personas).map(([name, claims]): [string, Caller] => {
    const groups = 'cognito:groups' in claims ? claims['cognito:groups'].slice(1, -1).split(' ') : [];
    const { sub, name: said } = claims;
    return groups.length > 0
      ? [name, { kind: 'staff', sub, name: said, memberships: membershipsOf(groups) }]
      : [name, { kind: 'applicant', sub, name: said }];
  });
  const publicUrl = 'https://centre.example';
  const site = createWebApp(
    {
      ...centre.ports,
      seals: { read: async () => ({ verdict: 'unsealed' as const }) },
      identity: {
        begin: async () => ({ url: '', state: '', pending: '' }),
        finish: async () => undefined,
        callerOf: async (token) => {
          const caller = new Map(callers).get(token);
          return caller?.kind === 'applicant' || caller?.kind === 'staff' ? caller : undefined;
        },
      },
      publicUrl,
      uploadOrigin: 'https://store.example',
      documentsAt: 'https://store.example/clean/',
    },
    [...citizenPages, ...reviewPages, ...deskPages, ...windowPages],
  );

  /** What a route answers somebody about a document: let in, or the status with which the door stays shut. */
  return async function knock(route: string, seat: Seat, state: State): Promise<'in' | number> {
    const { body } = rows[route] ?? {};
    const persona = people.find((one) => one === seat);
    const link = links.find((one) => one === seat);
    const documentId = documents[states.indexOf(state)]?.id ?? '';
    const params = {
      id,
      documentId,
      token: tokens[link ?? 'forged'],
      document: documentId,
      materialCode: 'site-plan',
      material: 'site-plan',
    };
    if (route.includes(' /api/')) {
      const names = [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const known = Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name)));
      const answer = await centre.ask(route, { ...(persona && { as: persona }), params: known, body });
      return turnedAway(answer.status);
    }
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern.replace(/:(\w+)/g, (_, name: keyof typeof params) =>
      encodeURIComponent(params[name]),
    );
    const browser = aBrowser(site, publicUrl, persona ? { session: persona } : {});
    if (method === 'GET') {
      const { status, to } = await browser.get(path);
      return to.startsWith('/sign-in') ? 401 : turnedAway(status);
    }
    const { status } = await (body ? browser.postJson(path, body) : browser.post(path));
    return turnedAway(status);
  };
}

const turnedAway = (status: number): 'in' | number => ([401, 403, 404].includes(status) ? status : 'in');

/** The routes of the pages and of the API that name documents, as they are registered. */
async function routesOfDocuments(): Promise<string[]> {
  const { centre } = await inJointReview();
  const app = createWebApp(
    {
      ...centre.ports,
      seals: { read: async () => ({ verdict: 'unsealed' as const }) },
      identity: {
        begin: async () => ({ url: '', state: '', pending: '' }),
        finish: async () => undefined,
        callerOf: async () => undefined,
      },
      publicUrl: 'https://centre.example',
      uploadOrigin: '',
      documentsAt: '',
    },
    [...citizenPages, ...reviewPages, ...deskPages, ...windowPages],
  );
  const pages = app.routes.map(({ method, path }) => `${method} ${path}`);
  const all = [...operations.map(routeKeyOf), ...pages];
  return [...new Set(all)].filter((one) => /document|photograph/.test(one));
}

/** Whom a route is for: who is of another kind is told so, and a link opens no page of those who sign in. */
const seatsOf = (route: string): readonly Seat[] =>
  route.includes('/review/') ? [...links, ...people, 'no one'] : [...people, 'no one'];

const isOfAudience = (route: string, seat: Seat): boolean => {
  if (route.includes('/review/')) return true; // nobody signs in here: a wrong link is a wrong link
  const isApplicant = seat === 'lin' || seat === 'wu';
  return seat !== 'no one' && isApplicant === route.includes('/applications/');
};

describe('every route about documents', () => {
  it('has its row, and no row is of a route that is gone', async () => {
    expect((await routesOfDocuments()).toSorted()).toEqual(Object.keys(rows).toSorted());
  });

  it('is asked with a link of another case that does open its own', async () => {
    const { centre } = await inJointReview();
    const token = await secondCase(centre);
    expect((await centre.ask('GET /api/review/{token}', { params: { token } })).status).toBe(200);
  });

  it.each(Object.entries(rows))('%s lets in whom its row names, and nobody else', async (route, row) => {
    const { lets } = row;
    for (const seat of seatsOf(route))
      for (const state of states) {
        const knock = await aWorld(row);
        const answer = await knock(route, seat, state);
        const isLetIn = lets[seat]?.includes(state) ?? false;
        const where = `${seat}, ${state}`;
        if (isLetIn) expect(answer, where).toBe('in');
        // whoever might have such a thing, but not this one, learns nothing of it
        else if (isOfAudience(route, seat)) expect(answer, where).toBe(404);
        else expect([401, 403], where).toContain(answer);
      }
  });
});
