import { S3Error } from './s3-error.ts';

/** S3's own limit for everything before the file. */
const mostFieldBytes = 20_480;
const lineEnd = Buffer.from('\r\n');
const headersEnd = Buffer.from('\r\n\r\n');

export interface MultipartForm {
  /** Fields before the file, names in lower case. What follows the file is ignored, as S3 does. */
  readonly fields: ReadonlyMap<string, string>;
  /** The bytes of the file, as they arrive. */
  readonly file: AsyncGenerator<Buffer, void, undefined>;
}

/**
 * Reads a browser's upload form as far as the file, whose bytes are then passed through without being gathered.
 * @throws S3Error MalformedPOSTRequest, MaxPostPreDataLengthExceeded
 */
export async function readMultipart(
  contentType: string,
  body: AsyncIterable<Buffer>,
): Promise<MultipartForm> {
  const [, quoted, plain] =
    /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (!boundary)
    throw new S3Error('MalformedPOSTRequest', 'The body of a POST has to be multipart/form-data.');
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const chunks = body[Symbol.asyncIterator]();
  // A line end is put before the body, so that the first delimiter looks like the others.
  let buffer: Buffer = Buffer.from(lineEnd);
  let fieldBytes = 0;

  async function more(): Promise<void> {
    const { value, done } = await chunks.next();
    if (done) throw new S3Error('MalformedPOSTRequest', 'The form ends before its last boundary.');
    buffer = Buffer.concat([buffer, value]);
  }

  async function upTo(mark: Buffer): Promise<Buffer> {
    let at = buffer.indexOf(mark);
    while (at < 0) {
      if (fieldBytes + buffer.length > mostFieldBytes)
        throw new S3Error('MaxPostPreDataLengthExceeded', 'The fields before the file are too large.');
      await more();
      at = buffer.indexOf(mark);
    }
    const part = buffer.subarray(0, at);
    buffer = buffer.subarray(at + mark.length);
    fieldBytes += at + mark.length;
    return part;
  }

  async function* file(): AsyncGenerator<Buffer, void, undefined> {
    for (;;) {
      const at = buffer.indexOf(delimiter);
      // The end of the buffer may be the beginning of the delimiter: hold back as much.
      const safe = at < 0 ? buffer.length - delimiter.length : at;
      if (safe > 0) yield buffer.subarray(0, safe);
      if (at >= 0) return;
      buffer = buffer.subarray(Math.max(0, safe));
      await more();
    }
  }

  const fields = new Map<string, string>();
  await upTo(delimiter);
  for (;;) {
    const isLast = (await upTo(lineEnd)).toString() === '--';
    if (isLast) throw new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.');
    // The line end goes back: a part may have no headers, and then the blank line follows at once.
    buffer = Buffer.concat([lineEnd, buffer]);
    const name = nameIn((await upTo(headersEnd)).toString('utf8'));
    if (name === 'file') return { fields, file: file() };
    if (fields.has(name)) throw new S3Error('InvalidArgument', `The field ${name} is there twice.`);
    fields.set(name, (await upTo(delimiter)).toString('utf8'));
  }
}

function nameIn(headers: string): string {
  const [, name] = /\r\ncontent-disposition:\s*form-data;(?:.*;)?\s*name="([^"]*)"/i.exec(headers) ?? [];
  if (name === undefined) throw new S3Error('MalformedPOSTRequest', 'A part of the form has no name.');
  return name.toLowerCase();
}
