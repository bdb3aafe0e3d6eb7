import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import type { Application, Contact } from '../domain/application.ts';
import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { openLedger } from '../domain/deadline/keep-time.ts';
import { unmetRules } from '../domain/decide-by-rule.ts';
import { answerFor, type FormAnswers, parseForm } from '../domain/item-form.ts';
import { type LegalDate, legalDateOf } from '../domain/legal-date.ts';
import { beginningsOf } from '../domain/name-search.ts';
import { barInForce, identityText } from '../domain/person.ts';
import { newQueryCode, referenceNumber } from '../domain/reference-number.ts';
import { Refused } from '../domain/refusal.ts';
import { missingMaterials } from '../domain/required-materials.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import { formFor, WALK_IN } from '../domain/walk-in.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { NameKeys } from '../ports/name-keys.ts';
import type { LicenceRegister, ReferenceSerials } from '../ports/registers.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { decideAtOnce } from './decide-at-once.ts';
import { delegationOf } from './delegation-of.ts';
import { itemOf } from './item-of.ts';
import { openIntake } from './open-intake.ts';
import { withLedger } from './with-clock.ts';

export interface SubmitApplication {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
}

export interface SubmitPorts extends CasePorts {
  readonly catalogue: Catalogue;
  readonly serials: ReferenceSerials;
  readonly licences: LicenceRegister;
  readonly names: NameKeys;
}

/** Keyed hash of the caller's paper: the window looked at it, or the identity provider has verified it. */
async function personKeyOf(caller: ApplicantCaller, { licences }: SubmitPorts): Promise<string | undefined> {
  // the person at the window is known by nothing else (`begin-walk-in.ts`)
  if (caller.through) return caller.sub.slice(WALK_IN.length);
  const text = caller.identity && identityText(caller.identity);
  return text === undefined ? undefined : licences.holderKeyOf(text);
}

/**
 * Art. 79: whoever got a licence by deceit may not apply for the same item for three years, whether they sign in or come to the
 * window (`barInForce`). @throws Refused HOLDER_BARRED
 */
async function assertNotBarred(
  { applicantSub, itemCode }: Application,
  personKey: string | undefined,
  today: LegalDate,
  { licences }: SubmitPorts,
): Promise<void> {
  const keys = [await licences.holderKeyOf(applicantSub), ...(personKey === undefined ? [] : [personKey])];
  const untils = await Promise.all(keys.map((key) => licences.barredUntil(key, itemCode)));
  const until = barInForce(untils, today);
  if (until !== undefined) throw new Refused('HOLDER_BARRED', { until });
}

/** How to reach the applicant, as the form says; what it does not ask comes from the sign-in. */
function contactOf({ contact }: Application, item: ServiceItem, answers: FormAnswers): Contact {
  const name = answerFor(item.form, answers, 'applicantName') ?? contact.name;
  const phone = answerFor(item.form, answers, 'contactPhone') ?? contact.phone;
  const email = answerFor(item.form, answers, 'contactEmail') ?? contact.email;
  return {
    name,
    locale: contact.locale,
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  };
}

/** Keyed hashes under which the desk finds the case by its applicant's name. */
async function nameKeysOf(
  { application: { leadDepartment, contact } }: CaseFile,
  received: Partial<Application>,
  { names }: SubmitPorts,
): Promise<string[]> {
  const beginnings = beginningsOf((received.contact ?? contact).name);
  return Promise.all(beginnings.map((one) => names.keyOf(leadDepartment, one)));
}

/** When the yellow card comes, as the item says it. */
function yellowCardOf({ yellowCard }: ServiceItem) {
  if ('workingDaysBefore' in yellowCard) return { yellowCardWorkingDaysBefore: yellowCard.workingDaysBefore };
  return { yellowCardWorkingDaysBefore: 1, yellowCardPercentOver: yellowCard.percentOver };
}

/**
 * The rule of receipt. No I/O. The day of receipt starts every limit (art. 32); the acceptance task goes to the
 * lead department's desk.
 */
export function receive(
  caseFile: CaseFile,
  item: ServiceItem,
  received: { at: Date; reference: string; queryCode: string; calendar: WorkdayCalendar },
): Effects & { application: Partial<Application> } {
  const { at, reference, queryCode, calendar } = received;
  const receivedOn: LegalDate = legalDateOf(at);
  const contact = contactOf(caseFile.application, item, caseFile.answers);
  const application = {
    status: 'submitted',
    reference,
    queryCode,
    contact,
    submittedAt: at.toISOString(),
  } as const;
  const opened = openLedger(
    {
      applicationId: caseFile.application.id,
      kind: item.kind,
      receivedOn,
      limits: {
        promisedDays: item.promisedDays,
        statutoryDays: item.statutoryDays,
        statutoryUnit: item.statutoryUnit,
        statutoryWorkingDays: item.statutoryWorkingDays,
        ...yellowCardOf(item),
      },
    },
    calendar,
  );
  // runs of the clock are never numbered anew: the name of the first was taken when a submission was undone
  const ledger = { ...opened, run: caseFile.ledger?.run ?? 0 };
  const intake = openIntake({ ...caseFile.application, ...application }, item, ledger, { at });
  return {
    ...withLedger(undefined, ledger, {
      tasks: intake.tasks,
      events: [{ type: 'ApplicationSubmitted', reference, receivedOn }, ...intake.events],
    }),
    application: { ...application, ...intake.application },
  };
}

/**
 * Submits a draft: checks every answer and every required material, gives the reference number and the query
 * code, and starts the clock. An item that needs no judgement is decided in the same transaction, where the answers meet all
 * of its rules; else it goes to the window like any other.
 *
 * Submitting again shows the first confirmation: the number is given once.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, ANSWERS_INVALID, MATERIALS_MISSING, HOLDER_BARRED
 */
export async function submitApplication(command: SubmitApplication, ports: SubmitPorts): Promise<CaseFile> {
  const { caller } = command;
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    command.applicationId,
    actorOf(caller),
    async (current, at) => {
      assertMay('submit-application', caller, current);
      const { status, submittedAt, reference: kept } = current.application;
      if (submittedAt !== undefined && status !== 'draft') return undefined;
      assertStatus('submit', current);
      const item = await itemOf(current, ports.catalogue);
      const personKey = await personKeyOf(caller, ports);
      await assertNotBarred(current.application, personKey, legalDateOf(at), ports);
      const parsed = parseForm(
        formFor(item.form, current.application.walkIn),
        current.answers,
        legalDateOf(at),
      );
      if (!parsed.ok) throw new Refused('ANSWERS_INVALID', {}, parsed.problems);
      const missing = missingMaterials(item, current);
      if (missing.length > 0) throw new Refused('MATERIALS_MISSING', { materials: missing });
      const receivedOn = legalDateOf(at);
      const received = receive(current, item, {
        at,
        calendar,
        // a submission that was undone keeps its number: somebody may have written it down
        reference: kept ?? referenceNumber(receivedOn, await ports.serials.next(receivedOn)),
        queryCode: current.application.queryCode ?? newQueryCode(ports.system.random),
      });
      const { through } = caller;
      const application = {
        ...received.application,
        ...(through && { filedBy: through.sub }),
        ...(personKey !== undefined && { personKey }),
      };
      const listed = {
        ...received,
        application,
        nameKeys: await nameKeysOf(current, received.application, ports),
      };
      if (item.decision !== 'automatic') return listed;
      const delegation = await delegationOf(item, at, ports.catalogue);
      const unmet = unmetRules(item, current.answers, delegation);
      if (unmet.length > 0 || !delegation)
        return { ...listed, events: [...listed.events, { type: 'LeftToPerson', unmet }] };
      return decideAtOnce(current, item, listed, { at, delegation: delegation.number }, ports);
    },
    ports,
  );
}
