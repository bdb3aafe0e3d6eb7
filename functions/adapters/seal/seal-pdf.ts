import { createHash } from 'node:crypto';
import type { Sealer, TimeStamper } from '../../core/ports/sealer.ts';
import { OPEN_RANGE_TEXT } from './place-for-seal.ts';
import { signedDataOf } from './signed-data.ts';

/**
 * Puts the seal into the place that the printer kept: everything but the signature itself is signed.
 * @throws Error when the file has no place, or more than one, or the signature does not fit
 */
export async function sealPdf(
  printed: Uint8Array,
  sealer: Sealer,
  stamper?: TimeStamper,
): Promise<Uint8Array> {
  const file = Buffer.from(printed);
  const at = file.indexOf(OPEN_RANGE_TEXT);
  if (at === -1 || file.indexOf(OPEN_RANGE_TEXT, at + 1) !== -1)
    throw new Error('The file has no place for a seal.');
  const open = file.indexOf('<', at + OPEN_RANGE_TEXT.length);
  const close = file.indexOf('>', open);
  const range = `/ByteRange [0 ${open} ${close + 1} ${file.length - close - 1}]`;
  file.write(range.padEnd(OPEN_RANGE_TEXT.length), at, 'latin1');

  const digest = createHash('sha256')
    .update(file.subarray(0, open))
    .update(file.subarray(close + 1))
    .digest();
  const signature = Buffer.from(await signedDataOf(digest, sealer, stamper)).toString('hex');
  if (signature.length > close - open - 1) throw new Error('The signature does not fit into its place.');
  file.write(signature, open + 1, 'latin1'); // what is left of the room stays zeros
  return file;
}
