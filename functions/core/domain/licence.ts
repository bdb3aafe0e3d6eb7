import type { LocalisedText } from './localised-text.ts';

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
  readonly conditions: readonly LicenceCondition[];
  readonly issuedOn: string;
  readonly validUntil?: string;
  readonly state: 'valid' | 'suspended' | 'revoked' | 'replaced';
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

/** What anyone who verifies a licence is told about it on a day. */
export function licenceStateOn(licence: Licence, today: string): Licence['state'] | 'expired' {
  const isPast = licence.validUntil !== undefined && licence.validUntil < today;
  return licence.state === 'valid' && isPast ? 'expired' : licence.state;
}

/** Where the PDF lies in the licence bucket. */
export function licenceObjectKey(number: string): string {
  return `licences/${number}.pdf`;
}
