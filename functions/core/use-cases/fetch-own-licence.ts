import type { ApplicantCaller } from '../domain/actor.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { printedPaper } from '../domain/licence.ts';
import { Refused } from '../domain/refusal.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { LicenceFiles } from '../ports/files.ts';
import { assertMayWith, findLicence, holderKeyOf, type LicencePorts, seenBy } from './write-licence.ts';

/**
 * A short-lived address at which the holder downloads the paper of a licence.
 * @throws Refused LICENCE_NOT_FOUND, LICENCE_NOT_READY while it is being printed
 */
export async function fetchOwnLicence(
  { caller, number }: { caller: ApplicantCaller; number: string },
  ports: LicencePorts & { cases: CaseStore; licenceFiles: LicenceFiles },
): Promise<{ number: string; url: string }> {
  const licence = await findLicence(number, ports);
  const today = legalDateOf(ports.system.now());
  assertMayWith('read-own-licence', seenBy(caller, await holderKeyOf(caller, ports), licence, today));
  // the first paper is the case's to deliver; every other is recorded with the licence
  const isCases = licence.replaces === undefined && licence.renewals === undefined;
  const caseFile = isCases ? await ports.cases.find(licence.applicationId) : undefined;
  const isReady = isCases ? caseFile?.application.status !== 'approved' : licence.pdfSha256 !== undefined;
  if (!isReady) throw new Refused('LICENCE_NOT_READY');
  return { number, url: await ports.licenceFiles.downloadUrl(printedPaper(licence)) };
}
