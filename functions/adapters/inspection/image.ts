/** How a whole image of a type ends. */
const endings: Record<string, Buffer> = {
  'image/jpeg': Buffer.from([0xff, 0xd9]),
  'image/png': Buffer.from('IEND\xae\x42\x60\x82', 'latin1'),
};

/** Cameras and converters may leave a little behind the end. */
const SLACK = 64;

/** Whether an image stops before its end: the upload broke, or it never was one. */
export function isTruncated(bytes: Buffer, contentType: string): boolean {
  const ending = endings[contentType];
  if (!ending) return false;
  return !bytes.subarray(Math.max(0, bytes.length - SLACK - ending.length)).includes(ending);
}
