import type { DocumentRejection } from '../../core/domain/document.ts';
import { type HuffmanTable, huffmanTable, ScanBroken } from './jpeg-huffman.ts';
import { type Component, type ScannedComponent, walkScan } from './jpeg-scan.ts';
import { checkTail } from './jpeg-tail.ts';
import type { Layer } from './layer.ts';
import { checkPixels } from './pixels.ts';

const END = 0xd9;
const SCAN = 0xda;
const TABLES = 0xc4;
const RESTARTS = 0xdd;
/** Frames that browsers draw: baseline, extended, progressive. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];
const PROGRESSIVE = 0xc2;

/** Blocks of all scans together: a progressive picture may be a few bytes that take an hour to draw. */
const MOST_BLOCKS = 1_000_000_000;
/** A code table takes a moment to set up; thousands of them are there to keep the checker busy. */
const MOST_TABLES = 2000;

interface State {
  readonly components: Component[];
  readonly dc: (HuffmanTable | undefined)[];
  readonly ac: (HuffmanTable | undefined)[];
  isProgressive: boolean;
  restartInterval: number;
  blocks: number;
  tables: number;
}

/** What a segment is found to be: read, or a fault. */
type Found = { readonly next: number } | DocumentRejection;

/**
 * A JPEG is a picture when its segments lead to its end mark and every code of its scans can be decoded (T.81). The marks
 * alone prove nothing: the small picture inside a photograph has them too, and a file that was cut off can be given one.
 */
export const checkJpeg: Layer = (bytes) => {
  const state: State = {
    components: [],
    dc: [],
    ac: [],
    isProgressive: false,
    restartInterval: 0,
    blocks: 0,
    tables: 0,
  };
  try {
    for (let at = 2; ; ) {
      at = nextMark(bytes, at);
      const mark = bytes[at + 1];
      if (mark === undefined) return 'UNREADABLE';
      if (mark === END) return isWhole(state) ? checkTail(bytes.subarray(at + 2)) : 'UNREADABLE';
      const found = readSegment(bytes, at, state);
      if (typeof found === 'string') return found;
      at = found.next;
    }
  } catch (error) {
    if (error instanceof ScanBroken || error instanceof RangeError) return 'UNREADABLE';
    throw error;
  }
};

/** A picture whose every channel some scan has drawn. */
const isWhole = ({ components }: State): boolean =>
  components.length > 0 && components.every(({ isDrawn }) => isDrawn);

/** The next mark. Fill bytes may stand before it, and what a scan left over. */
function nextMark(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const mark = bytes[at + 1];
    if (mark !== 0 && mark !== 0xff) return at;
  }
  return bytes.length;
}

function readSegment(bytes: Buffer, at: number, state: State): Found {
  const mark = bytes[at + 1] ?? 0;
  if ((mark >= 0xd0 && mark <= 0xd8) || mark === 0x01) return 'UNREADABLE'; // a mark of a scan, outside of one
  const next = at + 2 + bytes.readUInt16BE(at + 2);
  if (next > bytes.length || next < at + 4) return 'UNREADABLE';
  const data = bytes.subarray(at + 4, next);
  // to a browser that is told that it is a script, a length of 2F2A begins a comment
  if (at === 2 && bytes.readUInt16BE(at + 2) === 0x2f2a) return 'TWO_FILES_IN_ONE';
  if (mark === TABLES) return readTables(data, state) ? { next } : 'UNREADABLE';
  if (mark === RESTARTS) state.restartInterval = data.readUInt16BE(0);
  if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc8) {
    if (!frames.includes(mark) || state.components.length > 0) return 'UNREADABLE';
    state.isProgressive = mark === PROGRESSIVE;
    const fault = readFrame(data, state);
    return fault ?? { next };
  }
  return mark === SCAN ? readScan(bytes, data, next, state) : { next };
}

function readTables(data: Buffer, state: State): boolean {
  for (let at = 0; at < data.length; ) {
    const kind = data.readUInt8(at);
    const lengths = data.subarray(at + 1, at + 17);
    const total = lengths.reduce((sum, one) => sum + one, 0);
    const end = at + 17 + total;
    const table = huffmanTable(lengths, data.subarray(at + 17, end));
    state.tables += 1;
    if (!table || end > data.length || (kind & 0xef) > 3 || state.tables > MOST_TABLES) return false;
    (kind >> 4 === 0 ? state.dc : state.ac)[kind & 3] = table;
    at = end;
  }
  return true;
}

function readFrame(data: Buffer, state: State): DocumentRejection | undefined {
  const height = data.readUInt16BE(1);
  const width = data.readUInt16BE(3);
  const count = data.readUInt8(5);
  const fault = checkPixels(width, height);
  if (fault) return fault;
  const factors = Array.from({ length: count }, (_, index) => {
    const sampling = data.readUInt8(7 + index * 3);
    return { id: data.readUInt8(6 + index * 3), across: sampling >> 4, down: sampling & 15 };
  });
  if (data.readUInt8(0) !== 8 || ![1, 3, 4].includes(count)) return 'UNREADABLE';
  if (factors.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4))
    return 'UNREADABLE';
  const widest = Math.max(...factors.map(({ across }) => across));
  const tallest = Math.max(...factors.map(({ down }) => down));
  for (const { id, across, down } of factors) {
    const stride = Math.ceil(width / (8 * widest)) * across;
    const paddedRows = Math.ceil(height / (8 * tallest)) * down;
    state.components.push({
      id,
      across,
      down,
      columns: Math.ceil(Math.ceil((width * across) / widest) / 8),
      rows: Math.ceil(Math.ceil((height * down) / tallest) / 8),
      stride,
      paddedRows,
      ...(state.isProgressive && { seen: new Uint32Array(stride * paddedRows * 2) }),
      isDrawn: false,
    });
  }
  return undefined;
}

function readScan(bytes: Buffer, data: Buffer, start: number, state: State): Found {
  const count = data.readUInt8(0);
  const components: ScannedComponent[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = data.readUInt8(1 + index * 2);
    const tables = data.readUInt8(2 + index * 2);
    const component = state.components.find((one) => one.id === id);
    if (!component) return 'UNREADABLE';
    components.push({ component, dc: state.dc[tables >> 4], ac: state.ac[tables & 15] });
    state.blocks += component.stride * component.paddedRows;
  }
  if (state.blocks > MOST_BLOCKS) return 'TOO_LARGE';
  const { isProgressive, restartInterval } = state;
  const from = isProgressive ? data.readUInt8(1 + count * 2) : 0;
  const to = isProgressive ? data.readUInt8(2 + count * 2) : 63;
  const high = isProgressive ? data.readUInt8(3 + count * 2) >> 4 : 0;
  if (to > 63 || from > to || count < 1 || count > 4) return 'UNREADABLE';
  if (from > 0 && count > 1) return 'UNREADABLE';
  const next = walkScan(bytes, start, { isProgressive, from, to, high, restartInterval, components });
  if (from === 0) for (const { component } of components) component.isDrawn = true;
  return { next };
}
