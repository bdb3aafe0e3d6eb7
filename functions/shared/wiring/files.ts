import { s3Place } from '../../adapters/s3/bucket-address.ts';
import { signedDocumentFiles, signedDownloads } from '../../adapters/s3/document-files.ts';
import { keysOfEnvironment } from '../../adapters/s3/keys-of-environment.ts';
import { signedPartedUploads } from '../../adapters/s3/parted-uploads.ts';
import { s3Signer } from '../../adapters/s3/s3-signer.ts';
import type { DocumentFiles, PartedUploads, ReadableFiles } from '../../core/ports/files.ts';
import { readEnvironment } from '../environment.ts';

/** The files of the cases for those who hand them in and open them, without the client of S3. */
export function wireDocumentFiles(): DocumentFiles {
  const environment = readEnvironment(['QUARANTINE_BUCKET', 'CLEAN_BUCKET', 'S3_FORCE_PATH_STYLE']);
  const place = s3Place(environment.S3_FORCE_PATH_STYLE === 'true');
  return signedDocumentFiles(s3Signer(place, keysOfEnvironment()), {
    quarantine: environment.QUARANTINE_BUCKET,
    clean: environment.CLEAN_BUCKET,
  });
}

/** Large files in parts, for applicants. */
export function wirePartedUploads(): PartedUploads {
  const { QUARANTINE_BUCKET, S3_FORCE_PATH_STYLE } = readEnvironment([
    'QUARANTINE_BUCKET',
    'S3_FORCE_PATH_STYLE',
  ]);
  const place = s3Place(S3_FORCE_PATH_STYLE === 'true');
  return signedPartedUploads(s3Signer(place, keysOfEnvironment()), QUARANTINE_BUCKET);
}

/** The checked files of the cases for those who only read them. */
export function wireDownloads(): ReadableFiles {
  const environment = readEnvironment(['CLEAN_BUCKET', 'S3_FORCE_PATH_STYLE']);
  const place = s3Place(environment.S3_FORCE_PATH_STYLE === 'true');
  return signedDownloads(s3Signer(place, keysOfEnvironment()), environment.CLEAN_BUCKET);
}
