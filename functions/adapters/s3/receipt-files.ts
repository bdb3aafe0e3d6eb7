import { receiptObjectKey } from '../../core/domain/receipt.ts';
import type { ReceiptFiles } from '../../core/ports/files.ts';
import { attachment } from './attachment.ts';
import { keepPdf } from './keep-pdf.ts';
import type { S3Signer } from './s3-signer.ts';

const DOWNLOAD_SECONDS = 120;

/** Sealed receipts, in the bucket of the licences. */
export function signedReceiptFiles(signer: S3Signer, bucket: string): ReceiptFiles {
  return {
    keep: ({ applicationId, kind }, pdf) =>
      keepPdf(signer, { bucket, key: receiptObjectKey(applicationId, kind) }, pdf),
    downloadUrl: ({ applicationId, kind, number }) =>
      signer.address({
        method: 'GET',
        bucket,
        key: receiptObjectKey(applicationId, kind),
        query: { 'response-content-disposition': attachment(`${number}.pdf`) },
        seconds: DOWNLOAD_SECONDS,
      }),
  };
}
