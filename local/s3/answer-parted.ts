import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BegunUpload, PartedStore, StoredPart } from './parted-store.ts';
import { S3Error } from './s3-error.ts';

interface Place {
  readonly bucket: string;
  readonly key: string;
}

export interface PartedAnswers {
  readonly uploads: PartedStore;
  /** S3 takes no smaller part but the last. */
  readonly fewestPartBytes: number;
  readonly now: () => Date;
}

/** S3's own limits. */
const MOST_PARTS = 10_000;
const MOST_PART_BYTES = 5 * 1024 ** 3;

/** Whether a request is about an upload in parts. */
export function isAboutParts(query: URLSearchParams): boolean {
  return query.has('uploads') || query.has('uploadId');
}

/**
 * Answers what S3 answers about uploads in parts, to a request whose signature was checked.
 * @throws S3Error
 */
export async function answerParted(
  options: PartedAnswers,
  place: Place,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uploads, now } = options;
  const { bucket, key } = place;
  if (query.has('uploads')) {
    if (request.method !== 'POST')
      throw new S3Error('NotImplemented', 'Uploads are not listed by their bucket here.');
    await uploads.forget(now());
    const id = await uploads.begin(begunBy(request, place, now()));
    return sendXml(response, 'InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id });
  }
  const id = query.get('uploadId') ?? '';
  const begun = await uploads.read(id, bucket, key);
  switch (request.method) {
    case 'PUT':
      return putPart(options, id, begun, query.get('partNumber') ?? '', request, response);
    case 'GET': {
      const parts = (await uploads.parts(id)).map(partXml).join('');
      const head = { Bucket: bucket, Key: key, UploadId: id, MaxParts: MOST_PARTS, IsTruncated: 'false' };
      return sendXml(response, 'ListPartsResult', head, parts);
    }
    case 'POST': {
      const parts = chosenParts(await bodyOf(request), await uploads.parts(id), begun, options);
      assertWholeSize(request, parts);
      const { md5 } = await uploads.join(id, begun, parts);
      return sendXml(response, 'CompleteMultipartUploadResult', {
        Bucket: bucket,
        Key: key,
        ETag: `"${md5}"`,
      });
    }
    case 'DELETE':
      await uploads.abort(id);
      return void response.writeHead(204).end();
    default:
      throw new S3Error('NotImplemented', 'This cannot be done with an upload in parts.');
  }
}

function begunBy({ headers }: IncomingMessage, place: Place, now: Date): BegunUpload {
  const algorithm = headers['x-amz-checksum-algorithm'];
  if (algorithm !== undefined && algorithm !== 'SHA256')
    throw new S3Error('NotImplemented', 'Only the checksum SHA256 is known here.');
  const contentType = headers['content-type'] ?? 'binary/octet-stream';
  return { ...place, contentType, hasChecksums: algorithm !== undefined, begunAt: now.toISOString() };
}

async function putPart(
  { uploads }: PartedAnswers,
  id: string,
  { hasChecksums }: BegunUpload,
  partNumber: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const number = Number(partNumber);
  if (!Number.isInteger(number) || number < 1 || number > MOST_PARTS)
    throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
  const length = request.headers['content-length'];
  if (length === undefined)
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  if (Number(length) > MOST_PART_BYTES)
    throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  const announced = request.headers['x-amz-checksum-sha256'];
  if ((announced !== undefined) !== hasChecksums)
    throw new S3Error(
      'InvalidRequest',
      `Checksum Type mismatch occurred, expected checksum Type: ${hasChecksums ? 'sha256' : 'null'}, actual checksum Type: ${announced === undefined ? 'null' : 'sha256'}`,
    );
  const { md5, sha256 } = await uploads.putPart(id, number, request, (size, found) => {
    if (size !== Number(length)) throw new S3Error('IncompleteBody', 'The body is shorter than it was said.');
    if (announced !== undefined && announced !== found)
      throw new S3Error('BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
  });
  response
    .writeHead(200, { etag: `"${md5}"`, ...(hasChecksums && { 'x-amz-checksum-sha256': sha256 }) })
    .end();
}

/** The parts that a request names, in its order, if the store has them as it names them. @throws S3Error */
function chosenParts(
  xml: string,
  stored: readonly StoredPart[],
  { hasChecksums }: BegunUpload,
  { fewestPartBytes }: PartedAnswers,
): StoredPart[] {
  const value = (part: string, name: string): string | undefined =>
    new RegExp(`<${name}>([^<]*)</${name}>`).exec(part)?.[1]?.replace(/&quot;|&#34;|"/g, '');
  const named = [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => part);
  if (named.length === 0)
    throw new S3Error('MalformedXML', 'The XML you provided was not well-formed or names no part.');
  const parts = named.map((part) => {
    const found = stored.find(({ number }) => String(number) === value(part, 'PartNumber'));
    const checksum = value(part, 'ChecksumSHA256');
    if (found && hasChecksums && checksum === undefined)
      throw new S3Error(
        'InvalidRequest',
        `The upload was created using a sha256 checksum. The complete request must include the checksum for each part. It was missing for part ${found.number} in the request.`,
      );
    const isAsNamed = found?.md5 === value(part, 'ETag') && (!hasChecksums || found?.sha256 === checksum);
    if (!found || !isAsNamed)
      throw new S3Error('InvalidPart', 'One or more of the specified parts could not be found.');
    return found;
  });
  if (parts.some(({ number }, index) => index > 0 && number <= (parts[index - 1]?.number ?? 0)))
    throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
  if (parts.slice(0, -1).some(({ size }) => size < fewestPartBytes))
    throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  return parts;
}

function assertWholeSize({ headers }: IncomingMessage, parts: readonly StoredPart[]): void {
  const said = headers['x-amz-mp-object-size'];
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (said !== undefined && Number(said) !== size)
    throw new S3Error('InvalidRequest', 'The provided object size does not match the size of the parts.');
}

function partXml({ number, size, md5, sha256 }: StoredPart): string {
  return `<Part><PartNumber>${number}</PartNumber><ETag>&quot;${md5}&quot;</ETag><Size>${size}</Size><ChecksumSHA256>${sha256}</ChecksumSHA256></Part>`;
}

/** Long enough for ten thousand parts. */
const MOST_BODY_BYTES = 2 * 1024 * 1024;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BODY_BYTES) throw new S3Error('MalformedXML', 'The XML you provided is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendXml(
  response: ServerResponse,
  root: string,
  facts: Readonly<Record<string, string | number>>,
  more = '',
): void {
  const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const inner = Object.entries(facts)
    .map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
    .join('');
  response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}${more}</${root}>`,
    );
}
