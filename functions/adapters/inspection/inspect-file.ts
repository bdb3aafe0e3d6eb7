import type { CheckableType } from '../../core/domain/checkable.ts';
import type { DocumentRejection } from '../../core/domain/document.ts';
import type { Inspection } from '../../core/ports/files.ts';
import { sha256 } from '../system.ts';
import { checkEntries } from './archive.ts';
import { checkType } from './file-type.ts';
import { checkJpeg } from './jpeg.ts';
import type { Announced, Layer, NamedLayer } from './layer.ts';
import { checkMalware } from './malware.ts';
import { checkPdfAttachment, checkPdfLock, checkPdfScript, checkPdfWhole } from './pdf.ts';
import { checkPng } from './png.ts';
import { checkTwoInOne } from './two-in-one.ts';

const PDF = 'application/pdf';
const pictures = ['image/jpeg', 'image/png'];

const only =
  (types: readonly string[], layer: Layer): Layer =>
  (bytes, announced) =>
    types.includes(announced.contentType) ? layer(bytes, announced) : undefined;

/** What looks at the file itself, and at each file in an archive as well. */
const layersOfContent = (depth: number): readonly NamedLayer[] => [
  { name: 'two-in-one', check: only([PDF, ...pictures], checkTwoInOne) },
  { name: 'pdf-lock', check: only([PDF], checkPdfLock) },
  { name: 'pdf-script', check: only([PDF], checkPdfScript) },
  { name: 'pdf-attachment', check: only([PDF], checkPdfAttachment) },
  { name: 'pdf-whole', check: only([PDF], checkPdfWhole) },
  { name: 'jpeg-picture', check: only(['image/jpeg'], checkJpeg) },
  { name: 'png-picture', check: only(['image/png'], checkPng) },
  {
    name: 'archive',
    check: (bytes, { contentType }) =>
      [PDF, ...pictures].includes(contentType)
        ? undefined
        : checkEntries(bytes, contentType, depth, checkInside),
  },
];

/**
 * From cheap to dear, and the first that finds a fault tells it. Malware comes before the type, so that it is called
 * by its name whatever it was announced as.
 */
export const layers: readonly NamedLayer[] = [
  { name: 'empty', check: (bytes) => (bytes.length === 0 ? 'EMPTY' : undefined) },
  {
    name: 'size',
    check: (bytes, { sizeBytes }) => (bytes.length === sizeBytes ? undefined : 'SIZE_DIFFERS'),
  },
  { name: 'malware', check: checkMalware },
  { name: 'type', check: checkType },
  {
    name: 'hash',
    check: (bytes, announced) =>
      announced.sha256 === undefined || hashOf(bytes) === announced.sha256 ? undefined : 'HASH_DIFFERS',
  },
  ...layersOfContent(0),
];

async function checkInside(
  bytes: Buffer,
  contentType: CheckableType,
  depth: number,
): Promise<DocumentRejection | undefined> {
  return firstFault(layersOfContent(depth), bytes, { contentType, sizeBytes: bytes.length });
}

async function firstFault(
  asked: readonly NamedLayer[],
  bytes: Buffer,
  announced: Announced,
): Promise<DocumentRejection | undefined> {
  for (const { check } of asked) {
    const rejection = await check(bytes, announced);
    if (rejection) return rejection;
  }
  return undefined;
}

/** Two layers and the verdict ask for it; a large file is gone through once. */
const hashes = new WeakMap<Buffer, string>();

function hashOf(bytes: Buffer): string {
  const hash = hashes.get(bytes) ?? sha256(bytes);
  hashes.set(bytes, hash);
  return hash;
}

/** Checks a file against what was announced, and for what may not be served. */
export async function inspectFile(data: Uint8Array, announced: Announced): Promise<Inspection> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const rejection = await firstFault(layers, bytes, announced);
  return rejection ? { verdict: 'rejected', rejection } : { verdict: 'clean', sha256: hashOf(bytes) };
}
