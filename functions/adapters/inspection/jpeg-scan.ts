import { type HuffmanTable, ScanBits, ScanBroken } from './jpeg-huffman.ts';

/** One colour channel of a picture. */
export interface Component {
  readonly id: number;
  /** How many of its blocks, across and down, belong to one unit of a scan that holds several channels. */
  readonly across: number;
  readonly down: number;
  /** Blocks that the picture covers, and blocks in whole units. */
  readonly columns: number;
  readonly rows: number;
  readonly stride: number;
  readonly paddedRows: number;
  /** In a progressive picture: which coefficients a scan has made other than zero, 32 and 32 for each block. */
  readonly seen?: Uint32Array;
  isDrawn: boolean;
}

export interface ScanParameters {
  readonly isProgressive: boolean;
  readonly from: number;
  readonly to: number;
  readonly high: number;
  readonly restartInterval: number;
  readonly components: readonly ScannedComponent[];
}

export interface ScannedComponent {
  readonly component: Component;
  readonly dc: HuffmanTable | undefined;
  readonly ac: HuffmanTable | undefined;
}

type Decode = (block: number) => void;

/**
 * Decodes every coefficient of a scan (T.81, annexes F and G) and keeps none: a picture that has been walked through to
 * its last code can be drawn, and what is not drawn needs no memory.
 * @returns where the data end
 * @throws ScanBroken
 */
export function walkScan(bytes: Buffer, start: number, scan: ScanParameters): number {
  const bits = new ScanBits(bytes, start);
  const run = { blocks: 0 };
  const decoders = scan.components.map((one) => decoderOf(bits, one, scan, run));
  let sinceRestart = 0;
  const unitBegins = (): void => {
    if (scan.restartInterval > 0 && sinceRestart === scan.restartInterval) {
      bits.restart();
      run.blocks = 0;
      sinceRestart = 0;
    }
    sinceRestart += 1;
  };
  const [only] = scan.components;
  if (scan.components.length === 1 && only) walkOne(only.component, decoders[0], unitBegins);
  else walkSeveral(scan.components, decoders, unitBegins);
  return bits.at;
}

function walkOne({ columns, rows, stride }: Component, decode: Decode | undefined, unitBegins: () => void) {
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      unitBegins();
      decode?.(row * stride + column);
    }
}

function walkSeveral(
  scanned: readonly ScannedComponent[],
  decoders: readonly Decode[],
  unitBegins: () => void,
): void {
  const [first] = scanned;
  if (!first) throw new ScanBroken();
  const unitsAcross = first.component.stride / first.component.across;
  const unitsDown = first.component.paddedRows / first.component.down;
  for (let unit = 0; unit < unitsAcross * unitsDown; unit += 1) {
    unitBegins();
    const row = Math.floor(unit / unitsAcross);
    const column = unit % unitsAcross;
    for (const [index, { component }] of scanned.entries())
      for (let block = 0; block < component.across * component.down; block += 1) {
        const down = row * component.down + Math.floor(block / component.across);
        decoders[index]?.(down * component.stride + column * component.across + (block % component.across));
      }
  }
}

/** What one block of a channel is in this scan. */
function decoderOf(
  bits: ScanBits,
  { component, dc, ac }: ScannedComponent,
  { isProgressive, from, to, high }: ScanParameters,
  run: { blocks: number },
): Decode {
  const need = (table: HuffmanTable | undefined): HuffmanTable => {
    if (!table) throw new ScanBroken();
    return table;
  };
  if (!isProgressive) return wholeBlock(bits, need(dc), need(ac));
  if (from === 0) {
    if (high > 0) return () => void bits.bits(1);
    return firstOfBlock(bits, need(dc));
  }
  if (!component.seen) throw new ScanBroken();
  const band = { seen: component.seen, from, to, run };
  return high === 0 ? firstBand(bits, need(ac), band) : refinedBand(bits, need(ac), band);
}

function firstOfBlock(bits: ScanBits, table: HuffmanTable): Decode {
  return () => {
    const length = bits.code(table);
    if (length > 15) throw new ScanBroken();
    bits.bits(length);
  };
}

function wholeBlock(bits: ScanBits, dc: HuffmanTable, ac: HuffmanTable): Decode {
  const first = firstOfBlock(bits, dc);
  return (block) => {
    first(block);
    for (let at = 1; at < 64; ) {
      const code = bits.code(ac);
      const length = code & 15;
      if (code === 0) return;
      at += code >> 4;
      if (length > 0) {
        if (at > 63) throw new ScanBroken();
        bits.bits(length);
      }
      at += 1;
    }
  };
}

interface Band {
  readonly seen: Uint32Array;
  readonly from: number;
  readonly to: number;
  /** How many blocks more have nothing in this band. */
  readonly run: { blocks: number };
}

const isSeen = (seen: Uint32Array, block: number, at: number): boolean =>
  (((seen[block * 2 + (at >> 5)] ?? 0) >>> (at & 31)) & 1) === 1;

const see = (seen: Uint32Array, block: number, at: number): void => {
  const word = block * 2 + (at >> 5);
  seen[word] = (seen[word] ?? 0) | (1 << (at & 31));
};

function firstBand(bits: ScanBits, table: HuffmanTable, { seen, from, to, run }: Band): Decode {
  return (block) => {
    if (run.blocks > 0) {
      run.blocks -= 1;
      return;
    }
    for (let at = from; at <= to; ) {
      const code = bits.code(table);
      const length = code & 15;
      const zeros = code >> 4;
      if (length === 0 && zeros < 15) {
        run.blocks = (1 << zeros) - 1 + bits.bits(zeros);
        return;
      }
      at += zeros;
      if (length > 0) {
        if (at > to) throw new ScanBroken();
        bits.bits(length);
        see(seen, block, at);
      }
      at += 1;
    }
  };
}

function refinedBand(bits: ScanBits, table: HuffmanTable, { seen, from, to, run }: Band): Decode {
  /** Corrects what is there and passes so many zeros. @returns where it stands then */
  const pass = (block: number, start: number, zeros: number): number => {
    let left = zeros;
    let at = start;
    for (; at <= to; at += 1)
      if (isSeen(seen, block, at)) bits.bits(1);
      else if (left === 0) break;
      else left -= 1;
    return at;
  };
  return (block) => {
    let at = from;
    while (run.blocks === 0 && at <= to) {
      const code = bits.code(table);
      const length = code & 15;
      const zeros = code >> 4;
      if (length > 1) throw new ScanBroken();
      if (length === 0 && zeros < 15) {
        run.blocks = (1 << zeros) + bits.bits(zeros);
        break;
      }
      if (length === 1) bits.bits(1);
      at = pass(block, at, zeros);
      if (length === 1) {
        if (at > to) throw new ScanBroken();
        see(seen, block, at);
      }
      at += 1;
    }
    if (run.blocks === 0) return;
    for (; at <= to; at += 1) if (isSeen(seen, block, at)) bits.bits(1);
    run.blocks -= 1;
  };
}
