import { createHash } from 'node:crypto';

/** The PIN of a department at the local centre: six digits, the same in every folder, printed for all to see. */
export function localPinOf(departmentCode: string): string {
  const digest = createHash('sha256').update(`local PIN of ${departmentCode}`).digest();
  return String(digest.readUInt32BE() % 1_000_000).padStart(6, '0');
}
