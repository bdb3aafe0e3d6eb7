import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { decide } from '../domain/deadline/keep-time.ts';
import { answerFor } from '../domain/item-form.ts';
import { mergedConditions } from '../domain/joint-review.ts';
import { lastDayAfterYears, legalDateOf } from '../domain/legal-date.ts';
import { type Licence, licenceNumber } from '../domain/licence.ts';
import type { Department, ServiceItem } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import { withClock } from './with-clock.ts';

export interface GrantPorts {
  readonly catalogue: Catalogue;
  readonly licences: LicenceRegister;
}

function departmentOf(departments: readonly Department[], code: string): Department {
  const department = departments.find((one) => one.code === code);
  if (!department) throw new Error(`Department ${code} is not in the catalogue.`);
  return department;
}

/** What a licence says, made from the case as it is decided. No I/O. */
export function licenceOf(
  caseFile: CaseFile,
  item: ServiceItem,
  granted: { at: Date; number: string; departments: readonly Department[] },
): Licence {
  const { application, answers } = caseFile;
  const nameOf = (code: string): Department['name'] => departmentOf(granted.departments, code).name;
  const issuedOn = legalDateOf(granted.at);
  const { validityYears } = item.licence;
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
    conditions: mergedConditions(caseFile).map((one) => ({
      ...one,
      departmentName: nameOf(one.departmentCode),
    })),
    issuedOn,
    ...(validityYears !== null && { validUntil: lastDayAfterYears(issuedOn, validityYears) }),
    state: 'valid',
  };
}

/**
 * Grants: takes the next number of the department's register, enters the licence, ends the clock's run
 * (art. 42) and starts the ten working days of delivery (art. 44) — all in the transaction of the decision.
 */
export async function grant(
  caseFile: CaseFile,
  item: ServiceItem,
  decided: { at: Date; decidedBy?: string; effects: Effects },
  ports: GrantPorts,
): Promise<Effects> {
  const { at, effects } = decided;
  const on = legalDateOf(at);
  const year = Number(on.slice(0, 4));
  const departments = await ports.catalogue.departments();
  const serial = (await ports.licences.lastSerial(item.departmentCode, year)) + 1;
  const number = licenceNumber(item.departmentCode, year, serial);
  const calendar: WorkdayCalendar = await ports.catalogue.calendar();
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
      licence: { entry: licenceOf(caseFile, item, { at, number, departments }), year, serial },
      events: [...effects.events, { type: 'ApplicationApproved', licenceNumber: number }],
    },
    (ledger) => decide(ledger, on, calendar),
  );
}
