import type { Layer } from './layer.ts';

const LESS_THAN = 0x3c;
/** Tags at which a browser, or a server, begins to run what it was given as something else. */
const markup = /^<(?:!doctype\s+html|html[\s>]|script[\s>/]|iframe[\s>/]|\?php\s)/i;
/** How such a tag goes on: of most bytes behind a `<` nothing more is asked. */
const tagBegins = Buffer.from('!?hHsSiI');
const LONGEST_TAG = 24;

/** How other containers begin. None of them has business inside a PDF or a picture. */
const containers = [Buffer.from('Rar!\x1a\x07', 'latin1'), Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')];
const pdfMark = Buffer.from('%PDF-');

const zipEnd = Buffer.from('PK\x05\x06', 'latin1');
const zipEntry = Buffer.from('PK\x01\x02', 'latin1');
/** Of the end record of an archive, and of the longest comment behind it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * A file that is a PDF or a picture to one program and something else to another: a page, an archive, another document.
 * Whoever saves it under another name gets what nobody has looked at.
 */
export const checkTwoInOne: Layer = (bytes, { contentType }) => {
  const isSecond =
    hasMarkup(bytes) ||
    endsAsArchive(bytes) ||
    containers.some((mark) => bytes.includes(mark)) ||
    (contentType !== 'application/pdf' && bytes.includes(pdfMark));
  return isSecond ? 'TWO_FILES_IN_ONE' : undefined;
};

function hasMarkup(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1))
    if (tagBegins.includes(bytes[at + 1] ?? 0) && markup.test(bytes.toString('latin1', at, at + LONGEST_TAG)))
      return true;
  return false;
}

/** An archive is read from its end, and does not mind what stands before it. */
function endsAsArchive(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.indexOf(zipEnd, from); at >= 0; at = bytes.indexOf(zipEnd, at + 1)) {
    if (at + END_LENGTH > bytes.length) return false;
    const entries = at - bytes.readUInt32LE(at + 12);
    if (entries >= 0 && bytes.subarray(entries, entries + 4).equals(zipEntry)) return true;
  }
  return false;
}
