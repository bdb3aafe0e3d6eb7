import { licenceObjectKey } from '../../core/domain/licence.ts';
import type { LicenceFiles } from '../../core/ports/files.ts';
import { attachment } from './attachment.ts';
import type { S3Signer } from './s3-signer.ts';
import { StoreRefused, sendSigned } from './send-signed.ts';

const DOWNLOAD_SECONDS = 120;
const PUT_SECONDS = 60;

/** Licences as PDF in their own bucket. */
export function signedLicenceFiles(signer: S3Signer, bucket: string): LicenceFiles {
  return {
    async put(number, pdf) {
      const headers = { 'content-type': 'application/pdf' };
      const url = await signer.address({
        method: 'PUT',
        bucket,
        key: licenceObjectKey(number),
        headers,
        seconds: PUT_SECONDS,
      });
      await sendSigned(url, { method: 'PUT', headers, body: pdf });
    },
    async read(number) {
      const url = await signer.address({
        method: 'GET',
        bucket,
        key: licenceObjectKey(number),
        seconds: PUT_SECONDS,
      });
      const answer = await fetch(url);
      if (!answer.ok) throw new StoreRefused('GET', `status ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    downloadUrl: (number) =>
      signer.address({
        method: 'GET',
        bucket,
        key: licenceObjectKey(number),
        query: { 'response-content-disposition': attachment(`${number}.pdf`) },
        seconds: DOWNLOAD_SECONDS,
      }),
  };
}
