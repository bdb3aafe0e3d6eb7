import { createHash } from 'node:crypto';
import type { ApplicantCaller, StaffCaller } from '../../../functions/core/domain/actor.ts';
import type { CaseChange } from '../../../functions/core/domain/case-file.ts';
import type { Document } from '../../../functions/core/domain/document.ts';
import { entryOf, type ServiceItem } from '../../../functions/core/domain/service-item.ts';
import type { Inspection, Quarantine } from '../../../functions/core/ports/files.ts';
import { createWebApp } from '../../../web/app.tsx';
import { citizenPages } from '../../../web/citizen-pages.ts';
import { deskPages } from '../../../web/desk-pages.ts';
import type { WebPorts } from '../../../web/ports.ts';
import { reviewPages } from '../../../web/review-pages.ts';
import { windowPages } from '../../../web/window-pages.ts';
import { checkArrived } from '../../support/check-arrived.ts';
import { fakeCaseStore } from '../../support/fakes/case-store.ts';
import { fakeDeskPorts } from '../../support/fakes/desk-ports.ts';
import { fakePapers } from '../../support/fakes/papers.ts';
import { fakePartedUploads } from '../../support/fakes/parted-uploads.ts';
import { delegations } from '../api/items.ts';
import { calendar, departments, drainItem, eventItem, filingItem } from './items.ts';

export const people = {
  lin: { kind: 'applicant', sub: 'sub-lin', name: '林小燕', email: 'lin@example.org' },
  wu: { kind: 'applicant', sub: 'sub-wu', name: '吳大明' },
  reviewer: {
    kind: 'staff',
    sub: 'sub-r',
    name: '審查員甲',
    memberships: [{ role: 'reviewer', departmentCode: 'GAJ' }],
  },
} as const satisfies Record<string, ApplicantCaller | StaffCaller>;
export type Person = keyof typeof people;

const origin = 'https://centre.example';

export interface SiteOptions {
  readonly items?: readonly ServiceItem[];
  readonly publicUrl?: string;
}

/** The whole site on fakes: a clock that stands still, files that are what they were announced as. */
export function aSite(options: SiteOptions = {}) {
  const { items = [drainItem, eventItem, filingItem], publicUrl = origin } = options;
  const cases = fakeCaseStore();
  const writes: CaseChange[] = [];
  cases.beforeSave = (change) => void writes.push(change);
  const stored = new Map<string, number>();
  const uploads = fakePartedUploads();
  const papers = fakePapers();
  const faults: unknown[] = [];
  let inspection: Inspection = { verdict: 'clean', sha256: 'f'.repeat(64) };
  let last = 0;
  const next = (): number => {
    last += 1;
    return last;
  };

  const quarantine: Quarantine = {
    inspect: async () => inspection,
    release: async () => ({}),
    discard: async () => undefined,
    erase: async () => undefined,
  };
  const ports: WebPorts = {
    cases,
    catalogue: {
      findItem: async (code) => items.find((one) => one.code === code),
      findItemVersion: async (code) => items.find((one) => one.code === code),
      entries: async () => items.map(entryOf),
      departments: async () => departments,
      delegations: async () => delegations,
      calendar: async () => calendar,
    },
    files: {
      uploadForm: async ({ id }) => ({ url: 'https://store.example/', fields: { key: id }, expiresAt: '' }),
      put: async ({ id }, bytes) => void stored.set(id, bytes.length),
      copy: async ({ sizeBytes }, { id }) => void stored.set(id, sizeBytes),
      remove: async ({ id }: Document) => void stored.delete(id),
      downloadUrl: async ({ id }) => `https://store.example/${id}`,
      viewUrl: async ({ id }) => `https://store.example/clean/${id}`,
    },
    uploads: uploads.port,
    licences: cases.register,
    ...fakeDeskPorts(),
    receiptFiles: papers.receiptFiles,
    licenceFiles: papers.licenceFiles,
    seals: { read: async () => ({ verdict: 'unsealed' as const }) },
    serials: { next: async () => next() },
    statistics: { count: async () => {}, between: async () => [] },
    links: { sign: async () => 'token', open: async () => undefined },
    pins: { verify: async () => false },
    system: {
      now: () => new Date('2026-03-02T02:00:00Z'),
      newId: () => `01900000-0000-7000-8000-${String(next()).padStart(12, '0')}`,
      random: (below) => next() % below,
      sha256: (data) => createHash('sha256').update(data).digest('hex'),
      pause: () => checkArrived({ cases, system: ports.system, quarantine }),
    },
    identity: {
      begin: async ({ askAgain }) => ({
        url: `https://people.example/authorize${askAgain ? '?prompt=login' : ''}`,
        state: 'state-1',
        pending: 'pending-1',
      }),
      finish: async (query, pending) =>
        query.get('code') === 'good' && pending === 'pending-1' ? 'lin' : undefined,
      callerOf: async (token) => Object.entries(people).find(([name]) => name === token)?.[1],
    },
    publicUrl,
    uploadOrigin: 'https://store.example',
    documentsAt: 'https://store.example/clean/',
  };
  const app = createWebApp(
    ports,
    [...citizenPages, ...reviewPages, ...deskPages, ...windowPages],
    (error) => void faults.push(error),
  );

  return {
    app,
    ports,
    cases,
    writes,
    stored,
    uploads,
    faults,
    inspectAs: (as: Inspection) => {
      inspection = as;
    },
    /** A browser of somebody, with its own cookies. */
    browser: (as?: Person, cookies: Readonly<Record<string, string>> = {}) =>
      aBrowser(app, publicUrl, { ...(as && { session: as }), ...cookies }),
  };
}

export type Site = ReturnType<typeof aSite>;
export type Browser = ReturnType<typeof aBrowser>;

/** Keeps cookies, follows no redirects, sends forms as a browser does: with the hidden fields of the page it read. */
export function aBrowser(app: Site['app'], publicUrl: string, given: Readonly<Record<string, string>>) {
  const prefix = publicUrl.startsWith('https:') ? '__Host-' : '';
  const named = ['session', 'browser'];
  const jar = new Map(
    Object.entries(given).map(([name, value]) => [named.includes(name) ? prefix + name : name, value]),
  );
  let token = '';

  async function ask(path: string, init: RequestInit = {}) {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(publicUrl + path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    token = /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? token;
    return {
      status: response.status,
      headers: response.headers,
      text,
      to: response.headers.get('location') ?? '',
    };
  }

  async function tokenOf(): Promise<string> {
    if (token === '') await ask('/progress'); // any page with a form
    return token;
  }

  return {
    jar,
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    ask,
    tokenOf,
    /** Sends a form of our own. */
    async post(
      path: string,
      fields: Readonly<Record<string, string>> = {},
      headers: Record<string, string> = {},
    ) {
      const body = new URLSearchParams({ formToken: await tokenOf(), ...fields });
      return ask(path, { method: 'POST', body, headers: { origin: publicUrl, ...headers } });
    },
    /** Sends files through the page, as a browser without script does. */
    async postFiles(path: string, ...files: readonly File[]) {
      const body = new FormData();
      body.append('formToken', await tokenOf());
      for (const file of files) body.append('file', file);
      return ask(path, { method: 'POST', body, headers: { origin: publicUrl } });
    },
    async postJson(path: string, data: unknown) {
      const headers = {
        origin: publicUrl,
        accept: 'application/json',
        'content-type': 'application/json',
        'x-form-token': await tokenOf(),
      };
      return ask(path, { method: 'POST', headers, body: JSON.stringify(data) });
    },
  };
}
