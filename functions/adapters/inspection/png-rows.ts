import { once } from 'node:events';
import { createInflate } from 'node:zlib';
import type { DocumentRejection } from '../../core/domain/document.ts';

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly isInterlaced: boolean;
  readonly needsPalette: boolean;
}

/** Samples of a pixel and the depths that they may have, by colour type (PNG, table 11.1). */
const colours: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** @returns undefined for a header that no picture has */
export function readHeader(data: Buffer): PngHeader | undefined {
  if (data.length !== 13) return undefined;
  const [depth = 0, colour = 0, compression, filter, interlace] = data.subarray(8);
  const samples = colours[colour];
  if (!samples?.depths.includes(depth) || compression !== 0 || filter !== 0) return undefined;
  if (interlace !== 0 && interlace !== 1) return undefined;
  return {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    bitsPerPixel: depth * samples.samples,
    isInterlaced: interlace === 1,
    needsPalette: colour === 3,
  };
}

/** Where the seven passes of an interlaced picture begin, and their steps (Adam7): x, y, dx, dy. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Rows {
  /** With the byte before each row that names its filter. */
  readonly rowBytes: number;
  readonly rows: number;
}

function rowsOf({ width, height, bitsPerPixel, isInterlaced }: PngHeader): Rows[] {
  const bytesOf = (pixels: number): number => 1 + Math.ceil((pixels * bitsPerPixel) / 8);
  if (!isInterlaced) return [{ rowBytes: bytesOf(width), rows: height }];
  return passes
    .map(([x, y, dx, dy]) => [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)] as const)
    .filter(([across, down]) => across > 0 && down > 0)
    .map(([across, down]) => ({ rowBytes: bytesOf(across), rows: down }));
}

/** There are five filters, 0 to 4. */
const LAST_FILTER = 4;
/** Bytes that are unpacked at a time: a picture is never whole in memory. */
const AT_A_TIME = 1024 * 1024;

/** Unpacks the picture row by row: there have to be as many bytes as the header promises, and a filter before each row. */
export async function checkRows(
  header: PngHeader,
  packed: readonly Buffer[],
): Promise<DocumentRejection | undefined> {
  const unpacking = createInflate({ chunkSize: AT_A_TIME });
  const ended = feed(unpacking, packed);
  const walk = walkRows(rowsOf(header));
  try {
    for await (const chunk of unpacking) if (!walk.take(chunk as Buffer)) return 'UNREADABLE';
    await ended;
    return walk.isDone() ? undefined : 'UNREADABLE';
  } catch (error) {
    if (isFaultOfData(error)) return 'UNREADABLE';
    throw error;
  } finally {
    unpacking.destroy();
    await ended.catch(() => undefined); // told above; a picture that was given up is fed no more
  }
}

async function feed(unpacking: ReturnType<typeof createInflate>, packed: readonly Buffer[]): Promise<void> {
  const gone = once(unpacking, 'close').catch(() => undefined);
  for (const part of packed) {
    if (unpacking.destroyed) return;
    if (!unpacking.write(part)) await Promise.race([once(unpacking, 'drain').catch(() => undefined), gone]);
  }
  unpacking.end();
}

const isFaultOfData = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_(DATA|BUF|NEED_DICT)/.test(String(error.code));

/** Goes through rows of bytes that come in pieces. */
function walkRows(all: readonly Rows[]) {
  let pass = 0;
  let row = 0;
  let within = 0;
  return {
    /** @returns false when there is too much, or a filter that does not exist */
    take(bytes: Buffer): boolean {
      for (let at = 0; at < bytes.length; ) {
        const current = all[pass];
        if (!current) return false;
        if (within === 0 && bytes.readUInt8(at) > LAST_FILTER) return false;
        const taken = Math.min(bytes.length - at, current.rowBytes - within);
        at += taken;
        within += taken;
        if (within < current.rowBytes) continue;
        within = 0;
        row += 1;
        if (row < current.rows) continue;
        row = 0;
        pass += 1;
      }
      return true;
    },
    isDone: () => pass === all.length,
  };
}
