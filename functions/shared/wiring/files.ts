import { s3Client } from '../../adapters/clients.ts';
import { s3DocumentFiles } from '../../adapters/s3/document-files.ts';
import type { DocumentFiles } from '../../core/ports/files.ts';
import { readEnvironment } from '../environment.ts';

export function wireDocumentFiles(): DocumentFiles {
  const environment = readEnvironment(['QUARANTINE_BUCKET', 'CLEAN_BUCKET', 'S3_FORCE_PATH_STYLE']);
  return s3DocumentFiles(s3Client(environment.S3_FORCE_PATH_STYLE === 'true'), {
    quarantine: environment.QUARANTINE_BUCKET,
    clean: environment.CLEAN_BUCKET,
  });
}
