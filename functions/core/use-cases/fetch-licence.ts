import type { ApplicantCaller } from '../domain/actor.ts';
import { printedPaper } from '../domain/licence.ts';
import { Refused } from '../domain/refusal.ts';
import type { LicenceFiles } from '../ports/files.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import { assertMay, type CasePorts } from './change-case.ts';

export interface FetchPorts extends CasePorts {
  readonly licences: Pick<LicenceRegister, 'find'>;
  readonly licenceFiles: LicenceFiles;
}

/**
 * A short-lived address at which the applicant downloads the licence.
 * @throws Refused APPLICATION_NOT_FOUND, LICENCE_NOT_READY
 */
export async function fetchLicence(
  command: { caller: ApplicantCaller; applicationId: string },
  ports: FetchPorts,
): Promise<{ number: string; url: string }> {
  const caseFile = await ports.cases.find(command.applicationId);
  if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
  assertMay('fetch-own-licence', command.caller, caseFile);
  const { licenceNumber: number, status } = caseFile.application;
  const isReady = status === 'delivered' || caseFile.delivery?.readyAt !== undefined;
  const licence = number === undefined ? undefined : await ports.licences.find(number);
  if (!licence || !isReady) throw new Refused('LICENCE_NOT_READY');
  return { number: licence.number, url: await ports.licenceFiles.downloadUrl(printedPaper(licence)) };
}
