import { Refused } from '../domain/refusal.ts';
import { partsOf } from '../domain/upload-parts.ts';
import type { PartAddress } from '../ports/files.ts';
import { awaitedFile, type OwnUpload, parted, type UploadPorts } from './own-upload.ts';

export interface SignParts extends OwnUpload {
  readonly parts: readonly {
    /** From 1. */
    readonly number: number;
    /** Of the bytes of the part, lower-case hex. */
    readonly sha256: string;
  }[];
}

/**
 * Addresses that take these parts, each in its own size and with its own bytes. Nothing is stored: who asks again gets
 * fresh ones.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, DOCUMENT_NOT_FOUND, FILE_ARRIVED, UPLOAD_NOT_STARTED, PART_UNKNOWN
 */
export async function signParts(command: SignParts, ports: UploadPorts): Promise<PartAddress[]> {
  const document = parted(await awaitedFile(command, ports));
  const { sizeBytes, partedUpload } = document;
  const parts = partsOf(sizeBytes, partedUpload.partBytes);
  return Promise.all(
    command.parts.map(({ number, sha256 }) => {
      const part = parts.find((one) => one.number === number);
      if (!part) throw new Refused('PART_UNKNOWN', { number, parts: parts.length });
      return ports.uploads.partAddress(document, part, sha256);
    }),
  );
}
