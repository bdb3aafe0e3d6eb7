import { s3Client } from '../../adapters/clients.ts';
import { s3LicenceFiles } from '../../adapters/s3/licence-files.ts';
import type { LicenceFiles } from '../../core/ports/files.ts';
import { readEnvironment } from '../environment.ts';

export function wireLicenceFiles(): LicenceFiles {
  const { LICENCE_BUCKET, S3_FORCE_PATH_STYLE } = readEnvironment(['LICENCE_BUCKET', 'S3_FORCE_PATH_STYLE']);
  return s3LicenceFiles(s3Client(S3_FORCE_PATH_STYLE === 'true'), LICENCE_BUCKET);
}
