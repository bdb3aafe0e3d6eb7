import { inflateSync } from 'node:zlib';

/** An object stream holds some hundred small objects; other streams are only looked into so far. */
const MOST_BYTES_OF_ONE = 2 * 1024 * 1024;
/** What is packed to be a thousand times larger is there to keep the checker busy. */
const MOST_BYTES_OF_ALL = 1024 * 1024 * 1024;
/** How far before its data the dictionary of a stream may begin. */
const DICTIONARY_LENGTH = 1024;

/** The text without the contents of streams, which are no names. */
export function withoutStreams(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('stream', from);
    const end = start < 0 ? -1 : text.indexOf('endstream', start);
    if (end < 0) break;
    kept.push(text.slice(from, start));
    from = end + 'endstream'.length;
  }
  return [...kept, text.slice(from)].join(' ');
}

/**
 * The object streams of a PDF, inflated and with their names resolved: in them a search of the bytes sees nothing.
 * Whatever else inflates to a list of objects counts as one, because readers do not insist on the type.
 * @returns `unreadable` when one that says it is an object stream cannot be read: what is not seen is not let through
 */
export function objectStreams(
  bytes: Buffer,
  text: string,
  resolveNames: (text: string) => string,
): string[] | 'unreadable' {
  const found: string[] = [];
  let spentBytes = 0;
  for (const { dictionary, data } of streams(bytes, text)) {
    const names = resolveNames(dictionary);
    const isNamed = /\/ObjStm\b/.test(names);
    const isDeflated = looksDeflated(data);
    const plain = isDeflated ? inflate(data) : undefined;
    if (isDeflated) spentBytes += plain?.length ?? MOST_BYTES_OF_ONE;
    if (spentBytes > MOST_BYTES_OF_ALL) return 'unreadable';
    const content = plain ?? (isNamed && !names.includes('/Filter') ? data : undefined);
    if (isNamed && !content) return 'unreadable';
    if (content && (isNamed || isObjectList(content))) found.push(resolveNames(content.toString('latin1')));
  }
  return found;
}

/** Everything that may be a stream, also inside another: a reader goes by offsets and may begin anywhere. */
function* streams(bytes: Buffer, text: string): Generator<{ dictionary: string; data: Buffer }> {
  const head = /(?<!end)stream[ \t]*\r?\n?/g;
  let end = 0;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const start = head.lastIndex;
    if (end < start) end = text.indexOf('endstream', start); // looked for once, not once for each head
    if (end < 0) end = text.length;
    const before = text.slice(Math.max(0, match.index - DICTIONARY_LENGTH), match.index);
    yield { dictionary: before.slice(before.lastIndexOf('endobj') + 1), data: bytes.subarray(start, end) };
  }
}

/** The two bytes that begin deflated data (RFC 1950): method 8, and divisible by 31. */
const looksDeflated = (data: Buffer): boolean =>
  data.length > 2 && (data.readUInt8(0) & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0;

/** An object stream begins with pairs of object number and offset. */
const isObjectList = (data: Buffer): boolean => /^\s*\d+\s+\d+\s/.test(data.toString('latin1', 0, 64));

/** Undefined when the data are no deflated ones, or too many. */
function inflate(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: MOST_BYTES_OF_ONE });
  } catch {
    return undefined;
  }
}
