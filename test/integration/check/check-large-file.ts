import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { s3Quarantine } from '../../../functions/adapters/s3/quarantine.ts';
import type { Document } from '../../../functions/core/domain/document.ts';
import { LARGEST_FILE_BYTES } from '../../../functions/core/domain/upload-parts.ts';
import { anOfficeFile, XLSX } from '../../support/corpus/office.ts';
import { pngOf } from '../../support/corpus/pictures.ts';
import { aZip } from '../../support/corpus/zip.ts';
import { aPdf } from '../../support/files.ts';

/**
 * Checks and releases one large file through the real adapter, against a store that pours it out piece by piece and holds
 * none of it, and says how much memory that took. The pieces that repeat are made once.
 */
const MIB = 1024 * 1024;

interface Poured {
  readonly contentType: string;
  readonly sizeBytes: number;
  /** The pieces, in order. */
  pieces(): Iterable<Buffer>;
}

/** Looks as packed data do, and is the same each time. */
function noise(bytes: number): Buffer {
  const made = Buffer.alloc(bytes);
  let state = 1;
  for (let at = 0; at < bytes; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    made[at] = state >> 16;
  }
  return made;
}

const whole = (contentType: string, bytes: Buffer): Poured => ({
  contentType,
  sizeBytes: bytes.length,
  pieces: () => [bytes],
});

/** A PDF of 198 streams of a megabyte each. */
function largePdf(): Poured {
  const megabyte = noise(MIB);
  const [head, tail] = splitAt(aPdf({ objects: ['<< >>'] }), 'xref');
  const stream = [
    Buffer.from(`9 0 obj\n<< /Length ${MIB} >>\nstream\n`),
    megabyte,
    Buffer.from('\nendstream\nendobj\n'),
  ];
  const pieces = [head, ...Array.from({ length: 198 }, () => stream).flat(), tail];
  const sizeBytes = pieces.reduce((sum, one) => sum + one.length, 0);
  return { contentType: 'application/pdf', sizeBytes, pieces: () => pieces };
}

function splitAt(bytes: Buffer, word: string): [Buffer, Buffer] {
  const at = bytes.indexOf(word);
  return [bytes.subarray(0, at), bytes.subarray(at)];
}

const makers: Readonly<Record<string, () => Poured>> = {
  pdf: largePdf,
  noise: () => ({
    contentType: 'application/pdf',
    sizeBytes: LARGEST_FILE_BYTES,
    pieces: function* () {
      yield Buffer.from('%PDF-1.7');
      const megabyte = noise(MIB);
      for (let left = LARGEST_FILE_BYTES - 8; left > 0; left -= MIB) yield megabyte.subarray(0, left);
    },
  }),
  archive: () => {
    const pdf = aPdf({ objects: [noise(45 * MIB).toString('base64')] });
    const files = [1, 2, 3].map((index) => ({ name: `${index}.pdf`, content: pdf, isStored: true }));
    return whole('application/zip', aZip(files));
  },
  table: () => {
    const rows = `<row>${noise(45 * MIB).toString('base64')}</row>`;
    return whole(XLSX, anOfficeFile(XLSX, { more: [{ name: 'xl/worksheets/sheet1.xml', content: rows }] }));
  },
  png: () => whole('image/png', pngOf({ width: 30_000, height: 20_000 })),
};

const [, , kind = ''] = process.argv;
const poured = makers[kind]?.();
if (!poured) throw new Error(`Nothing is made of the kind ${kind}.`);
const madeMb = process.resourceUsage().maxRSS / 1024;

const server = createServer((request, response) => {
  if (request.method !== 'GET') {
    request.resume().once('end', () => response.writeHead(request.method === 'DELETE' ? 204 : 200).end());
    return;
  }
  response.writeHead(200, { 'content-length': poured.sizeBytes, etag: '"a"' });
  void (async () => {
    for (const piece of poured.pieces())
      if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve));
    response.end();
  })();
});
await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
const client = new S3Client({
  endpoint: `http://localhost:${(server.address() as AddressInfo).port}`,
  region: 'ap-east-1',
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  forcePathStyle: true,
});
const document: Document = {
  id: 'd',
  applicationId: 'a',
  materialCode: 'm',
  fileName: 'f',
  contentType: poured.contentType,
  sizeBytes: poured.sizeBytes,
  status: 'awaiting-upload',
  announcedAt: '2026-03-02T01:00:00.000Z',
};
const quarantine = s3Quarantine(client, { quarantine: 'q', clean: 'c' });
const startedAt = performance.now();
const inspection = await quarantine.inspect(document);
if (inspection.verdict === 'clean') await quarantine.release(document);
process.stdout.write(
  JSON.stringify({
    verdict: inspection.verdict === 'rejected' ? inspection.rejection : inspection.verdict,
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    madeMb: Math.round(madeMb),
    milliseconds: Math.round(performance.now() - startedAt),
  }),
);
server.closeAllConnections();
server.close();
client.destroy();
