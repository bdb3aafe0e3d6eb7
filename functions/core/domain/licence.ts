import { addDays, type LegalDate, lastDayAfterYears } from './legal-date.ts';
import type { LicenceAnnex, LicenceField } from './licence-template.ts';
import type { Locale, LocalisedText } from './localised-text.ts';

/** What a licence can be on record. That it has expired is told by the day, and never stored. */
export const licenceStates = ['valid', 'suspended', 'revoked', 'replaced', 'cancelled'] as const;
export type LicenceState = (typeof licenceStates)[number];

/** A licence as the register keeps it. Grants are public (Licensing Law art. 40). */
export interface Licence {
  /** LY-<department>-<year>-<serial>: gapless per department and year, never used twice. */
  readonly number: string;
  readonly applicationId: string;
  readonly itemCode: string;
  readonly title: LocalisedText;
  readonly departmentCode: string;
  readonly departmentName: LocalisedText;
  readonly holderName: string;
  /** What is permitted, in the applicant's words: the event, the premises, the project. */
  readonly subject: string;
  readonly legalBasis: string;
  /** What the item's template states beside the subject. */
  readonly fields?: readonly LicenceField[];
  /** What every holder of such a licence is told. */
  readonly notes?: LocalisedText;
  readonly conditions: readonly LicenceCondition[];
  /** More conditions than these are printed on an annex. */
  readonly conditionsOnPage?: number;
  /** What else comes behind the page that is shown. */
  readonly annexes?: readonly LicenceAnnex[];
  readonly issuedOn: string;
  readonly validUntil?: string;
  /** Years of a term: what a renewal adds. Absent for what ends with its subject. */
  readonly validityYears?: number;
  readonly state: LicenceState;
  /** The day since which it is in this state; absent while it is as it was issued. */
  readonly since?: LegalDate;
  readonly suspension?: Suspension;
  readonly revocation?: Revocation;
  readonly cancellation?: CancellationGround;
  /** The licence whose place this one took, and the one that took its place. */
  readonly replaces?: string;
  readonly replacedBy?: string;
  /** Asked for and not decided yet (art. 50). */
  readonly renewal?: { readonly askedOn: LegalDate };
  /** Every renewal there was, with how it came about. */
  readonly renewals?: readonly Renewal[];
  /** The next annual inspection 年檢, where the item has one. */
  readonly nextInspectionOn?: LegalDate;
  /** Days for which a reminder was sent: an expiry or an inspection is reminded of once. */
  readonly remindedFor?: readonly LegalDate[];
  /** Keyed hash of whoever applied: finds the licences of a holder without naming anybody. Never shown. */
  readonly holderKey?: string;
  /** Keyed hash of the holder's paper, so that a bar reaches the person whichever way they come. */
  readonly personKey?: string;
  /** Where letters about the licence go; it outlives its case. Never shown. */
  readonly contact?: { readonly email?: string; readonly locale: Locale };
  /** Counts the writes; each goes through the one before. */
  readonly version?: number;
  /** The last paper that was printed of it after its case delivered the first, and the SHA-256 of what was kept. */
  readonly printedEdition?: number;
  readonly pdfSha256?: string;
  /** Where the log of the licence ends. */
  readonly lastSeq?: number;
  readonly lastHash?: string;
}

/** A licence may not be used for a while. The reason is public, so it names no person. */
export interface Suspension {
  readonly reason: string;
  readonly legalBasis: string;
  /** The last day; without it, until it is lifted. */
  readonly until?: LegalDate;
}

/**
 * Why a grant is undone. Art. 69: given against the law (first paragraph), or got by deceit or bribery (second); art. 80: a
 * penalty 吊銷 for how it was used; art. 8: withdrawn 撤回 because the law or the facts have changed.
 */
export const revocationGrounds = [
  'abuse-of-power',
  'beyond-authority',
  'against-procedure',
  'not-qualified',
  'by-deceit',
  'penalty',
  'withdrawn',
] as const;
export type RevocationGround = (typeof revocationGrounds)[number];

export interface Revocation {
  readonly ground: RevocationGround;
  readonly reason: string;
  readonly legalBasis: string;
  /** Art. 79: until this day the holder may not apply for the same item again. */
  readonly barredUntil?: LegalDate;
}

/** Art. 70: why a licence is struck from the register; that its term has run out or that it was revoked needs no holder's wish. */
export const cancellationGrounds = ['expired', 'death', 'dissolution', 'impossible', 'at-request'] as const;
export type CancellationGround = (typeof cancellationGrounds)[number];

export interface Renewal {
  readonly on: LegalDate;
  /** The authority decided, or was silent until the licence expired (art. 50). */
  readonly by: 'decision' | 'silence';
  /** The last day of the term before. */
  readonly from: LegalDate;
}

/** A condition with the department that set it, by the name that it had on the day of issue. */
export interface LicenceCondition {
  readonly departmentCode: string;
  readonly departmentName: LocalisedText;
  readonly text: string;
}

/** The number after `lastSerial` in the register of a department and year. Serials start at 1. */
export function licenceNumber(departmentCode: string, year: number, serial: number): string {
  return `LY-${departmentCode}-${year}-${String(serial).padStart(6, '0')}`;
}

export const licenceNumberPattern = /^LY-[A-Z]{2,5}-\d{4}-\d{6,}$/;

/** The parts of a number: what list and place its status has. Undefined for a text that is no number. */
export function partsOfNumber(
  number: string,
): { departmentCode: string; year: number; serial: number } | undefined {
  const [, departmentCode, year, serial] = /^LY-([A-Z]{2,5})-(\d{4})-(\d{6,})$/.exec(number) ?? [];
  if (departmentCode === undefined) return undefined;
  return { departmentCode, year: Number(year), serial: Number(serial) };
}

/** Whether its term has run out. A renewal that was asked for in time keeps it alive (art. 50). */
export function isPast(licence: Licence, today: LegalDate): boolean {
  return licence.validUntil !== undefined && licence.validUntil < today && !licence.renewal;
}

/** The last day of the next term; undefined for a licence without one. */
export function nextTerm({ validUntil, validityYears }: Licence): LegalDate | undefined {
  if (validUntil === undefined || validityYears === undefined) return undefined;
  return lastDayAfterYears(addDays(validUntil, 1), validityYears);
}

/** What anyone who verifies a licence is told about it on a day. */
export function licenceStateOn(licence: Licence, today: string): LicenceState | 'expired' {
  const isInUse = licence.state === 'valid' || licence.state === 'suspended';
  return isInUse && isPast(licence, today) ? 'expired' : licence.state;
}

/** One paper of a licence. Each term has one, which is printed once and never written over. */
export interface LicencePaper {
  readonly number: string;
  /** Counted from 1. */
  readonly edition: number;
}

/** The paper that states the term as it is now. */
export function paperToPrint({ number, renewals = [] }: Licence): LicencePaper {
  return { number, edition: 1 + renewals.length };
}

/** The paper that its holder is given: the last that was printed. */
export function printedPaper({ number, printedEdition = 1 }: Licence): LicencePaper {
  return { number, edition: printedEdition };
}

/** Where the PDF lies in the licence bucket. */
export function licenceObjectKey({ number, edition }: LicencePaper): string {
  return edition === 1 ? `licences/${number}.pdf` : `licences/${number}-${edition}.pdf`;
}
