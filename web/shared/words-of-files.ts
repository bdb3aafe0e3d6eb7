import type { Material } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

const names: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

/** The types that a material accepts, as people call them. */
export function sayTypes(accepts: readonly string[], { t }: Reader): string {
  return accepts.map((type) => names[type] ?? type).join(t('list.comma'));
}

/** Bytes as people say them; never more than they are, so that a file of this size is taken. */
export function saySize(bytes: number): string {
  if (bytes >= MIB) return `${Math.floor(bytes / MIB)}\u00a0MB`;
  return bytes >= KIB ? `${Math.floor(bytes / KIB)}\u00a0KB` : `${bytes}\u00a0B`;
}

/** What may be uploaded for a material: types, size of each, number. */
export function sayFileRules({ accepts, maxBytes, maxFiles }: Material, reader: Reader): string {
  const facts = { types: sayTypes(accepts, reader), size: saySize(maxBytes), files: maxFiles };
  return reader.t('upload.hint', facts);
}
