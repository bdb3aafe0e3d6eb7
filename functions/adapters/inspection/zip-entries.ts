import { crc32, inflateRawSync } from 'node:zlib';
import type { DocumentRejection } from '../../core/domain/document.ts';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly sizeBytes: number;
  /** @returns the fault of an entry that does not unpack to what the archive says of it */
  read(): Buffer | DocumentRejection;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** What may stand between two entries: the sizes, where they were not known beforehand, and padding. */
const MOST_BETWEEN = 64;

const MIB = 1024 * 1024;
const MOST_ENTRIES = 2000;
/** Of one entry, and of all together, unpacked. One at a time is in memory. */
const MOST_BYTES_OF_ONE = 64 * MIB;
const MOST_BYTES_OF_ALL = 512 * MIB;
/** A drawing or a table of many equal rows shrinks to a fiftieth; what shrinks more is no document. */
const MOST_RATIO = 200;
/** Small things may shrink as they like. */
const SMALL = MIB;

interface Place {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly offset: number;
}

/**
 * The entries of an archive (APPNOTE 6.3.10), read as strictly as the laxest program may read it: the list at its end and
 * the heads of the entries agree, nothing overlaps, nothing stands before, behind or between. No name leads out of the
 * folder in which it is unpacked. What would unpack to fill a disk is refused before it is unpacked.
 */
export function readZip(bytes: Buffer): readonly ZipEntry[] | DocumentRejection {
  try {
    const places = readCentral(bytes);
    if (typeof places === 'string') return places;
    return limitOf(places) ?? places.map((place) => entryAt(bytes, place));
  } catch (error) {
    if (error instanceof RangeError) return 'UNREADABLE'; // a number that leads out of the file
    throw error;
  }
}

function readCentral(bytes: Buffer): Place[] | DocumentRejection {
  const end = endRecord(bytes);
  if (end === undefined) return 'UNREADABLE';
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  // the larger format of archives has its numbers elsewhere; no document needs it
  if (start + bytes.readUInt32LE(end + 12) !== end || count === 0xffff) return 'UNREADABLE';
  if (count > MOST_ENTRIES) return 'ARCHIVE_TOO_LARGE';
  const places: Place[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) return 'UNREADABLE';
    const nameLength = bytes.readUInt16LE(at + 28);
    const place: Place = {
      name: bytes.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      sizeBytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    if (place.flags & 1) return 'ARCHIVE_LOCKED';
    if (isMisleading(place.name)) return 'ARCHIVE_CONTENT';
    places.push(place);
    at += CENTRAL_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== end || new Set(places.map(({ name }) => name)).size !== places.length) return 'UNREADABLE';
  return isGapless(bytes, places, start) ? places : 'UNREADABLE';
}

/** The one record that says where the list is; its comment ends with the file. */
function endRecord(bytes: Buffer): number | undefined {
  const from = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  const found: number[] = [];
  for (let at = bytes.length - END_LENGTH; at >= from; at -= 1)
    if (bytes.readUInt32LE(at) === END && at + END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length)
      found.push(at);
  return found.length === 1 ? found[0] : undefined;
}

const isMisleading = (name: string): boolean =>
  name === '' || /[\\\0]|^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/.test(name);

const dataOf = (bytes: Buffer, { offset }: Place): number =>
  offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);

/** Entries follow each other from the first byte to the list, and each head says what the list says. */
function isGapless(bytes: Buffer, places: readonly Place[], start: number): boolean {
  let at = 0;
  for (const place of places.toSorted((one, other) => one.offset - other.offset)) {
    const { offset, name, method, flags } = place;
    if (offset < at || offset - at > (at === 0 ? 0 : MOST_BETWEEN)) return false;
    const nameAt = offset + LOCAL_LENGTH;
    const own = bytes.toString('utf8', nameAt, nameAt + bytes.readUInt16LE(offset + 26));
    if (bytes.readUInt32LE(offset) !== LOCAL || own !== name) return false;
    if (bytes.readUInt16LE(offset + 8) !== method || bytes.readUInt16LE(offset + 6) !== flags) return false;
    at = dataOf(bytes, place) + place.packedBytes;
  }
  return at <= start && start - at <= MOST_BETWEEN;
}

function limitOf(places: readonly Place[]): DocumentRejection | undefined {
  const isBomb = ({ packedBytes, sizeBytes }: Place): boolean =>
    sizeBytes > MOST_BYTES_OF_ONE || (sizeBytes > SMALL && sizeBytes > packedBytes * MOST_RATIO);
  const all = places.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return all > MOST_BYTES_OF_ALL || places.some(isBomb) ? 'ARCHIVE_TOO_LARGE' : undefined;
}

function entryAt(bytes: Buffer, place: Place): ZipEntry {
  const { name, sizeBytes, method, packedBytes, checksum } = place;
  return {
    name,
    sizeBytes,
    read() {
      const from = dataOf(bytes, place);
      const packed = bytes.subarray(from, from + packedBytes);
      const content = method === 0 ? packed : method === 8 ? inflate(packed, sizeBytes) : 'UNREADABLE';
      if (typeof content === 'string') return content;
      return content.length === sizeBytes && crc32(content) === checksum ? content : 'UNREADABLE';
    },
  };
}

/** An archive that says less than it unpacks to is a bomb that lies. */
function inflate(packed: Buffer, sizeBytes: number): Buffer | DocumentRejection {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, sizeBytes) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'ARCHIVE_TOO_LARGE' : 'UNREADABLE';
  }
}
