import type { Application } from '../../../functions/core/domain/application.ts';
import type { CaseChange, CaseFile, IdempotencyRecord } from '../../../functions/core/domain/case-file.ts';
import { concernOf, silentDepartments } from '../../../functions/core/domain/deadline/concern.ts';
import { nextMarkAt } from '../../../functions/core/domain/deadline/ledger.ts';
import type { CaseEvent } from '../../../functions/core/domain/event.ts';
import { type Licence, partsOfNumber } from '../../../functions/core/domain/licence.ts';
import type { LicenceEvent } from '../../../functions/core/domain/licence-event.ts';
import { standsInLine } from '../../../functions/core/domain/quantity.ts';
import { type AnonymousRating, monthOf } from '../../../functions/core/domain/rating.ts';
import type { DeskTask } from '../../../functions/core/domain/task.ts';
import { CaseConflict, type CaseStore, type DueEntry } from '../../../functions/core/ports/case-store.ts';
import { LicenceConflict, type LicenceRegister } from '../../../functions/core/ports/registers.ts';

/** Few, so that a test of two pages needs few cases. */
const CLOCKS_A_PAGE = 2;

type Part = { readonly id: string };

/**
 * Cases in memory, keeping every promise of the port: whole or not at all, under the version, each event
 * number once. Every change is read back as plain data, so that nothing is shared with the rule that made it.
 */
export interface FakeCaseStore extends CaseStore {
  readonly register: LicenceRegister;
  /** Every event of every licence in the order of saving. */
  readonly licenceLog: LicenceEvent[];
  /** Every event of every case in the order of saving: what the stream would deliver. */
  readonly log: CaseEvent[];
  /** Runs before a save reaches the store: lets a test be faster than the command. */
  beforeSave: ((change: CaseChange) => void | Promise<void>) | undefined;
}

export function fakeCaseStore(): FakeCaseStore {
  const cases = new Map<string, CaseFile>();
  const events = new Map<string, CaseEvent[]>();
  const references = new Map<string, string>();
  const idempotency = new Map<string, IdempotencyRecord>();
  const tokens = new Map<string, string>();
  const nameKeys = new Map<string, string[]>();
  const licences = new Map<string, Licence>();
  const serials = new Map<string, number>();
  const bars = new Map<string, string>();
  const taken = new Map<string, number>();
  const log: CaseEvent[] = [];
  const anonymous: AnonymousRating[] = [];
  const licenceLog: LicenceEvent[] = [];
  const copy = <T>(value: T): T => structuredClone(value);

  const merged = <P extends Part>(before: readonly P[], changed: readonly P[] = []): P[] => {
    const byId = new Map(before.map((part) => [part.id, part]));
    for (const part of changed) byId.set(part.id, part);
    return [...byId.values()];
  };

  const assertFree = (change: CaseChange): void => {
    const { id, reference } = change.after;
    const stored = cases.get(id)?.application;
    const isStale = stored?.version !== change.before?.version || stored?.status !== change.before?.status;
    const isKeyTaken =
      change.idempotency && idempotency.has(`${change.idempotency.owner}/${change.idempotency.key}`);
    const isReferenceTaken =
      reference !== undefined && change.before?.reference === undefined && references.has(reference);
    const { licence } = change;
    const register = licence && `${licence.entry.departmentCode}/${licence.year}`;
    const isSerialTaken = licence && (serials.get(register ?? '') ?? 0) !== licence.serial - 1;
    const isQuantityTaken =
      licence?.ofQuantity !== undefined &&
      (taken.get(`${licence.entry.itemCode}/${licence.year}`) ?? 0) !== licence.ofQuantity - 1;
    if (isQuantityTaken) throw new CaseConflict(id, 'licence-number');
    if (isStale || isKeyTaken || isReferenceTaken || isSerialTaken) throw new CaseConflict(id);
  };

  const store = (change: CaseChange): void => {
    const { after } = change;
    const before = cases.get(after.id);
    const ledger = change.ledger ?? before?.ledger;
    const notice = change.notice ?? before?.notice;
    const rating = change.rating ?? before?.rating;
    const delivery = change.delivery ?? before?.delivery;
    const check = change.check ?? before?.check;
    const sample = change.sample ?? before?.sample;
    cases.set(
      after.id,
      copy({
        application: after,
        answers: change.answers ?? before?.answers ?? {},
        ...(ledger && { ledger }),
        ...(notice && { notice }),
        ...(delivery && { delivery }),
        ...(rating && { rating }),
        ...(check && { check }),
        ...(sample && { sample }),
        tasks: merged(before?.tasks ?? [], change.tasks),
        documents: merged(before?.documents ?? [], change.documents),
      }),
    );
    events.set(after.id, [...(events.get(after.id) ?? []), ...copy(change.events)]);
    log.push(...copy(change.events));
    if (change.anonymousRating) anonymous.push(copy(change.anonymousRating));
    if (after.reference !== undefined) references.set(after.reference, after.id);
    if (change.idempotency)
      idempotency.set(`${change.idempotency.owner}/${change.idempotency.key}`, change.idempotency);
    for (const key of change.nameKeys ?? []) nameKeys.set(key, [after.id, ...(nameKeys.get(key) ?? [])]);
    if (change.taskToken) tokens.set(change.taskToken.taskId, change.taskToken.token);
    if (change.licence) {
      licences.set(change.licence.entry.number, copy(change.licence.entry));
      licenceLog.push(...copy(change.licence.events ?? []));
      const { ofQuantity, entry, year } = change.licence;
      if (ofQuantity !== undefined) taken.set(`${entry.itemCode}/${year}`, ofQuantity);
      serials.set(`${change.licence.entry.departmentCode}/${change.licence.year}`, change.licence.serial);
    }
  };

  const register: LicenceRegister = {
    find: async (number) => copy(licences.get(number)),
    lastSerial: async (departmentCode, year) => serials.get(`${departmentCode}/${year}`) ?? 0,
    takenOfQuantity: async (itemCode, year) => taken.get(`${itemCode}/${year}`) ?? 0,
    casesBefore: async (itemCode, place) =>
      [...cases.values()].filter(
        ({ application: one }) =>
          one.itemCode === itemCode && standsInLine(one) && (one.placeInLine ?? '') < place,
      ).length,
    statuses: async (departmentCode, year) =>
      [...licences.values()].flatMap(({ number, state, suspension }) => {
        const parts = partsOfNumber(number);
        const isListed = parts?.departmentCode === departmentCode && parts.year === year;
        if (!isListed || state === 'valid') return [];
        return [{ serial: parts.serial, state, ...(suspension?.until && { until: suspension.until }) }];
      }),
    holderKeyOf: async (sub) => `key-of-${sub}`,
    ofHolder: async (holderKey) => ({
      entries: [...licences.values()]
        .filter((one) => one.holderKey === holderKey)
        .toSorted((a, b) => b.number.localeCompare(a.number)),
    }),
    eventsOf: async (number) => copy(licenceLog.filter((one) => one.licenceNumber === number)),
    barredUntil: async (holderKey, itemCode) => bars.get(`${holderKey}/${itemCode}`),
    async save({ before, after, events: happened, successor }) {
      const register = successor && `${successor.entry.departmentCode}/${successor.year}`;
      const isBeaten = register && (serials.get(register) ?? 0) !== successor.serial - 1;
      const isStale = licences.get(before.number)?.version !== before.version;
      if (isStale || isBeaten) throw new LicenceConflict(before.number);
      licences.set(after.number, copy(after));
      licenceLog.push(...copy(happened));
      const until = after.revocation?.barredUntil;
      for (const key of [after.holderKey, after.personKey])
        if (until !== undefined && key !== undefined) bars.set(`${key}/${after.itemCode}`, until);
      if (!successor || register === undefined) return;
      licences.set(successor.entry.number, copy(successor.entry));
      serials.set(register, successor.serial);
      licenceLog.push(...copy(successor.events));
    },
  };

  const openTasks = (): DeskTask[] =>
    copy(
      [...cases.values()]
        .flatMap((one) => one.tasks)
        .flatMap((task) => (task.audience === 'desk' && task.status === 'open' ? [task] : []))
        .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
    );

  return {
    log,
    licenceLog,
    beforeSave: undefined,
    register,
    find: async (applicationId) => copy(cases.get(applicationId)),
    async save(change) {
      await this.beforeSave?.(change);
      assertFree(change);
      store(change);
    },
    findIdByReference: async (reference) => references.get(reference),
    eventsOf: async (id) => copy(events.get(id) ?? []),
    findIdempotent: async (owner, key) => idempotency.get(`${owner}/${key}`),
    taskTokenOf: async (taskId) => tokens.get(taskId),
    ofApplicant: async (sub) => ({
      entries: [...cases.values()]
        .map((one) => one.application)
        .filter((one: Application) => one.applicantSub === sub)
        .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    }),
    inbox: async (departmentCode, role, { itemCode, kind, card, action } = {}) => ({
      entries: openTasks().filter(
        (task) =>
          task.departmentCode === departmentCode &&
          task.role === role &&
          (itemCode === undefined || task.heading.itemCode === itemCode) &&
          (kind === undefined || task.heading.kind === kind) &&
          (card === undefined || task.card === card) &&
          (action === undefined || task.action === action),
      ),
    }),
    tasksOf: async (departmentCode, sub) => ({
      entries: openTasks().filter(
        (task) => task.departmentCode === departmentCode && task.assigneeSub === sub,
      ),
    }),
    idsByName: async (nameKey) => nameKeys.get(nameKey) ?? [],
    heads: async (ids) => [...new Set(ids)].flatMap((id) => copy(cases.get(id)?.application) ?? []),
    watched: async (filter) => ({
      entries: [...cases.values()]
        .flatMap(({ application: head, ledger }) => (ledger && concernOf(ledger) ? [{ head, ledger }] : []))
        .filter(
          ({ head, ledger }) =>
            (filter.departmentCode === undefined ||
              [head.leadDepartment, ...silentDepartments(ledger)].includes(filter.departmentCode)) &&
            head.itemCode === (filter.itemCode ?? head.itemCode) &&
            (head.officerName ?? '') === (filter.officerName ?? head.officerName ?? ''),
        )
        .toSorted((a, b) => a.ledger.promisedLastOn.localeCompare(b.ledger.promisedLastOn)),
    }),
    sampled: async (isLookedAt) => ({
      entries: [...cases.values()]
        .flatMap(({ application: head, sample }) => (sample ? [copy({ head, sample })] : []))
        .filter(({ sample }) => (sample.finding !== undefined) === isLookedAt)
        .toSorted((a, b) => a.sample.pickedAt.localeCompare(b.sample.pickedAt)),
    }),
    openClocks: async (after = '') => {
      const ids = [...cases.values()]
        .flatMap(({ application, ledger }) => (ledger && nextMarkAt(ledger) ? [application.id] : []))
        .toSorted()
        .filter((id) => id > after);
      const entries = ids.slice(0, CLOCKS_A_PAGE);
      const last = entries.at(-1);
      return { entries, ...(ids.length > CLOCKS_A_PAGE && last !== undefined && { next: last }) };
    },
    anonymousRatings: async (month) => ({
      entries: copy(anonymous.filter((one) => monthOf(one.ratedOn) === month)),
    }),
    due: async (): Promise<DueEntry[]> =>
      [...cases.keys()].map((applicationId) => ({ kind: 'clock', applicationId })),
  };
}
