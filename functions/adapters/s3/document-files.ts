import { type Document, objectKeyOf } from '../../core/domain/document.ts';
import type { DocumentFiles } from '../../core/ports/files.ts';
import { attachment } from './attachment.ts';
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
export function signedDownloads(signer: S3Signer, bucket: string): Pick<DocumentFiles, 'downloadUrl'> {
  return {
    /** Of the very version that was checked, where the bucket keeps versions. */
    downloadUrl: (document) =>
      signer.address({
        method: 'GET',
        bucket,
        key: objectKeyOf(document),
        query: {
          ...(document.versionId !== undefined && { versionId: document.versionId }),
          'response-content-disposition': attachment(document.fileName),
          'response-content-type': document.contentType,
        },
        seconds: DOWNLOAD_SECONDS,
      }),
  };
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
    async remove(document) {
      const { partedUpload } = document;
      if (partedUpload) await parted.discard({ ...document, partedUpload });
      await removeFrom(inQuarantine(document));
      await removeFrom({ bucket: buckets.clean, key: objectKeyOf(document) });
    },
    ...signedDownloads(signer, buckets.clean),
  };
}
