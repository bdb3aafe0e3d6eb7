import { crc32 } from 'node:zlib';
import type { DocumentRejection } from '../../core/domain/document.ts';
import type { Layer } from './layer.ts';
import { checkPixels } from './pixels.ts';
import { checkRows, type PngHeader, readHeader } from './png-rows.ts';

const SIGNATURE_LENGTH = 8;
/** Length, type and checksum around the data of a chunk. */
const CHUNK_OVERHEAD = 12;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly end: number;
}

/**
 * A PNG is a picture when its chunks, each with its checksum, lead from the header to the end chunk IEND, nothing stands
 * behind that, and what they hold unpacks to exactly the rows that the header promises (PNG, 3rd edition, §5 and §7).
 */
export const checkPng: Layer = async (bytes) => {
  let header: PngHeader | undefined;
  const packed: Buffer[] = [];
  let hasPalette = false;
  for (let at = SIGNATURE_LENGTH; ; ) {
    const chunk = readChunk(bytes, at);
    if (!chunk) return 'UNREADABLE';
    if (!header) {
      header = chunk.type === 'IHDR' ? readHeader(chunk.data) : undefined;
      if (!header) return 'UNREADABLE';
      const fault = checkPixels(header.width, header.height);
      if (fault) return fault;
    } else if (chunk.type === 'IHDR') return 'UNREADABLE';
    if (chunk.type === 'PLTE') hasPalette = true;
    if (chunk.type === 'IDAT') packed.push(chunk.data);
    at = chunk.end;
    if (chunk.type !== 'IEND') continue;
    if (header.needsPalette && !hasPalette) return 'UNREADABLE';
    return (await checkRows(header, packed)) ?? behindTheEnd(bytes.subarray(at));
  }
};

function readChunk(bytes: Buffer, at: number): Chunk | undefined {
  if (at + CHUNK_OVERHEAD > bytes.length) return undefined;
  const end = at + CHUNK_OVERHEAD + bytes.readUInt32BE(at);
  if (end > bytes.length) return undefined;
  if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
  return { type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end - 4), end };
}

/** No program that draws writes anything there; whoever wants to hide a second file does. */
function behindTheEnd(rest: Buffer): DocumentRejection | undefined {
  return rest.every((byte) => byte === 0) ? undefined : 'TWO_FILES_IN_ONE';
}
