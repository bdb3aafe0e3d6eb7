import type { Document, DocumentRejection } from '../../core/domain/document.ts';
import type { Inspection } from '../../core/ports/files.ts';
import { sha256 } from '../system.ts';
import { isTruncated } from './image.ts';
import { typeOf } from './file-type.ts';
import { pdfFault } from './pdf.ts';

type Announced = Pick<Document, 'contentType' | 'sizeBytes' | 'sha256'>;

/** One layer of the check: looks at the bytes and at what was announced. */
type Layer = (
  bytes: Buffer,
  announced: Announced,
) => DocumentRejection | undefined | Promise<DocumentRejection | undefined>;

/** The EICAR test file, in two parts so that no scanner takes this source for it. */
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;

/** The cheapest first; the first that finds a fault tells it. */
const layers: readonly Layer[] = [
  (bytes) => (bytes.length === 0 ? 'EMPTY' : undefined),
  (bytes, { sizeBytes }) => (bytes.length === sizeBytes ? undefined : 'SIZE_DIFFERS'),
  (bytes) => (bytes.includes(eicar) ? 'MALWARE' : undefined),
  async (bytes, { contentType }) => ((await typeOf(bytes)) === contentType ? undefined : 'TYPE_DIFFERS'),
  (bytes, announced) =>
    announced.sha256 === undefined || sha256(bytes) === announced.sha256 ? undefined : 'HASH_DIFFERS',
  (bytes, { contentType }) => (contentType === 'application/pdf' ? pdfFault(bytes) : undefined),
  (bytes, { contentType }) => (isTruncated(bytes, contentType) ? 'UNREADABLE' : undefined),
];

/** Checks a file against what was announced, and for what may not be served. */
export async function inspectFile(data: Uint8Array, announced: Announced): Promise<Inspection> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  for (const layer of layers) {
    const rejection = await layer(bytes, announced);
    if (rejection) return { verdict: 'rejected', rejection };
  }
  return { verdict: 'clean', sha256: sha256(bytes) };
}
