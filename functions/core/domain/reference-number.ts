/**
 * Reference numbers for people: LY-yyyymmdd-nnnnn-c. The check character makes a slip of the pen show at
 * once: every single wrong character and every swap of neighbours changes it.
 */

/** No I, O, 0, 1: they are read wrong on paper and over the telephone. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** The greatest prime below the size of the alphabet: with a prime, ISO 7064's "pure" system finds every slip. */
const MODULUS = 31;

/** ISO 7064-style check over the digits of day and serial: weights are powers of 2 modulo 31. */
function checkCharacter(digits: string): string {
  let sum = 0;
  for (const digit of digits) sum = ((sum + Number(digit)) * 2) % MODULUS;
  return alphabet.charAt((MODULUS + 1 - sum) % MODULUS);
}

/** The reference number of the `serial`-th application received on a day (`yyyy-mm-dd`, serial from 1). */
export function referenceNumber(receivedOn: string, serial: number): string {
  const day = receivedOn.replaceAll('-', '');
  const number = String(serial).padStart(5, '0');
  return `LY-${day}-${number}-${checkCharacter(day + number)}`;
}

/**
 * Reads a reference number as people type it: lower case, full-width, with or without dashes and spaces.
 * @returns its one true form, or undefined when it cannot be one (the check character is wrong, too)
 */
export function parseReferenceNumber(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―−-]/gu, '');
  const [, day, number, check] = /^LY(\d{8})(\d{5,})([2-9A-HJ-NP-Z])$/.exec(plain) ?? [];
  if (day === undefined || number === undefined || check !== checkCharacter(day + number)) return undefined;
  return `LY-${day}-${number}-${check}`;
}

/** Characters of a query code. */
export const QUERY_CODE_LENGTH = 6;

/** A query code: six characters that are not mistaken for each other. `random(n)` is a whole number in [0, n). */
export function newQueryCode(random: (below: number) => number): string {
  return Array.from({ length: QUERY_CODE_LENGTH }, () => alphabet.charAt(random(alphabet.length))).join('');
}

/** A query code as people type it, in its one true form. */
export function normaliseQueryCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');
}
