import { fileTypeFromBuffer } from 'file-type';

/**
 * The type of a file by its content. A PDF must begin with its mark: readers also accept one with something before
 * it, which is how a file becomes two things at once.
 */
export async function typeOf(bytes: Buffer): Promise<string | undefined> {
  return (await fileTypeFromBuffer(bytes))?.mime;
}
