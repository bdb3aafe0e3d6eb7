import { type Document, isViewable, objectKeyOf } from '../../core/domain/document.ts';
import type { DocumentFiles, ReadableFiles } from '../../core/ports/files.ts';
import { attachment, inline } from './attachment.ts';
import { signedPartedUploads } from './parted-uploads.ts';
import type { S3Object, S3Signer } from './s3-signer.ts';
import { sendSigned } from './send-signed.ts';

/** Seconds in which an announced file must begin to arrive. */
const UPLOAD_SECONDS = 600;
/** Seconds for which a download address is good: long enough to follow it, too short to pass it on. */
const DOWNLOAD_SECONDS = 120;
/** Seconds for which an address is good that this function follows itself, with its repeats. */
const OWN_SECONDS = 60;

export interface DocumentBuckets {
  readonly quarantine: string;
  readonly clean: string;
}

/** Checked files for those who only read them. */
export function signedDownloads(signer: S3Signer, bucket: string): ReadableFiles {
  /** Of the very version that was checked, where the bucket keeps versions, and of the type that the checker found. */
  const addressOf = (document: Document, disposition: string): Promise<string> =>
    signer.address({
      method: 'GET',
      bucket,
      key: objectKeyOf(document),
      query: {
        ...(document.versionId !== undefined && { versionId: document.versionId }),
        'response-content-disposition': disposition,
        'response-content-type': document.contentType,
      },
      seconds: DOWNLOAD_SECONDS,
    });
  return {
    downloadUrl: (document) => addressOf(document, attachment(document.fileName)),
    /** @throws FileNotViewable: a fault of the program, and never a page of somebody else's making in a frame. */
    async viewUrl(document) {
      if (!isViewable(document)) throw new FileNotViewable(document.id);
      return addressOf(document, inline(document.fileName));
    },
  };
}

class FileNotViewable extends Error {
  constructor(documentId: string) {
    super(`Document ${documentId} is not clean, or of no type that a page shows.`);
    this.name = 'FileNotViewable';
  }
}

/** Files of cases as those see them who hand them in and open them: through signed addresses, without reading one. */
export function signedDocumentFiles(signer: S3Signer, buckets: DocumentBuckets): DocumentFiles {
  const inQuarantine = (document: Document): S3Object => ({
    bucket: buckets.quarantine,
    key: objectKeyOf(document),
  });

  const parted = signedPartedUploads(signer, buckets.quarantine);

  const removeFrom = async (object: S3Object): Promise<void> => {
    const url = await signer.address({ method: 'DELETE', ...object, seconds: OWN_SECONDS });
    await sendSigned(url, { method: 'DELETE' });
  };

  return {
    /** Bound to this key, this type, exactly this size and, where they are known, these bytes: this file and no other. */
    uploadForm: (document) =>
      signer.form({
        ...inQuarantine(document),
        fields: {
          'Content-Type': document.contentType,
          ...(document.sha256 !== undefined && {
            'x-amz-checksum-sha256': Buffer.from(document.sha256, 'hex').toString('base64'),
          }),
        },
        conditions: [
          ['eq', '$Content-Type', document.contentType],
          ['content-length-range', document.sizeBytes, document.sizeBytes],
        ],
        seconds: UPLOAD_SECONDS,
      }),
    async put(document, bytes) {
      const headers = { 'content-type': document.contentType };
      const url = await signer.address({
        method: 'PUT',
        ...inQuarantine(document),
        headers,
        seconds: OWN_SECONDS,
      });
      await sendSigned(url, { method: 'PUT', headers, body: bytes });
    },
    async copy(original, to) {
      const version = original.versionId === undefined ? '' : `?versionId=${original.versionId}`;
      const headers = {
        'x-amz-copy-source': `${buckets.clean}/${encodeURI(objectKeyOf(original))}${version}`,
      };
      const url = await signer.address({ method: 'PUT', ...inQuarantine(to), headers, seconds: OWN_SECONDS });
      await sendSigned(url, { method: 'PUT', headers });
    },
    async remove(document) {
      const { partedUpload } = document;
      if (partedUpload) await parted.discard({ ...document, partedUpload });
      await removeFrom(inQuarantine(document));
      await removeFrom({ bucket: buckets.clean, key: objectKeyOf(document) });
    },
    ...signedDownloads(signer, buckets.clean),
  };
}
