import type { DocumentRejection } from '../../core/domain/document.ts';

/**
 * Telephones put things behind the end mark of a photograph: a short film, a depth map or a second exposure, notes of
 * their own. What begins as one of these may follow; anything else may be a second file.
 */
const known: readonly ((rest: Buffer) => boolean)[] = [
  (rest) => rest.readUInt16BE(0) === 0xffd8, // a further picture (CIPA DC-007)
  (rest) => rest.toString('latin1', 4, 8) === 'ftyp', // a film (ISO/IEC 14496-12)
  // what Samsung telephones know of the picture, between a mark before each note and one at the end of all
  (rest) => rest.readUInt16BE(0) === 0 && rest.toString('latin1', rest.length - 4) === 'SEFT',
];

export function checkTail(tail: Buffer): DocumentRejection | undefined {
  const start = tail.findIndex((byte) => byte !== 0 && byte !== 0xff);
  if (start < 0) return undefined; // nothing, or padding
  // a film begins with its length, of which the first bytes are zero; a picture begins with FF
  const from = [0, start - 1, start - 2, start - 3].filter((at) => at >= 0);
  const begins = (at: number): boolean =>
    tail.length - at >= 8 && known.some((isKnown) => isKnown(tail.subarray(at)));
  return from.some(begins) ? undefined : 'TWO_FILES_IN_ONE';
}
