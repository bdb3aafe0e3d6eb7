import { s3Place } from '../../adapters/s3/bucket-address.ts';
import { keysOfEnvironment } from '../../adapters/s3/keys-of-environment.ts';
import { signedLicenceFiles } from '../../adapters/s3/licence-files.ts';
import { signedReceiptFiles } from '../../adapters/s3/receipt-files.ts';
import { s3Signer } from '../../adapters/s3/s3-signer.ts';
import type { LicenceFiles, ReceiptFiles } from '../../core/ports/files.ts';
import { readEnvironment } from '../environment.ts';

/** The sealed papers of the centre: licences and receipts, in one bucket. */
export function wirePapers(): { licenceFiles: LicenceFiles; receiptFiles: ReceiptFiles } {
  const { LICENCE_BUCKET, S3_FORCE_PATH_STYLE } = readEnvironment(['LICENCE_BUCKET', 'S3_FORCE_PATH_STYLE']);
  const signer = s3Signer(s3Place(S3_FORCE_PATH_STYLE === 'true'), keysOfEnvironment());
  return {
    licenceFiles: signedLicenceFiles(signer, LICENCE_BUCKET),
    receiptFiles: signedReceiptFiles(signer, LICENCE_BUCKET),
  };
}
