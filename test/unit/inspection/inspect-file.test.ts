import { createHash } from 'node:crypto';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../functions/adapters/inspection/inspect-file.ts';
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
} from '../../support/files.ts';

const PDF = 'application/pdf';
const JPEG = 'image/jpeg';
const PNG = 'image/png';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const inspect = (
  bytes: Uint8Array,
  contentType: string,
  announced: { sha256?: string; sizeBytes?: number } = {},
) => inspectFile(bytes, { contentType, sizeBytes: bytes.length, ...announced });
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** Made by a program for PDF, so that not only our own idea of one is tested. */
function madePdf(
  options: PDFKit.PDFDocumentOptions = {},
  draw: (pdf: PDFKit.PDFDocument) => void = () => undefined,
) {
  const pdf = new PDFDocument(options);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  draw(pdf);
  pdf.end();
  return new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))));
}

describe('a good file', () => {
  it.each([
    ['PDF', aPdf(), PDF],
    ['PDF with an object stream', aPdf({ objects: [objectStream('<< /Type /Font >>')] }), PDF],
    [
      'PDF with an object stream packed for a small window',
      aPdf({
        objects: [
          Buffer.from(
            objectStream('<< /Type /Font >>').toString('latin1').replace('x\x9c', 'H\x89'),
            'latin1',
          ),
        ],
      }),
      PDF,
    ],
    ['PDF with a little behind its end', Buffer.concat([aPdf(), Buffer.alloc(40)]), PDF],
    ['PDF that says in its text how PDFs are locked', aPdf({ objects: ['(The /Encrypt entry)'] }), PDF],
    ['JPEG', aJpeg(), JPEG],
    [
      'JPEG of a telephone, with a film behind it',
      Buffer.concat([aJpeg(), latin1('\0\0\0\x18ftypmp42'), Buffer.alloc(5000, 7)]),
      JPEG,
    ],
    ['PNG', aPng(), PNG],
  ])('is clean: %s', async (_, bytes, contentType) => {
    expect(await inspect(bytes, contentType)).toEqual({ verdict: 'clean', sha256: hashOf(bytes) });
  });

  it('is clean when its hash was announced and is so', async () => {
    expect(await inspect(aPdf(), PDF, { sha256: hashOf(aPdf()) })).toMatchObject({ verdict: 'clean' });
  });

  it('is clean when a program made it', async () => {
    const bytes = await madePdf({}, (pdf) => pdf.text('/JS is here, in a packed text'));
    expect(await inspect(bytes, PDF)).toMatchObject({ verdict: 'clean' });
  });

  it('may be part of a larger buffer', async () => {
    const inside = Buffer.concat([Buffer.from('before'), aPng()]).subarray(6);
    expect(await inspect(new Uint8Array(inside.buffer, inside.byteOffset, inside.length), PNG)).toMatchObject(
      {
        verdict: 'clean',
      },
    );
  });
});

type Case = [
  what: string,
  bytes: Buffer,
  contentType: string,
  rejection: DocumentRejection,
  announced?: { sha256?: string; sizeBytes?: number },
];

const cases: Case[] = [
  ['an empty file', emptyFile(), PDF, 'EMPTY'],
  ['a file shorter than announced', aPdf(), PDF, 'SIZE_DIFFERS', { sizeBytes: aPdf().length + 1 }],
  ['a file longer than announced', aPdf(), PDF, 'SIZE_DIFFERS', { sizeBytes: aPdf().length - 1 }],
  ['another file of the same size', aPdf(), PDF, 'HASH_DIFFERS', { sha256: hashOf(aPng()) }],
  ['a picture that calls itself a PDF', aPng(), PDF, 'TYPE_DIFFERS'],
  ['a PNG that calls itself a JPEG', aPng(), JPEG, 'TYPE_DIFFERS'],
  ['a PDF that calls itself a picture', aPdf(), PNG, 'TYPE_DIFFERS'],
  ['a page that calls itself a PDF', Buffer.from('<!doctype html><p>hello'), PDF, 'TYPE_DIFFERS'],
  ['a PDF that is a page as well', polyglot(), PDF, 'TYPE_DIFFERS'],
  ['a PDF behind a byte-order mark', Buffer.concat([latin1('\xef\xbb\xbf'), aPdf()]), PDF, 'TYPE_DIFFERS'],
  ['a PDF behind an ID3 tag', Buffer.concat([latin1('ID3\x03\0\0\0\0\0\0'), aPdf()]), PDF, 'TYPE_DIFFERS'],
  ['a PDF behind one line feed', Buffer.concat([latin1('\n'), aPdf()]), PDF, 'TYPE_DIFFERS'],
  ['text', Buffer.from('just words'), 'text/plain', 'TYPE_UNKNOWN'],
  ['a locked PDF', encryptedPdf(), PDF, 'PDF_ENCRYPTED'],
  [
    'a PDF locked in its own trailer',
    aPdf({ trailer: '/Encrypt << /Filter /Standard >> ' }),
    PDF,
    'PDF_ENCRYPTED',
  ],
  ['a locked PDF with a spelled name', aPdf({ trailer: '/#45ncrypt 3 0 R ' }), PDF, 'PDF_ENCRYPTED'],
  ['a PDF that runs when it is opened', pdfWithScript(), PDF, 'PDF_WITH_SCRIPT'],
  [
    'a PDF with a spelled script',
    pdfWithScript('<< /S /#4aava#53cript /J#53 (x) >>'),
    PDF,
    'PDF_WITH_SCRIPT',
  ],
  ['a PDF with only a short name', pdfWithScript('<< /S /Other /JS (x) >>'), PDF, 'PDF_WITH_SCRIPT'],
  ['a PDF that starts a program', pdfWithScript('<< /S /Launch /F (a.exe) >>'), PDF, 'PDF_WITH_SCRIPT'],
  ['a PDF with a form of its own', aPdf({ catalog: '/AcroForm << /XFA 3 0 R >> ' }), PDF, 'PDF_WITH_SCRIPT'],
  ['a PDF with a packed script', pdfWithPackedScript(), PDF, 'PDF_WITH_SCRIPT'],
  ['a packed script of no type', pdfWithPackedScript('/Type /Other'), PDF, 'PDF_WITH_SCRIPT'],
  ['a packed script with a spelled type', pdfWithPackedScript('/#54ype /#4fbjStm'), PDF, 'PDF_WITH_SCRIPT'],
  [
    'a script between what only looks like a stream',
    aPdf({ objects: ['(stream\n)', '<< /S /JavaScript >>', '(endstream)'] }),
    PDF,
    'PDF_WITH_SCRIPT',
  ],
  [
    'a PDF whose object stream nobody can read',
    aPdf({ objects: ['<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nabc\nendstream'] }),
    PDF,
    'UNREADABLE',
  ],
  [
    'a PDF whose object stream is a bomb',
    aPdf({ objects: [objectStream(`<<${' '.repeat(20 * 1024 * 1024)}>>`)] }),
    PDF,
    'UNREADABLE',
  ],
  ['a PDF that was cut off', aPdf().subarray(0, -30), PDF, 'UNREADABLE'],
  ['malware in a good PDF', eicar(), PDF, 'MALWARE'],
  ['malware as such', bareEicar(), PDF, 'MALWARE'],
  ['a JPEG that was cut off', truncatedJpeg(), JPEG, 'UNREADABLE'],
  [
    'a JPEG without a picture',
    Buffer.concat([aJpeg().subarray(0, 20), latin1('\xff\xd9')]),
    JPEG,
    'UNREADABLE',
  ],
  ['a PNG that was cut off', truncatedPng(), PNG, 'UNREADABLE'],
  ['a PNG that unpacks to fill the memory', aPng({ width: 60_000, height: 60_000 }), PNG, 'TOO_LARGE'],
];

describe('a bad file is rejected', () => {
  it.each(cases)('%s', async (_, bytes, contentType, rejection, announced) => {
    expect(await inspect(bytes, contentType, announced)).toEqual({ verdict: 'rejected', rejection });
  });

  it('when a program locked it', async () => {
    expect(await inspect(await madePdf({ userPassword: 'secret' }), PDF)).toMatchObject({
      rejection: 'PDF_ENCRYPTED',
    });
    const packed = await madePdf({ userPassword: 'secret', pdfVersion: '1.7ext3' });
    expect(await inspect(packed, PDF)).toMatchObject({ rejection: 'PDF_ENCRYPTED' });
  });

  it('when a program put a script into it', async () => {
    const bytes = await madePdf({}, (pdf) => pdf.addNamedJavaScript('hello', 'app.alert(1)'));
    expect(await inspect(bytes, PDF)).toMatchObject({ rejection: 'PDF_WITH_SCRIPT' });
  });

  it('and never breaks the check: any bytes, cut and altered anywhere, get a verdict', async () => {
    const good = [
      [aPdf(), PDF],
      [pdfWithPackedScript(), PDF],
      [aJpeg(), JPEG],
      [aPng(), PNG],
    ] as const;
    const altered = fc
      .tuple(fc.constantFrom(...good), fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 6 }))
      .map(([[bytes, contentType], at, cut, patch]) => {
        const copy = Buffer.from(bytes);
        copy.set(patch, at % Math.max(1, copy.length - patch.length));
        return {
          bytes: copy.subarray(0, copy.length - (cut % 3 === 0 ? cut % copy.length : 0)),
          contentType,
        };
      });
    await fc.assert(
      fc.asyncProperty(altered, async ({ bytes, contentType }) => {
        expect((await inspect(bytes, contentType)).verdict).toMatch(/^(clean|rejected)$/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['streams', 'stream\nx'],
    ['dictionaries before streams', '/N/N/N/N/N/N/N/N>>stream\n'],
    ['packed streams', 'stream\nx\x9c'],
    ['names in one comment', '/AA%'],
    ['actions when it is opened', '/OpenAction 5 0 R 5 0 obj[ '],
    ['tags', '<script'],
  ])(
    'in time that grows with its size, however it is made: of %s',
    async (_, piece) => {
      const heads = aPdf({ objects: [piece.repeat(2_000_000 / piece.length)] });
      expect(await inspect(heads, PDF)).toMatchObject({ verdict: expect.any(String) });
    },
    10_000,
  );
});
