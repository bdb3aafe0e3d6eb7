import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly content: Buffer | string;
  /** Kept as it is, as the first entry of an OpenDocument is. */
  readonly isStored?: boolean;
  /** What the archive says of the length, where that is not true. */
  readonly saysBytes?: number;
}

export interface ZipOptions {
  /** As an archive says that it is locked. */
  readonly isLocked?: boolean;
  /** What stands before the first entry. */
  readonly before?: Buffer;
}

/** An archive as programs write it: entries, then the list of them, then the end. */
export function aZip(
  files: readonly ZipFile[],
  { isLocked = false, before = Buffer.alloc(0) }: ZipOptions = {},
): Buffer {
  const parts: Buffer[] = [before];
  const list: Buffer[] = [];
  let at = before.length;
  for (const { name, content, isStored = false, saysBytes } of files) {
    const bytes = Buffer.from(content);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isLocked ? 1 : 0, 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(saysBytes ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, where, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

/** Thousands of entries that are all one and the same: small to send, endless to unpack (Fifield, 2019). */
export function overlappingZip(): Buffer {
  const whole = aZip([{ name: 'a.pdf', content: Buffer.alloc(1_000_000) }]);
  const list = whole.indexOf('PK\x01\x02', 0, 'latin1');
  const end = whole.indexOf('PK\x05\x06', 0, 'latin1');
  const entry = whole.subarray(list, end);
  const entries = Array.from({ length: 50 }, (_, index) => {
    const other = Buffer.from(entry);
    other.write(String.fromCharCode(97 + (index % 26)), 46, 'latin1');
    return other;
  });
  const record = Buffer.from(whole.subarray(end));
  record.writeUInt16LE(entries.length, 8);
  record.writeUInt16LE(entries.length, 10);
  record.writeUInt32LE(entries.length * entry.length, 12);
  return Buffer.concat([whole.subarray(0, list), ...entries, record]);
}
