import { dynamoLicenceRegister, dynamoReferenceSerials } from '../adapters/dynamodb/registers.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireDocumentFiles } from '../shared/wiring/files.ts';
import { wireLicenceFiles } from '../shared/wiring/licence-files.ts';

export function applicantPorts() {
  const { client, tableName, ...ports } = wireCases();
  return {
    ...ports,
    licences: dynamoLicenceRegister(client, tableName),
    serials: dynamoReferenceSerials(client, tableName),
    files: wireDocumentFiles(),
    licenceFiles: wireLicenceFiles(),
  };
}
