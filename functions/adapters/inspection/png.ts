import type { Layer } from './layer.ts';
import { checkPixels } from './pixels.ts';

const SIGNATURE_LENGTH = 8;
/** Length, type and checksum around the data of a chunk. */
const CHUNK_OVERHEAD = 12;

/** A PNG is whole when its chunks lead from the header to the end chunk IEND. */
export const checkPng: Layer = (bytes) => {
  let at = SIGNATURE_LENGTH;
  if (bytes.toString('latin1', at + 4, at + 8) !== 'IHDR' || bytes.length < at + 25) return 'UNREADABLE';
  const fault = checkPixels(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
  if (fault) return fault;
  while (at + CHUNK_OVERHEAD <= bytes.length) {
    const end = at + CHUNK_OVERHEAD + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND')
      return end <= bytes.length ? undefined : 'UNREADABLE';
    at = end;
  }
  return 'UNREADABLE';
};
