/** A code of a JPEG's tables (T.81, annex C): which byte each sequence of bits stands for. */
export interface HuffmanTable {
  /** By the next eight bits: length of the code and its byte, as `length << 8 | byte`; 0 where the code is longer. */
  readonly short: Uint16Array;
  /** By length: the first code, the number of codes, and where their bytes begin. */
  readonly first: Int32Array;
  readonly count: Uint8Array;
  readonly start: Int32Array;
  readonly bytes: Buffer;
}

const SHORT = 8;
const LONGEST = 16;

/** @returns undefined when the lengths make no code */
export function huffmanTable(lengths: Buffer, bytes: Buffer): HuffmanTable | undefined {
  const short = new Uint16Array(1 << SHORT);
  const first = new Int32Array(LONGEST + 1);
  const count = new Uint8Array(LONGEST + 1);
  const start = new Int32Array(LONGEST + 1);
  let code = 0;
  let taken = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    const codes = lengths[length - 1] ?? 0;
    first[length] = code;
    count[length] = codes;
    start[length] = taken;
    if (code + codes > 1 << length) return undefined;
    if (length <= SHORT)
      for (let one = 0; one < codes; one += 1) {
        const from = (code + one) << (SHORT - length);
        short.fill((length << 8) | (bytes[taken + one] ?? 0), from, from + (1 << (SHORT - length)));
      }
    code = (code + codes) << 1;
    taken += codes;
  }
  return { short, first, count, start, bytes };
}

/** The bits of a scan end too early, or make no code: the picture cannot be decoded. */
export class ScanBroken extends Error {
  override readonly name = 'ScanBroken';
}

/** Reads the data of a scan bit by bit. A byte FF is followed by 00; anything else after it is a mark that ends the data. */
export class ScanBits {
  #held = 0;
  #heldBits = 0;
  readonly #bytes: Buffer;
  /** The next byte to take. */
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Takes bytes until 24 bits are held, or the data ends. */
  #fill(): void {
    while (this.#heldBits <= 24) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) return;
      if (byte === 0xff) {
        if (this.#bytes[this.at + 1] !== 0) return;
        this.at += 1;
      }
      this.at += 1;
      this.#held = (this.#held << 8) | byte;
      this.#heldBits += 8;
    }
  }

  /** The next so many bits, at most 16. @throws ScanBroken */
  bits(count: number): number {
    if (count === 0) return 0;
    if (this.#heldBits < count) this.#fill();
    if (this.#heldBits < count) throw new ScanBroken();
    this.#heldBits -= count;
    return (this.#held >>> this.#heldBits) & ((1 << count) - 1);
  }

  /** The byte that the next code stands for. @throws ScanBroken */
  code(table: HuffmanTable): number {
    if (this.#heldBits < SHORT) this.#fill();
    if (this.#heldBits >= SHORT) {
      const found = table.short[(this.#held >>> (this.#heldBits - SHORT)) & 0xff] ?? 0;
      if (found !== 0) {
        this.#heldBits -= found >> 8;
        return found & 0xff;
      }
    }
    let code = 0;
    for (let length = 1; length <= LONGEST; length += 1) {
      code = (code << 1) | this.bits(1);
      const index = code - (table.first[length] ?? 0);
      if (index < (table.count[length] ?? 0)) return table.bytes[(table.start[length] ?? 0) + index] ?? 0;
    }
    throw new ScanBroken();
  }

  /** Passes a restart mark, with which the bits begin anew. @throws ScanBroken when none stands here */
  restart(): void {
    this.#heldBits = 0;
    while (this.#bytes[this.at] === 0xff && this.#bytes[this.at + 1] === 0xff) this.at += 1;
    const mark = this.#bytes[this.at + 1] ?? 0;
    if (this.#bytes[this.at] !== 0xff || mark < 0xd0 || mark > 0xd7) throw new ScanBroken();
    this.at += 2;
  }
}
