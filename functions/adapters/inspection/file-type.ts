import { fileTypeFromBuffer } from 'file-type';
import type { Layer } from './layer.ts';

/** How a file of a type has to begin, at its first byte. */
const beginnings: Record<string, Buffer> = {
  'application/pdf': Buffer.from('%PDF-'),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff]),
  'image/png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
};

/**
 * The type by content has to be the announced one. Readers, and the recogniser, pass over what stands before a mark
 * (a byte-order mark, an ID3 tag; PDF readers a whole kilobyte of HTML): that is how a file becomes two things at
 * once, so the mark is looked for at the first byte as well.
 */
export const checkType: Layer = async (bytes, { contentType }) => {
  const beginning = beginnings[contentType];
  if (beginning && !bytes.subarray(0, beginning.length).equals(beginning)) return 'TYPE_DIFFERS';
  return (await typeOf(bytes)) === contentType ? undefined : 'TYPE_DIFFERS';
};

async function typeOf(bytes: Buffer): Promise<string | undefined> {
  return (await fileTypeFromBuffer(bytes))?.mime;
}
