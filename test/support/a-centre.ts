import { createHash } from 'node:crypto';
import { calendar, delegations, departments, publishedItems } from '../../catalogue/catalogue.ts';
import type { ApplicantCaller, StaffCaller } from '../../functions/core/domain/actor.ts';
import type { WorkdayCalendar } from '../../functions/core/domain/calendar.ts';
import type { CaseFile } from '../../functions/core/domain/case-file.ts';
import { opinionTasks } from '../../functions/core/domain/case-file.ts';
import type { Delegation } from '../../functions/core/domain/delegation.ts';
import type { Document } from '../../functions/core/domain/document.ts';
import type { Message } from '../../functions/core/domain/message.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { OpinionTask } from '../../functions/core/domain/task.ts';
import type { Inspection } from '../../functions/core/ports/files.ts';
import type { StatisticEntry } from '../../functions/core/ports/registers.ts';
import { acceptApplication } from '../../functions/core/use-cases/accept-application.ts';
import { announceDocument } from '../../functions/core/use-cases/announce-document.ts';
import { checkDocument } from '../../functions/core/use-cases/check-document.ts';
import { draftApplication } from '../../functions/core/use-cases/draft-application.ts';
import { requestOpinion } from '../../functions/core/use-cases/request-opinion.ts';
import { saveForm } from '../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../functions/core/use-cases/submit-application.ts';
import { checkArrived } from './check-arrived.ts';
import { type FakeCaseStore, fakeCaseStore } from './fakes/case-store.ts';
import { aCredentialSigner } from './fakes/credential-signer.ts';
import { fakeDeskPorts } from './fakes/desk-ports.ts';
import { fakePapers } from './fakes/papers.ts';
import { fakePartedUploads } from './fakes/parted-uploads.ts';
import { massEvent } from './story/mass-event.ts';

const items = new Map(publishedItems().map((item) => [item.code, item]));

export const chen: ApplicantCaller = {
  kind: 'applicant',
  sub: 'chen',
  name: '陳美玲',
  email: 'chen@example.com',
};
export const lin: ApplicantCaller = { kind: 'applicant', sub: 'lin', name: '林志偉' };
const staff = (sub: string, role: 'reviewer' | 'approver', departmentCode: string): StaffCaller => ({
  kind: 'staff',
  sub,
  name: sub,
  memberships: [{ role, departmentCode }],
});
export const policeReviewer = staff('huang', 'reviewer', 'GAJ');
export const policeApprover = staff('wu', 'approver', 'GAJ');
export const cityReviewer = staff('zheng', 'reviewer', 'CGJ');
export const cityApprover = staff('lai', 'approver', 'CGJ');
export const supervisor: StaffCaller = {
  kind: 'staff',
  sub: 'cai',
  name: '蔡明德',
  memberships: [{ role: 'supervisor' }],
};

/** A centre of plain objects that keep the promises of the ports, with a clock that stands until it is set. */
export function aCentre({
  more = [],
  cases = fakeCaseStore(),
}: {
  more?: readonly ServiceItem[];
  cases?: FakeCaseStore;
} = {}) {
  const known = new Map([...items, ...more.map((item) => [item.code, item] as const)]);
  let now = new Date('2026-03-02T09:00:00+08:00');
  let ids = 0;
  const nextId = (): number => {
    ids += 1;
    return ids;
  };
  const serials = new Map<string, number>();
  const inspections = new Map<string, Inspection>();
  const removed: string[] = [];
  const uploads = fakePartedUploads();
  const discarded: string[] = [];
  const erased: string[] = [];
  const messages = new Map<string, Message>();
  const letters: { id: string; to: string; subject: string; text: string }[] = [];
  const workflow: string[] = [];
  const counted: StatisticEntry[] = [];
  const checkpoints = new Map<string, string>();
  let published: WorkdayCalendar = calendar;
  const papers = fakePapers();
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

  const ports = {
    cases,
    licences: cases.register,
    ...fakeDeskPorts(),
    system: {
      now: () => now,
      newId: () => `00000000-0000-7000-8000-${String(nextId()).padStart(12, '0')}`,
      random: (below: number) => ids % below,
      sha256,
      pause: (_milliseconds: number): Promise<void> => checkArrived(ports),
    },
    catalogue: {
      findItem: async (code: string) => known.get(code),
      findItemVersion: async (code: string) => known.get(code),
      entries: async () => [],
      departments: async () => departments,
      delegations: async (): Promise<readonly Delegation[]> => delegations,
      calendar: async () => published,
    },
    serials: {
      next: async (day: string) => {
        serials.set(day, (serials.get(day) ?? 0) + 1);
        return serials.get(day) ?? 0;
      },
    },
    files: {
      uploadForm: async (document: Document) => ({ url: `store/${document.id}`, fields: {}, expiresAt: '' }),
      put: async () => {},
      copy: async () => {},
      remove: async (document: Document) => {
        removed.push(document.id);
      },
      downloadUrl: async (document: Document) => `download/${document.id}`,
      viewUrl: async (document: Document) => `view/${document.id}`,
    },
    uploads: uploads.port,
    quarantine: {
      inspect: async (document: Document): Promise<Inspection> =>
        inspections.get(document.id) ?? { verdict: 'clean', sha256: 'abc' },
      release: async () => ({ versionId: '1' }),
      discard: async (document: Document) => void discarded.push(document.id),
      erase: async (document: Document) => void erased.push(document.id),
    },
    receiptFiles: papers.receiptFiles,
    licenceFiles: papers.licenceFiles,
    // witnessed by a time-stamp authority: no two are the same bytes
    printer: { print: async () => new Uint8Array([1, nextId()]) },
    receiptPrinter: { print: async () => new Uint8Array([2, nextId()]) },
    sha256OfBytes: (bytes: Uint8Array) => sha256(String(bytes)),
    publicUrl: 'https://centre.example',
    credentials: aCredentialSigner(),
    links: {
      sign: async (claims: object) => JSON.stringify(claims),
      open: async (token: string) => (token.startsWith('{') ? JSON.parse(token) : undefined),
    },
    pins: { verify: async (_department: string, pin: string) => pin === 'right' },
    messages: {
      keep: async (message: Message) => {
        const key = `${message.applicationId}/${message.id}`;
        if (!messages.has(key)) messages.set(key, message);
      },
      find: async (applicationId: string, id: string) => messages.get(`${applicationId}/${id}`),
      markSent: async (message: Message, at: Date) => {
        messages.set(`${message.applicationId}/${message.id}`, { ...message, sentAt: at.toISOString() });
      },
    },
    mailer: {
      send: async (letter: (typeof letters)[number]) => {
        letters.push(letter);
      },
    },
    addresses: {
      ofDepartment: async (code: string) => `${code}@example`,
      ofHead: async (code: string) => `${code}-head@example`,
      ofSupervisors: async () => 'supervisors@example',
    },
    writeLetter: (message: Message, facts: { link: string }) => ({
      subject: message.template,
      text: facts.link,
    }),
    departmentName: async (code: string) => code,
    workflow: {
      startJointReview: async ({ applicationId, round }: { applicationId: string; round: number }) => {
        workflow.push(`joint ${applicationId} ${round}`);
      },
      startDeadlineRun: async ({ run }: { run: number }) => {
        workflow.push(`start run ${run}`);
      },
      endDeadlineRun: async ({ run, reason }: { run: number; reason: string }) => {
        workflow.push(`end run ${run} ${reason}`);
      },
      completeTask: async (token: string) => {
        workflow.push(`complete ${token}`);
      },
    },
    checkpoints: {
      read: async (name: string) => checkpoints.get(name),
      write: async (name: string, value: string) => void checkpoints.set(name, value),
    },
    statistics: {
      count: async (entry: StatisticEntry) => {
        counted.push(entry);
      },
      between: async () => [],
    },
  };

  const at = (instant: string): void => {
    now = new Date(instant);
  };
  const found = async (id: string): Promise<CaseFile> => {
    const caseFile = await cases.find(id);
    if (!caseFile) throw new Error(`There is no case ${id}.`);
    return caseFile;
  };

  const drafted = async (itemCode: string, caller = chen): Promise<string> => {
    const key = `key-${nextId()}`;
    const command = { caller, itemCode, locale: 'zh-Hant', idempotencyKey: key } as const;
    return (await draftApplication(command, ports)).application.id;
  };
  const uploaded = async (applicationId: string, materialCode: string): Promise<string> => {
    const file = { materialCode, fileName: 'plan.pdf', contentType: 'application/pdf', sizeBytes: 9 };
    const { document } = await announceDocument({ caller: chen, applicationId, ...file }, ports);
    await checkDocument({ applicationId, documentId: document.id }, ports);
    return document.id;
  };
  /** A mass event, filled in, with its documents, and submitted. */
  const submitted = async (): Promise<string> => {
    const id = await drafted('mass-event-city');
    await saveForm({ caller: chen, applicationId: id, answers: massEvent }, ports);
    await uploaded(id, 'eventplan');
    await uploaded(id, 'safetyplan');
    await submitApplication({ caller: chen, applicationId: id }, ports);
    return id;
  };
  const accepted = async (): Promise<string> => {
    const id = await submitted();
    await acceptApplication({ caller: policeReviewer, applicationId: id }, ports);
    return id;
  };
  /** All five departments asked, as the joint-review machine asks them. */
  const asked = async (): Promise<string> => {
    const id = await accepted();
    const plan = items.get('mass-event-city')?.jointPlan;
    for (const { action, departments: parts } of plan?.stages[0]?.actions ?? [])
      for (const { departmentCode } of parts)
        await requestOpinion(
          {
            taskToken: `token-${departmentCode}`,
            request: { applicationId: id, round: 1, action, departmentCode },
          },
          ports,
        );
    return id;
  };
  /** What a department was asked, in a round, or last. */
  const task = async (id: string, department: string, round?: number): Promise<OpinionTask> => {
    const asked = opinionTasks(await found(id)).filter((each) => each.departmentCode === department);
    const last = round ?? Math.max(...asked.map((each) => each.round));
    const one = asked.find((each) => each.round === last);
    if (!one) throw new Error(`${department} was not asked.`);
    return one;
  };
  const link = async (id: string, department: string, round?: number): Promise<string> => {
    const { id: taskId, linkNumber } = await task(id, department, round);
    const claims = { taskId, applicationId: id, departmentCode: department, linkNumber };
    return ports.links.sign({ ...claims, expiresAt: '2026-12-31T00:00:00.000Z' });
  };
  const typesOf = (id: string): string[] =>
    cases.log.filter((event) => event.applicationId === id).map((event) => event.body.type);

  return {
    ports,
    /** The State Council publishes, or the operator corrects, the calendar. */
    publish: (next: WorkdayCalendar): void => {
      published = next;
    },
    at,
    found,
    drafted,
    uploaded,
    submitted,
    accepted,
    asked,
    task,
    link,
    typesOf,
    inspections,
    /** Released files that were taken back. */
    discarded,
    erased,
    removed,
    uploads,
    messages,
    letters,
    workflow,
    counted,
    /** The sealed papers that are kept, by their names. */
    papers: papers.kept,
  };
}
