import { dynamoReferenceSerials } from '../adapters/dynamodb/registers.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireDocumentFiles, wirePartedUploads } from '../shared/wiring/files.ts';
import { wireLicences } from '../shared/wiring/licences.ts';
import { wireNames } from '../shared/wiring/names.ts';
import { wirePapers } from '../shared/wiring/papers.ts';

export function applicantPorts() {
  const { client, tableName, ...ports } = wireCases();
  return {
    ...ports,
    licences: wireLicences({ client, tableName }),
    names: wireNames(),
    serials: dynamoReferenceSerials(client, tableName),
    files: wireDocumentFiles(),
    ...wirePapers(),
    uploads: wirePartedUploads(),
  };
}
