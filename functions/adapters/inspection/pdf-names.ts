/** A name of a PDF, such as `/Type`, with its spelled letters resolved. */
export interface PdfName {
  readonly name: string;
  /** Where its slash stands, and where what follows it begins. */
  readonly at: number;
  readonly end: number;
}

const SLASH = 0x2f;

/** Which bytes are among these. A table: it is asked of every byte of a file. */
function bytesOf(text: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of Buffer.from(text, 'latin1')) table[byte] = 1;
  return table;
}

/** White space and delimiters end a name (ISO 32000-1, 7.2.2). */
const ends = bytesOf('\0\t\n\f\r ()<>[]{}/%');
/** How the names begin that anybody here asks for, or any name that spells its first letter. */
const beginnings = bytesOf('AEFGIJLMNORSX#');
/** A name has 127 bytes at most, each of which may be spelled with three. */
const LONGEST = 127 * 3;

/**
 * Every name in these bytes that begins as one that is asked for, wherever a reader might begin to read. A name may spell any of its letters as `#` and two
 * digits: `/#4aavaScript`. What stands behind a NUL is cut off, as readers do that are written in C.
 */
export function* namesIn(bytes: Buffer): Generator<PdfName> {
  for (let at = bytes.indexOf(SLASH); at >= 0; at = bytes.indexOf(SLASH, at + 1)) {
    if (!beginnings[bytes[at + 1] ?? 0]) continue;
    let end = at + 1;
    while (end < bytes.length && end - at <= LONGEST && !ends[bytes[end] ?? 0]) end += 1;
    const [name = ''] = resolved(bytes.toString('latin1', at + 1, end)).split('\0');
    yield { name, at, end };
  }
}

const resolved = (name: string): string =>
  name.includes('#')
    ? name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;

const white = bytesOf('\0\t\n\f\r ');
const COMMENT = 0x25;

/** The last gap that was skipped: a comment may hold a million names, and none of them reads on to its end again. */
let last: { readonly bytes: Buffer; readonly from: number; readonly to: number } | undefined;

/** Where the next thing stands, behind white space and comments of any length. */
export function skipGap(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    while (at < bytes.length && white[bytes[at] ?? 0]) at += 1;
    if (bytes[at] !== COMMENT) break;
    if (last?.bytes === bytes && last.from <= at && at < last.to) return last.to;
    while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  }
  last = { bytes, from, to: at };
  return at;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** What stands at a place: the beginning of an object, as far as the checker has to tell one from another. */
export function kindAt(
  bytes: Buffer,
  at: number,
): 'dictionary' | 'string' | 'array' | 'number' | 'null' | 'other' {
  const byte = bytes[at];
  if (byte === 0x3c) return bytes[at + 1] === 0x3c ? 'dictionary' : 'string';
  if (byte === 0x28) return 'string';
  if (byte === 0x5b) return 'array';
  if (isDigit(byte)) return 'number';
  return bytes.toString('latin1', at, at + 4) === 'null' ? 'null' : 'other';
}

/** The whole number that stands at a place, and where it ends. */
export function numberAt(bytes: Buffer, at: number): { value: number; end: number } | undefined {
  let end = at;
  while (end - at < 10 && isDigit(bytes[end])) end += 1;
  return end === at ? undefined : { value: Number(bytes.toString('latin1', at, end)), end };
}
