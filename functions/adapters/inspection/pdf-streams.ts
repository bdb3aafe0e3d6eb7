import { constants, inflateSync } from 'node:zlib';
import { namesIn } from './pdf-names.ts';

/** An object stream holds some hundred small objects; nobody writes larger ones. */
const MOST_BYTES_OF_ONE = 16 * 1024 * 1024;
/** What is packed to be a thousand times larger is there to keep the checker busy. */
const MOST_BYTES_OF_ALL = 1024 * 1024 * 1024;
/** How far before its data the dictionary of a stream may begin. */
const DICTIONARY_LENGTH = 16 * 1024;
/** Dictionaries do not overlap: together they are no longer than the file, but for words that only look like streams. */
const mostBytesOfDictionaries = (bytes: Buffer): number => 2 * bytes.length + 1024 * 1024;
/** Beginnings that are looked at before a file counts as one that only keeps the checker busy. */
const MOST_SAMPLES = 200_000;
/** So much of a stream is unpacked to see whether it is a list of objects. */
const SAMPLE = 512;

interface Region {
  readonly start: number;
  readonly end: number;
}

/**
 * What may be a stream: behind the word, to the next `endstream`. Also one inside another: a reader goes by offsets and may
 * begin anywhere. `isReal` says that a dictionary ends right before the word.
 */
function* streamsIn(bytes: Buffer): Generator<Region & { readonly word: number; readonly isReal: boolean }> {
  let end = 0;
  for (let word = bytes.indexOf('stream'); word >= 0; word = bytes.indexOf('stream', word + 6)) {
    if (isEnd(bytes, word)) continue;
    let start = word + 6;
    while (bytes[start] === 0x20 || bytes[start] === 0x09) start += 1;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    if (end >= 0 && end < start) end = bytes.indexOf('endstream', start); // looked for once, not once for each word
    let before = word - 1;
    while (before > 0 && (bytes[before] ?? 0) <= 0x20) before -= 1;
    const isReal = bytes[before] === 0x3e && bytes[before - 1] === 0x3e && end >= 0;
    yield { word, start, end: end < 0 ? bytes.length : end, isReal };
  }
}

/** Whether the word is the second half of `endstream`. */
const isEnd = (bytes: Buffer, word: number): boolean =>
  bytes[word - 1] === 0x64 && bytes[word - 2] === 0x6e && bytes[word - 3] === 0x65;

/** Tells of ascending places whether they are in the data of a stream. */
export function streamRegions(bytes: Buffer): (at: number) => boolean {
  const regions: Region[] = [];
  let covered = 0;
  for (const { start, end, isReal } of streamsIn(bytes)) {
    if (!isReal || start < covered) continue;
    regions.push({ start, end });
    covered = end;
  }
  let index = 0;
  return (at) => {
    while (index < regions.length && (regions[index]?.end ?? 0) <= at) index += 1;
    const region = regions[index];
    return region !== undefined && region.start <= at;
  };
}

/**
 * The object streams of a PDF, unpacked: in them a search of the bytes sees nothing. Whatever else unpacks to a list of
 * objects counts as one, because readers do not insist on the type.
 * Ends with `unreadable` when one cannot be read: what is not seen is not let through.
 */
export function* objectStreams(bytes: Buffer): Generator<Buffer | 'unreadable'> {
  let spentBytes = 0;
  let dictionaryBytes = 0;
  let samples = 0;
  for (const { word, start, end } of streamsIn(bytes)) {
    const data = bytes.subarray(start, end);
    const dictionary = dictionaryBefore(bytes, word);
    const { isNamed, isPacked } = readDictionary(dictionary);
    const isDeflated = looksDeflated(data);
    dictionaryBytes += dictionary.length;
    samples += Number(isDeflated);
    const isBusy = dictionaryBytes > mostBytesOfDictionaries(bytes) || samples > MOST_SAMPLES;
    if (!isBusy && !isNamed && !(isDeflated && beginsAsList(data))) continue;
    const content = isNamed && !isPacked ? data : inflate(data);
    spentBytes += content?.length ?? MOST_BYTES_OF_ONE;
    if (isBusy || !content || spentBytes > MOST_BYTES_OF_ALL) {
      yield 'unreadable';
      return;
    }
    yield content;
  }
}

function dictionaryBefore(bytes: Buffer, word: number): Buffer {
  const before = bytes.subarray(Math.max(0, word - DICTIONARY_LENGTH), word);
  return before.subarray(Math.max(0, before.lastIndexOf('endobj'), before.lastIndexOf('endstream')));
}

/** Whether a stream says that it holds objects: by its type, or by the entries that only such a stream needs. */
function readDictionary(dictionary: Buffer): { isNamed: boolean; isPacked: boolean } {
  const names = new Set([...namesIn(dictionary)].map(({ name }) => name));
  return {
    isNamed: names.has('ObjStm') || (names.has('N') && names.has('First')),
    isPacked: names.has('Filter'),
  };
}

/** The two bytes that begin deflated data (RFC 1950): method 8, and divisible by 31. */
const looksDeflated = (data: Buffer): boolean =>
  data.length > 2 && (data.readUInt8(0) & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0;

/** An object stream begins with pairs of object number and offset. */
function beginsAsList(data: Buffer): boolean {
  const sample = data.subarray(0, SAMPLE);
  const unpacked = inflate(sample, { finishFlush: constants.Z_SYNC_FLUSH });
  return unpacked !== undefined && /^\s*\d+\s+\d+\s/.test(unpacked.toString('latin1', 0, 64));
}

/** Undefined when the data are no deflated ones, or too many. */
function inflate(data: Buffer, more: { finishFlush?: number } = {}): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: MOST_BYTES_OF_ONE, ...more });
  } catch {
    return undefined;
  }
}
