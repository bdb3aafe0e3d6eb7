import { type Document, objectKeyOf } from '../../core/domain/document.ts';
import { type ArrivedPart, PART_BYTES } from '../../core/domain/upload-parts.ts';
import type { PartedDocument, PartedUploads } from '../../core/ports/files.ts';
import type { AddressToSign, S3Signer } from './s3-signer.ts';
import { type SignedRequest, StoreRefused, sendSigned } from './send-signed.ts';

/** Seconds in which a part must begin to arrive. */
const PART_SECONDS = 600;
/** Seconds for which an address is good that this function follows itself, with its repeats. */
const OWN_SECONDS = 60;

/**
 * S3's multipart uploads, through signed addresses and without its client. Every part carries the SHA-256 of its bytes,
 * which is signed with its length: S3 takes these bytes or none.
 */
export function signedPartedUploads(signer: S3Signer, bucket: string, partBytes = PART_BYTES): PartedUploads {
  const objectOf = (document: Document) => ({ bucket, key: objectKeyOf(document) });

  const send = async (
    document: Document,
    request: SignedRequest & Pick<AddressToSign, 'query'>,
  ): Promise<string> => {
    const { query = {}, ...sent } = request;
    const { method, headers = {} } = sent;
    const address = { method, ...objectOf(document), query, headers, seconds: OWN_SECONDS };
    return sendSigned(await signer.address(address), sent);
  };

  const idOf = ({ partedUpload }: PartedDocument) => ({ uploadId: partedUpload.id });

  return {
    partBytes,

    async open(document) {
      const headers = { 'content-type': document.contentType, 'x-amz-checksum-algorithm': 'SHA256' };
      const answer = await send(document, { method: 'POST', query: { uploads: '' }, headers });
      const id = valueIn(answer, 'UploadId');
      if (id === undefined) throw new StoreRefused('POST', 'it named no upload');
      return { id, partBytes };
    },

    async arrived(document) {
      try {
        return partsIn(await send(document, { method: 'GET', query: idOf(document) }));
      } catch (error) {
        if (isUnknown(error)) return undefined;
        throw error;
      }
    },

    async partAddress(document, { number, sizeBytes }, sha256) {
      const checksum = { 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') };
      const expiresAt = new Date(Date.now() + PART_SECONDS * 1000).toISOString();
      const url = await signer.address({
        method: 'PUT',
        ...objectOf(document),
        query: { ...idOf(document), partNumber: String(number) },
        headers: { ...checksum, 'content-length': String(sizeBytes) },
        seconds: PART_SECONDS,
      });
      return { number, url, headers: checksum, expiresAt }; // a browser says the length by itself
    },

    async join(document, parts) {
      const body = `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.map(partXml).join('')}</CompleteMultipartUpload>`;
      const headers = {
        'content-type': 'application/xml',
        'x-amz-mp-object-size': String(document.sizeBytes),
      };
      try {
        await send(document, { method: 'POST', query: idOf(document), headers, body });
      } catch (error) {
        if (!isUnknown(error)) throw error; // it was joined by the attempt whose answer was lost
      }
    },

    async discard(document) {
      try {
        await send(document, { method: 'DELETE', query: idOf(document) });
      } catch (error) {
        if (!isUnknown(error)) throw error;
      }
    },
  };
}

const isUnknown = (error: unknown): boolean => error instanceof StoreRefused && error.code === 'NoSuchUpload';

function partXml({ number, etag, sha256 }: ArrivedPart): string {
  const checksum = Buffer.from(sha256, 'hex').toString('base64');
  return `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag><ChecksumSHA256>${checksum}</ChecksumSHA256></Part>`;
}

/** What stands in an element of an answer of S3, which holds no other elements. */
function valueIn(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text?.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&');
}

/**
 * The parts of a list. One page of it holds a thousand, which is five gigabytes.
 * @throws StoreRefused for a part without its checksum: it came by no address of ours
 */
function partsIn(xml: string): ArrivedPart[] {
  return [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => {
    const checksum = valueIn(part, 'ChecksumSHA256');
    if (checksum === undefined) throw new StoreRefused('GET', 'it listed a part without its checksum');
    return {
      number: Number(valueIn(part, 'PartNumber')),
      sizeBytes: Number(valueIn(part, 'Size')),
      etag: valueIn(part, 'ETag') ?? '',
      sha256: Buffer.from(checksum, 'base64').toString('hex'),
    };
  });
}
