import type { LicenceEvent } from '../domain/licence-event.ts';
import type { LicenceFiles, LicencePrinter } from '../ports/files.ts';
import { verifyUrl } from './deliver-licence.ts';
import { findLicence, type LicencePorts, writeLicence } from './write-licence.ts';

export interface ReissuePorts extends LicencePorts {
  readonly printer: LicencePrinter;
  readonly licenceFiles: LicenceFiles;
  readonly publicUrl: string;
  /** SHA-256 of bytes, lower-case hex. */
  readonly sha256OfBytes: (bytes: Uint8Array) => string;
}

/** Whether an event calls for a new paper: a licence that took another's place, or another term. The first paper is the case's. */
export function needsPaper({ body }: LicenceEvent): boolean {
  return body.type === 'LicenceRenewed' || (body.type === 'LicenceIssued' && body.replaces !== undefined);
}

/**
 * Prints a licence anew and stores it under its number. Safe to repeat: the same licence prints the same bytes, and a paper
 * is recorded once.
 */
export async function reissueLicence(command: { number: string }, ports: ReissuePorts): Promise<void> {
  const { number } = command;
  const licence = await findLicence(number, ports);
  const pdf = await ports.printer.print(licence, verifyUrl(ports.publicUrl, number));
  await ports.licenceFiles.put(number, pdf);
  const sha256 = ports.sha256OfBytes(pdf);
  await writeLicence(
    { number, by: { kind: 'centre', part: 'issue-licence' } },
    (current) => {
      if (current.pdfSha256 === sha256) return undefined;
      return { licence: { ...current, pdfSha256: sha256 }, events: [{ type: 'LicencePrinted', sha256 }] };
    },
    ports,
  );
}
