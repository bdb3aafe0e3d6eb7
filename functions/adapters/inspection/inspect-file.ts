import type { Inspection } from '../../core/ports/files.ts';
import { sha256 } from '../system.ts';
import { checkType } from './file-type.ts';
import { checkJpeg } from './jpeg.ts';
import type { Announced, Layer } from './layer.ts';
import { checkMalware } from './malware.ts';
import { checkPdf } from './pdf.ts';
import { checkPng } from './png.ts';

const only =
  (contentType: string, layer: Layer): Layer =>
  (bytes, announced) =>
    announced.contentType === contentType ? layer(bytes, announced) : undefined;

/**
 * From cheap to dear, and the first that finds a fault tells it. Malware comes before the type, so that it is called
 * by its name whatever it was announced as. A further scanner is one more layer.
 */
const layers: readonly Layer[] = [
  (bytes) => (bytes.length === 0 ? 'EMPTY' : undefined),
  (bytes, { sizeBytes }) => (bytes.length === sizeBytes ? undefined : 'SIZE_DIFFERS'),
  checkMalware,
  checkType,
  (bytes, announced) =>
    announced.sha256 === undefined || sha256(bytes) === announced.sha256 ? undefined : 'HASH_DIFFERS',
  only('application/pdf', checkPdf),
  only('image/jpeg', checkJpeg),
  only('image/png', checkPng),
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
