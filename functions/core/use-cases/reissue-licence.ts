import { paperToPrint } from '../domain/licence.ts';
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
 * Prints the paper of a licence's term and stores it beside the earlier ones. Safe to repeat, and twice at once: the first
 * PDF is kept, and it is recorded once, with its hash.
 */
export async function reissueLicence(command: { number: string }, ports: ReissuePorts): Promise<void> {
  const { number } = command;
  const licence = await findLicence(number, ports);
  const pdf = await ports.printer.print(licence, verifyUrl(ports.publicUrl, number));
  const paper = paperToPrint(licence);
  const sha256 = ports.sha256OfBytes(await ports.licenceFiles.keep(paper, pdf));
  await writeLicence(
    { number, by: { kind: 'centre', part: 'issue-licence' } },
    (current) => {
      const { edition: printedEdition } = paper;
      if ((current.printedEdition ?? 0) >= printedEdition) return undefined; // told again, or late
      const printed = { ...current, printedEdition, pdfSha256: sha256 };
      return { licence: printed, events: [{ type: 'LicencePrinted', sha256 }] };
    },
    ports,
  );
}
