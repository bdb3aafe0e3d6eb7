/**
 * A case is found by its applicant's name without the name standing in any key: what is kept is a keyed hash of the
 * name's beginnings, per department. No I/O: the hashing is a port.
 */

/**
 * Lengths, in characters, of the beginnings that are kept: personal names in full, company names as far as
 * they differ. A family name alone is half a town, so that two are the fewest that can be looked for.
 */
const lengths = [2, 3, 4, 6, 9, 14] as const;

/** A name as it is compared: letters and digits only, in one width and case, so that `王 小明`, `ＷＡＮＧ` and `wang` meet. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The beginnings of a name under which its case is listed; none for a name that is shorter than can be looked for. */
export function beginningsOf(name: string): string[] {
  const letters = [...normaliseName(name)];
  return lengths
    .filter((length) => length <= letters.length)
    .map((length) => letters.slice(0, length).join(''));
}

/** The longest kept beginning of what somebody types; undefined when it is too short to be looked for. */
export function beginningAsked(typed: string): string | undefined {
  return beginningsOf(typed).at(-1);
}

/** Whether a name is, or begins with, what was typed: the hash finds candidates, this decides. */
export function nameBeginsWith(name: string, typed: string): boolean {
  const asked = normaliseName(typed);
  return asked !== '' && normaliseName(name).startsWith(asked);
}
