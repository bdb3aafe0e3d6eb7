import { type CaseFile, opinionTasks } from './case-file.ts';
import { type LegalDate, parseLegalDate } from './legal-date.ts';
import type { Officer } from './officer.ts';
import { type RefusalCode, Refused } from './refusal.ts';
import type { ServiceItem } from './service-item.ts';
import { twoStaff } from './two-staff.ts';

/** What the lead's reviewer writes of a substantive check 實質核查. */
export interface CheckDraft {
  readonly checkedOn: LegalDate;
  readonly place: string;
  readonly findings: string;
  /** Who checked, together. */
  readonly staff: readonly Officer[];
}

/** The check as it stands; one that was recorded before is in the log. */
export interface SubstantiveCheck extends CheckDraft {
  readonly recordedBy: string;
}

/**
 * The rule of the record (art. 34): by two or more different members of staff, on a day between receipt and today, with
 * the place and what was found. No I/O.
 * @throws Refused CHECK_DAY_INVALID (with the days between which it lies), PLACE_REQUIRED, FINDINGS_REQUIRED,
 *   TWO_STAFF_REQUIRED
 */
export function recordCheckOf(
  draft: CheckDraft,
  recorded: { receivedOn: LegalDate; today: LegalDate; recordedBy: string },
): SubstantiveCheck {
  const { receivedOn: notBefore, today, recordedBy } = recorded;
  const { checkedOn } = draft;
  if (parseLegalDate(checkedOn) === undefined || checkedOn < notBefore || checkedOn > today)
    throw new Refused('CHECK_DAY_INVALID', { notBefore, today });
  const place = draft.place.trim();
  if (place === '') throw new Refused('PLACE_REQUIRED', { field: 'place' });
  const findings = draft.findings.trim();
  if (findings === '') throw new Refused('FINDINGS_REQUIRED', { field: 'findings' });
  return { checkedOn, place, findings, staff: twoStaff(draft.staff, { field: 'staff' }), recordedBy };
}

/** Whether the record says what is recorded already: sent again it changes nothing. */
export function isSameCheck(known: SubstantiveCheck | undefined, now: SubstantiveCheck): boolean {
  return known !== undefined && JSON.stringify(bare(known)) === JSON.stringify(bare(now));
}

function bare({ checkedOn, place, findings, staff }: SubstantiveCheck): unknown[] {
  return [checkedOn, place, findings, staff.map((one) => [one.name, one.staffNumber])];
}

/** Whether an officer of this department has recorded a survey; each of them was made by two or more members of staff. */
function hasSurveyed(caseFile: CaseFile, departmentCode: string): boolean {
  return opinionTasks(caseFile).some(
    ({ departmentCode: of, opinion }) =>
      of === departmentCode && opinion?.source === 'officer' && opinion.record?.action === 'survey',
  );
}

/**
 * Art. 34 of the Licensing Law: what needs a check of its substance is decided on the record of one, by two or more
 * members of staff. On record is what the lead's reviewer wrote; or, where the item says that the survey of departments is
 * the check, the survey of every one of them. A department's silence is no survey: then the lead checks. No I/O.
 * @returns the code of the refusal, or undefined when it may be proposed and decided
 */
export function whyNotWithoutCheck(caseFile: CaseFile, item: ServiceItem): RefusalCode | undefined {
  const { substantiveCheck: needed } = item;
  if (!needed || caseFile.check) return undefined;
  const { bySurveyOf = [] } = needed;
  const isSurveyed = bySurveyOf.length > 0 && bySurveyOf.every((code) => hasSurveyed(caseFile, code));
  return isSurveyed ? undefined : 'CHECK_REQUIRED';
}

/** @throws Refused CHECK_REQUIRED, with the departments whose survey would be the check */
export function assertSubstanceChecked(caseFile: CaseFile, item: ServiceItem): void {
  const refusal = whyNotWithoutCheck(caseFile, item);
  if (!refusal) return;
  const { bySurveyOf } = item.substantiveCheck ?? {};
  throw new Refused(refusal, bySurveyOf ? { departments: bySurveyOf } : {});
}
