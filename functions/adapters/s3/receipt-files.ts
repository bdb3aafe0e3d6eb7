import { receiptObjectKey } from '../../core/domain/receipt.ts';
import type { ReceiptFiles } from '../../core/ports/files.ts';
import { attachment } from './attachment.ts';
import type { S3Signer } from './s3-signer.ts';
import { sendSigned } from './send-signed.ts';

const DOWNLOAD_SECONDS = 120;
const PUT_SECONDS = 60;

/** Sealed receipts, in the bucket of the licences. */
export function signedReceiptFiles(signer: S3Signer, bucket: string): ReceiptFiles {
  return {
    async put({ applicationId, kind }, pdf) {
      const headers = { 'content-type': 'application/pdf' };
      const key = receiptObjectKey(applicationId, kind);
      const url = await signer.address({ method: 'PUT', bucket, key, headers, seconds: PUT_SECONDS });
      await sendSigned(url, { method: 'PUT', headers, body: pdf });
    },
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
