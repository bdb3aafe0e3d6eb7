import type { Officer } from './officer.ts';
import { Refused } from './refusal.ts';

/** Members of staff who must be there together when the substance of an application is checked (Licensing Law art. 34). */
const STAFF_AT_LEAST = 2;

/**
 * Art. 34: at least two members of staff, who differ. Lines that are not filled in count for nobody; the same staff number
 * twice is one person.
 * @throws Refused TWO_STAFF_REQUIRED, with how many are needed and how many are named
 */
export function twoStaff(named: readonly Officer[], facts: { field?: string } = {}): Officer[] {
  const staff = named
    .map(({ name, staffNumber }) => ({ name: name.trim(), staffNumber: staffNumber.trim() }))
    .filter((one) => one.name !== '' && one.staffNumber !== '');
  const present = new Set(staff.map((one) => one.staffNumber.normalize('NFKC').toUpperCase())).size;
  if (present < STAFF_AT_LEAST)
    throw new Refused('TWO_STAFF_REQUIRED', { ...facts, atLeast: STAFF_AT_LEAST, present });
  return staff;
}
