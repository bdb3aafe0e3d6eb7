/**
 * Bytes of a part of a large file: the fewest that S3 takes for every part but the last. What a broken line loses is a
 * part at most, so they are small.
 */
export const PART_BYTES = 5 * 1024 * 1024;

/** No material takes a larger file, in bytes: a whole set of drawings, and what the checker can still read through. */
export const LARGEST_FILE_BYTES = 200 * 1024 * 1024;

/** A large file on its way, in parts. */
export interface PartedUpload {
  /** The store's own name of it. */
  readonly id: string;
  /** Bytes of every part but the last; kept here, so that an upload that was begun goes on as it began. */
  readonly partBytes: number;
}

export interface FilePart {
  /** From 1. */
  readonly number: number;
  readonly sizeBytes: number;
}

/** A part that the store has. */
export interface ArrivedPart extends FilePart {
  readonly etag: string;
  /** Of its bytes, lower-case hex. */
  readonly sha256: string;
}

/** The parts of a file of so many bytes, in order; together they are the file and nothing more. */
export function partsOf(sizeBytes: number, partBytes: number): FilePart[] {
  return Array.from({ length: Math.ceil(sizeBytes / partBytes) }, (_, index) => ({
    number: index + 1,
    sizeBytes: Math.min(partBytes, sizeBytes - index * partBytes),
  }));
}

/** What still has to be sent: every part that the store does not have, or has in another size. */
export function missingParts(parts: readonly FilePart[], arrived: readonly FilePart[]): FilePart[] {
  const sizes = new Map(arrived.map(({ number, sizeBytes }) => [number, sizeBytes]));
  return parts.filter(({ number, sizeBytes }) => sizes.get(number) !== sizeBytes);
}
