import type { LegalDate } from './legal-date.ts';
import { type IdentityPaper, isPaperNumber, plainNumber } from './walk-in.ts';

/** Who somebody is by a paper: known to the identity provider, or looked at by the window. Never stored, shown or logged. */
export interface Identity {
  readonly paper: IdentityPaper;
  readonly number: string;
}

/**
 * What is hashed, under the key of the holders, to know a person again: the same at the window and on line, however the number
 * was typed. Undefined for what can be no number of this paper: two people must never be taken for one. No I/O.
 */
export function identityText({ paper, number }: Identity): string | undefined {
  const plain = plainNumber(number);
  return isPaperNumber(paper, plain) ? `${paper}:${plain}` : undefined;
}

/**
 * Art. 78, 79 of the Licensing Law bar the person, not the way by which they came: the bar on whatever the centre knows them by
 * that lasts longest. No I/O.
 * @returns the last day of a bar that is in force on this day; undefined when none is
 */
export function barInForce(
  untils: readonly (LegalDate | undefined)[],
  today: LegalDate,
): LegalDate | undefined {
  return untils
    .flatMap((until) => (until !== undefined && today <= until ? [until] : []))
    .toSorted()
    .at(-1);
}
