import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { licenceObjectKey } from '../../core/domain/licence.ts';
import type { LicenceFiles } from '../../core/ports/files.ts';
import { attachment } from './attachment.ts';

const DOWNLOAD_SECONDS = 120;

/** Licences as PDF in their own bucket. */
export function s3LicenceFiles(client: S3Client, Bucket: string): LicenceFiles {
  return {
    async put(number, pdf) {
      const Key = licenceObjectKey(number);
      await client.send(new PutObjectCommand({ Bucket, Key, Body: pdf, ContentType: 'application/pdf' }));
    },
    downloadUrl: (number) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket,
          Key: licenceObjectKey(number),
          ResponseContentDisposition: attachment(`${number}.pdf`),
        }),
        { expiresIn: DOWNLOAD_SECONDS },
      ),
  };
}
