import type { WorkdayCalendar } from '../domain/calendar.ts';
import { type CaseFile, type Effects, opinionTasks } from '../domain/case-file.ts';
import { decide } from '../domain/deadline/keep-time.ts';
import { answerFor } from '../domain/item-form.ts';
import { mergedConditions } from '../domain/joint-review.ts';
import { type LegalDate, legalDateOf } from '../domain/legal-date.ts';
import { type Licence, licenceNumber } from '../domain/licence.ts';
import { chainLicenceEvents } from '../domain/licence-event.ts';
import {
  annexesOf,
  conditionsOf,
  decidedAnswers,
  type GrantTerms,
  licenceFieldsOf,
  validUntilOf,
} from '../domain/licence-template.ts';
import type { Department, ServiceItem } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import type { System } from '../ports/system.ts';
import { takeOfQuantity } from './take-of-quantity.ts';
import { withClock } from './with-clock.ts';

export interface GrantPorts {
  readonly catalogue: Catalogue;
  readonly licences: LicenceRegister;
  readonly system: System;
}

function departmentOf(departments: readonly Department[], code: string): Department {
  const department = departments.find((one) => one.code === code);
  if (!department) throw new Error(`Department ${code} is not in the catalogue.`);
  return department;
}

/** The next annual inspection, where a department's inspection has set one. */
function nextInspectionOf(caseFile: CaseFile): LegalDate | undefined {
  return opinionTasks(caseFile)
    .flatMap(({ opinion }) => {
      const record = opinion?.source === 'officer' ? opinion.record : undefined;
      return record?.action === 'inspection' && record.nextOn !== undefined ? [record.nextOn] : [];
    })
    .toSorted()[0];
}

/** What a licence says, made from the case as it is decided. No I/O. */
export function licenceOf(
  caseFile: CaseFile,
  item: ServiceItem,
  granted: {
    at: Date;
    number: string;
    departments: readonly Department[];
    holderKey?: string;
    terms?: GrantTerms;
  },
): Licence {
  const { application } = caseFile;
  const nameOf = (code: string): Department['name'] => departmentOf(granted.departments, code).name;
  const issuedOn = legalDateOf(granted.at);
  const { terms = {} } = granted;
  const { validityYears, notes, conditionsOnPage } = item.licence;
  const { answers } = decidedAnswers(item, caseFile.answers, terms, issuedOn);
  const validUntil = validUntilOf(item, issuedOn, terms);
  const fields = licenceFieldsOf(item, answers);
  const annexes = annexesOf(item, answers);
  const own = conditionsOf(terms).map((text) => ({ departmentCode: item.departmentCode, text }));
  const { email, locale } = application.contact;
  const nextInspectionOn = nextInspectionOf(caseFile);
  return {
    number: granted.number,
    applicationId: application.id,
    itemCode: item.code,
    title: item.licence.title,
    departmentCode: item.departmentCode,
    departmentName: nameOf(item.departmentCode),
    holderName: application.contact.name,
    subject: answerFor(item.form, answers, 'subject') ?? item.name['zh-Hant'],
    legalBasis: item.legalBasis?.['zh-Hant'] ?? '',
    ...(fields.length > 0 && { fields }),
    ...(notes && { notes }),
    conditions: [...own, ...mergedConditions(caseFile)].map((one) => ({
      ...one,
      departmentName: nameOf(one.departmentCode),
    })),
    ...(conditionsOnPage !== undefined && { conditionsOnPage }),
    ...(annexes.length > 0 && { annexes }),
    issuedOn,
    ...(validUntil !== undefined && { validUntil }),
    ...(validityYears !== null && { validityYears }),
    ...(nextInspectionOn !== undefined && { nextInspectionOn }),
    state: 'valid',
    ...(granted.holderKey !== undefined && { holderKey: granted.holderKey }),
    ...(application.personKey !== undefined && { personKey: application.personKey }),
    contact: { locale, ...(email !== undefined && { email }) },
    version: 1,
  };
}

/**
 * Grants: takes the next number of the department's register, enters the licence, ends the clock's run
 * (art. 42) and starts the ten working days of delivery (art. 44) — all in the transaction of the decision.
 * @throws Refused QUANTITY_EXHAUSTED, EARLIER_CASE_UNDECIDED, VALIDITY_OUT_OF_RANGE, CONDITION_EMPTY,
 *   LICENCE_FIELDS_INVALID
 */
export async function grant(
  caseFile: CaseFile,
  item: ServiceItem,
  decided: {
    at: Date;
    decidedBy?: string;
    effects: Effects;
    terms?: GrantTerms;
    delegation?: string;
    byRule?: readonly string[];
  },
  ports: GrantPorts,
): Promise<Effects> {
  const { at, effects } = decided;
  const on = legalDateOf(at);
  const year = Number(on.slice(0, 4));
  const departments = await ports.catalogue.departments();
  const ofQuantity = await takeOfQuantity(caseFile.application, item, year, ports.licences);
  const serial = (await ports.licences.lastSerial(item.departmentCode, year)) + 1;
  const number = licenceNumber(item.departmentCode, year, serial);
  const { corrected } = decidedAnswers(item, caseFile.answers, decided.terms ?? {}, on);
  const calendar: WorkdayCalendar = await ports.catalogue.calendar();
  const holderKey = await ports.licences.holderKeyOf(caseFile.application.applicantSub);
  const { licence, events } = chainLicenceEvents(
    licenceOf(caseFile, item, {
      at,
      number,
      departments,
      holderKey,
      ...(decided.terms && { terms: decided.terms }),
    }),
    { by: { kind: 'centre', part: 'grant-licence' }, at, sha256: ports.system.sha256 },
    [{ type: 'LicenceIssued', issuedOn: on }],
  );
  return withClock(
    { ...caseFile, ...(effects.ledger && { ledger: effects.ledger }) },
    {
      ...effects,
      application: {
        ...effects.application,
        status: 'approved',
        decidedAt: at.toISOString(),
        licenceNumber: number,
        ...(decided.decidedBy !== undefined && { decidedBy: decided.decidedBy }),
      },
      licence: { entry: licence, year, serial, events, ...(ofQuantity !== undefined && { ofQuantity }) },
      events: [
        ...effects.events,
        {
          type: 'ApplicationApproved',
          licenceNumber: number,
          ...(corrected.length > 0 && { corrected }),
          ...(decided.delegation !== undefined && { delegation: decided.delegation }),
          ...(decided.byRule && { byRule: decided.byRule }),
        },
      ],
    },
    (ledger) => decide(ledger, on, calendar),
  );
}
