import { crc32, deflateSync } from 'node:zlib';

/** Small files, good and bad: one for each thing the check of documents has to notice. */

/** A PDF of these objects, numbered from 1, with a table of references that fits. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: string | Buffer) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(`${index + 1} 0 obj\n`);
    add(object);
    add('\nendobj\n');
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const catalog = (more = '') => `<< /Type /Catalog /Pages 2 0 R ${more}>>`;
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';

/** A stream with its dictionary. */
function stream(dictionary: string, data: Buffer): Buffer {
  const head = `<< ${dictionary} /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]);
}

/** Adds further objects, from number 4 on, and entries to catalogue and trailer. */
export function aPdf(
  more: { objects?: (string | Buffer)[]; catalog?: string; trailer?: string } = {},
): Buffer {
  return pdfOf([catalog(more.catalog), pages, page, ...(more.objects ?? [])], more.trailer);
}

export const encryptedPdf = (): Buffer =>
  aPdf({
    objects: ['<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (o) /U (u) >>'],
    trailer: '/Encrypt 4 0 R /ID [<00> <00>] ',
  });

/** Runs JavaScript when it is opened. */
export const pdfWithScript = (action = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'): Buffer =>
  aPdf({ objects: [action], catalog: '/OpenAction 4 0 R ' });

/** The same, with the action packed into an object stream, where a search of the bytes sees nothing. */
export const pdfWithPackedScript = (dictionary = '/Type /ObjStm'): Buffer =>
  aPdf({
    objects: [objectStream('<< /S /JavaScript /JS (app.alert\\(1\\)) >>', dictionary)],
    catalog: '/OpenAction 9 0 R ',
  });

/** An object stream that holds one object. */
export function objectStream(object: string, dictionary = '/Type /ObjStm', number = 9): Buffer {
  return stream(
    `${dictionary} /N 1 /First 4 /Filter /FlateDecode`,
    deflateSync(Buffer.from(`${number} 0 ${object}`)),
  );
}

/** A page to a browser, a document to a PDF reader. */
export const polyglot = (): Buffer =>
  Buffer.concat([Buffer.from('<html><script>alert(1)</script><!--'), aPdf(), Buffer.from('-->')]);

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}

/** A grey picture; only one row of it is there, which is all that its header needs. */
export function aPng({ width = 1, height = 1 } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A grey square of eight pixels, with a comment in which an end mark stands, as in a photograph's small picture. */
const jpeg = [
  'ffd8ffe000104a46494600010100000100010000fffe0004ffd9',
  `ffdb004300${'01'.repeat(64)}`,
  'ffc0000b080008000801011100',
  'ffc40014000100000000000000000000000000000000',
  'ffc40014100100000000000000000000000000000000',
  'ffda0008010100003f003fffd9',
].join('');

export const aJpeg = (): Buffer => Buffer.from(jpeg, 'hex');

/** Ends in the middle of its picture. */
export const truncatedJpeg = (): Buffer => aJpeg().subarray(0, -2);
export const truncatedPng = (): Buffer => aPng().subarray(0, -6);

/** The test file that every virus scanner knows, in two parts so that none takes this source for it. */
const eicarText = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;

/** Inside a PDF that is good otherwise: a check of the type would hide the scanner. */
export const eicar = (): Buffer => aPdf({ objects: [stream('', Buffer.from(eicarText))] });
export const bareEicar = (): Buffer => Buffer.from(eicarText);

export const emptyFile = (): Buffer => Buffer.alloc(0);

/** A good PDF of about so many bytes, no two megabytes of it alike. */
export function largePdf(bytes: number): Buffer {
  const picture = Buffer.alloc(bytes, 'picture ');
  for (let at = 0; at < bytes; at += 1024) picture.write(`${at} `, at);
  return aPdf({ objects: [stream('', picture)] });
}
