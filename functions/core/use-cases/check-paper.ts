import { legalDateOf } from '../domain/legal-date.ts';
import { licenceStateOn } from '../domain/licence.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import type { SealReader, SealReading } from '../ports/sealer.ts';
import type { System } from '../ports/system.ts';

export type CheckedPaper = SealReading & {
  /** Of a licence: what the register says of it today. A genuine paper may be of a licence that was revoked. */
  readonly licenceState?: ReturnType<typeof licenceStateOn>;
};

export interface CheckPaperPorts {
  readonly seals: SealReader;
  readonly licences: Pick<LicenceRegister, 'find'>;
  readonly system: Pick<System, 'now'>;
}

/** Whether a PDF that somebody brings is ours and unaltered, and what became of the licence since. Nothing is kept of it. */
export async function checkPaper(
  command: { pdf: Uint8Array },
  ports: CheckPaperPorts,
): Promise<CheckedPaper> {
  const reading = await ports.seals.read(command.pdf);
  if (reading.verdict !== 'genuine') return reading;
  const licence = await ports.licences.find(reading.paper);
  if (!licence) return reading; // a receipt
  return { ...reading, licenceState: licenceStateOn(licence, legalDateOf(ports.system.now())) };
}
