import { dynamoLicenceRegister } from '../../adapters/dynamodb/licence-register.ts';
import type { LicenceRegister } from '../../core/ports/registers.ts';
import type { wireCases } from './cases.ts';

type Table = Pick<ReturnType<typeof wireCases>, 'client' | 'tableName'>;

/** The register, for what is never about who somebody is: its marks, its letters and its papers. */
export function wireMarkedLicences({ client, tableName }: Table): LicenceRegister {
  return dynamoLicenceRegister(client, tableName, async () => {
    throw new Error('This function knows no holders.');
  });
}
