import type { CaseFile, Effects } from '../domain/case-file.ts';
import { deliver } from '../domain/deadline/keep-time.ts';
import { deskActionOf, electronicOnly, paperWayOf } from '../domain/delivery.ts';
import { openTask } from '../domain/desk.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { PaperWay } from '../domain/service-item.ts';
import type { LicenceFiles, LicencePrinter } from '../ports/files.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import { type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';

export interface DeliverPorts extends CasePorts {
  readonly licences: LicenceRegister;
  readonly printer: LicencePrinter;
  readonly licenceFiles: LicenceFiles;
  readonly publicUrl: string;
  /** SHA-256 of bytes, lower-case hex. */
  readonly sha256OfBytes: (bytes: Uint8Array) => string;
}

/** Where anyone verifies a licence. */
export function verifyUrl(publicUrl: string, number: string): string {
  return `${publicUrl}/licences/${number}`;
}

/**
 * The electronic licence is there; the paper waits at the desk of the window. The ten working days (art. 44) go on until it
 * was handed over or posted.
 */
function paperWaits(
  current: CaseFile,
  { way, number, sha256, at }: { way: PaperWay; number: string; sha256: string; at: Date },
): Effects | undefined {
  const { application, delivery = electronicOnly, ledger } = current;
  if (delivery.readyAt !== undefined) return undefined;
  const lastOn = ledger?.deliveryDueOn ?? legalDateOf(at);
  const applicantName = application.contact.name;
  return {
    delivery: { ...delivery, readyAt: at.toISOString() },
    tasks: [openTask(application, deskActionOf(way), { at, dueOn: lastOn, applicantName })],
    events: [{ type: 'LicenceReady', licenceNumber: number, sha256, way, lastOn }],
  };
}

/**
 * Prints the licence of an approved case, stores the file and delivers it electronically (Licensing Law art. 44:
 * within ten working days of the decision; here at once). Where a paper was asked for, the case is delivered when that was
 * handed over or posted. Safe to repeat, and twice at once: the first PDF is kept, what is recorded is its hash whoever
 * printed it, and a case is delivered once.
 */
export async function deliverLicence(
  command: { applicationId: string },
  ports: DeliverPorts,
): Promise<CaseFile | undefined> {
  const caseFile = await ports.cases.find(command.applicationId);
  const number = caseFile?.application.licenceNumber;
  if (!caseFile || number === undefined || caseFile.application.status !== 'approved') return caseFile;
  const licence = await ports.licences.find(number);
  if (!licence) throw new Error(`Licence ${number} is not in the register.`);
  const pdf = await ports.printer.print(licence, verifyUrl(ports.publicUrl, number));
  const sha256 = ports.sha256OfBytes(await ports.licenceFiles.keep({ number, edition: 1 }, pdf));
  return changeCase(
    command.applicationId,
    { kind: 'centre', part: 'issue-licence' },
    (current, at) => {
      if (current.application.status !== 'approved') return undefined;
      const way = paperWayOf(current.delivery);
      if (way) return paperWaits(current, { way, number, sha256, at });
      return withClock(
        current,
        {
          application: { status: 'delivered' },
          events: [{ type: 'LicenceDelivered', licenceNumber: number, sha256 }],
        },
        (ledger) => deliver(ledger, legalDateOf(at)),
      );
    },
    ports,
  );
}
