import { dynamoLicenceRegister } from '../adapters/dynamodb/registers.ts';
import { licencePrinter as printer } from '../adapters/pdf/licence-printer.ts';
import { sha256 as sha256OfBytes } from '../adapters/system.ts';
import { readEnvironment } from '../shared/environment.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireLicenceFiles } from '../shared/wiring/licence-files.ts';
import { createIssueLicenceHandler } from './issue-licence.ts';

const { client, tableName, ...ports } = wireCases();
export const handler = createIssueLicenceHandler({
  ...ports,
  licences: dynamoLicenceRegister(client, tableName),
  printer,
  licenceFiles: wireLicenceFiles(),
  publicUrl: readEnvironment(['PUBLIC_URL']).PUBLIC_URL,
  sha256OfBytes,
});
