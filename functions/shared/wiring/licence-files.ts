import { s3Place } from '../../adapters/s3/bucket-address.ts';
import { keysOfEnvironment } from '../../adapters/s3/keys-of-environment.ts';
import { signedLicenceFiles } from '../../adapters/s3/licence-files.ts';
import { s3Signer } from '../../adapters/s3/s3-signer.ts';
import type { LicenceFiles } from '../../core/ports/files.ts';
import { readEnvironment } from '../environment.ts';

export function wireLicenceFiles(): LicenceFiles {
  const { LICENCE_BUCKET, S3_FORCE_PATH_STYLE } = readEnvironment(['LICENCE_BUCKET', 'S3_FORCE_PATH_STYLE']);
  const place = s3Place(S3_FORCE_PATH_STYLE === 'true');
  return signedLicenceFiles(s3Signer(place, keysOfEnvironment()), LICENCE_BUCKET);
}
