import type { StaffCaller } from '../domain/actor.ts';
import { whyNot } from '../domain/permissions.ts';
import { parseReferenceNumber } from '../domain/reference-number.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { LicenceRegister } from '../ports/registers.ts';

/** A licence number as people type it: lower case, full-width, with spaces, with any dash. */
function licenceNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/gu, '')
    .replace(/[‐-―−]/gu, '-');
}

/**
 * The id of the case with a reference number, or behind a licence number, as somebody at a desk types it.
 * Undefined when there is none, and just so when the caller may not read it.
 */
export async function findCase(
  command: { caller: StaffCaller; number: string },
  ports: { cases: CaseStore; licences: Pick<LicenceRegister, 'find'> },
): Promise<string | undefined> {
  const reference = parseReferenceNumber(command.number);
  const number = licenceNumber(command.number);
  const id = reference
    ? await ports.cases.findIdByReference(reference)
    : number !== '' && (await ports.licences.find(number))?.applicationId;
  const caseFile = id ? await ports.cases.find(id) : undefined;
  const mayRead = caseFile && whyNot('read-case', command.caller, caseFile) === undefined;
  return mayRead ? caseFile.application.id : undefined;
}
