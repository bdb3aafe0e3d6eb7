import { s3Client } from '../../adapters/clients.ts';
import { s3Quarantine } from '../../adapters/s3/quarantine.ts';
import type { Quarantine } from '../../core/ports/files.ts';
import { readEnvironment } from '../environment.ts';

/** For the checker and the sweep alone: it brings the client of S3 and everything that inspects a file. */
export function wireQuarantine(): Quarantine {
  const environment = readEnvironment(['QUARANTINE_BUCKET', 'CLEAN_BUCKET', 'S3_FORCE_PATH_STYLE']);
  return s3Quarantine(s3Client(environment.S3_FORCE_PATH_STYLE === 'true'), {
    quarantine: environment.QUARANTINE_BUCKET,
    clean: environment.CLEAN_BUCKET,
  });
}
