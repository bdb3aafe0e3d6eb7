import { dynamoLicenceRegister } from '../../adapters/dynamodb/licence-register.ts';
import { kmsHolderKeys } from '../../adapters/kms/holder-keys.ts';
import type { LicenceRegister } from '../../core/ports/registers.ts';
import { readEnvironment } from '../environment.ts';
import type { wireCases } from './cases.ts';
import { wireKms } from './kms.ts';

type Table = Pick<ReturnType<typeof wireCases>, 'client' | 'tableName'>;

/** The register, for whoever grants licences or shows holders their own. */
export function wireLicences({ client, tableName }: Table): LicenceRegister {
  const { HOLDER_KEY_ID } = readEnvironment(['HOLDER_KEY_ID']);
  return dynamoLicenceRegister(client, tableName, kmsHolderKeys(wireKms(), HOLDER_KEY_ID));
}
