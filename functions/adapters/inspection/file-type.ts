import { type CheckableType, isCheckable } from '../../core/domain/checkable.ts';
import type { Layer } from './layer.ts';
import { packedType } from './packed-type.ts';
import { readZip } from './zip-entries.ts';

/** How a file of a type has to begin, at its first byte. */
const beginnings = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
] as const;

const plain: readonly string[] = beginnings.map(([type]) => type);
/** What begins as an archive is an office document when it says so inside. */
const archive = Buffer.from('PK\x03\x04', 'latin1');

export const startsWith = (bytes: Buffer, mark: Buffer): boolean =>
  bytes.subarray(0, mark.length).equals(mark);

/**
 * The type of a file by its content, of those that the checker knows. Readers pass over what stands before a mark (a
 * byte-order mark, an ID3 tag; PDF readers a whole kilobyte of HTML): that is how a file becomes two things at once, so
 * the mark has to be at the first byte.
 */
export function typeOf(bytes: Buffer): CheckableType | undefined {
  const found = beginnings.find(([, mark]) => startsWith(bytes, mark));
  if (found) return found[0];
  return startsWith(bytes, archive) ? packedType(bytes) : undefined;
}

/** The type by content has to be the announced one, and one that the checker can look into. */
export const checkType: Layer = (bytes, { contentType }) => {
  if (!isCheckable(contentType)) return 'TYPE_UNKNOWN';
  if (startsWith(bytes, archive) && !plain.includes(contentType) && typeof readZip(bytes) === 'string')
    return undefined; // an archive that cannot be listed: the layer for archives says what is wrong with it
  return typeOf(bytes) === contentType ? undefined : 'TYPE_DIFFERS';
};
