import type { Document } from '../domain/document.ts';

/** Looks for viruses in a file whose form has been checked. Which one is used is the operator's choice. */
export interface VirusScanner {
  /**
   * @param file as it lies in quarantine: a scanner may read the bytes, or ask the store what was found in the object
   * @throws ScanFailed when there is no verdict and there should be one. The file stays where it is, and is checked again.
   */
  scan(file: ScannedFile): Promise<ScanVerdict>;
}

export interface ScannedFile {
  readonly document: Document;
  readonly bytes: Uint8Array;
  /** By which the store tells the object that was read from another that may since have come under its key. */
  readonly stamp: string;
}

export type ScanVerdict =
  | 'clean'
  | 'infected'
  /** It cannot be looked into, and will not be: it is locked, or packed too deep. */
  | 'not-scannable'
  /** The scanner has not spoken yet, and will of its own accord. */
  | 'waiting';

/** Why there is no verdict: for the log and the alarm. */
export const scanFaults = [
  'UNREACHABLE',
  'TIMED_OUT',
  'TOO_LARGE',
  'CUT_SHORT',
  'REFUSED',
  'OVERDUE',
] as const;
export type ScanFault = (typeof scanFaults)[number];

/** A scanner that was chosen gave no verdict: nobody may take that for a clean one. */
export class ScanFailed extends Error {
  override readonly name = 'ScanFailed';
  readonly fault: ScanFault;

  /** @param said what the scanner said; it may name a virus or a limit, never the file */
  constructor(fault: ScanFault, said?: string) {
    super(`The virus scanner gave no verdict: ${fault}${said === undefined ? '' : ` (${said})`}.`);
    this.fault = fault;
  }
}

/** None was chosen: the layers of the check are all there is. */
export const noVirusScanner: VirusScanner = { scan: async () => 'clean' };
