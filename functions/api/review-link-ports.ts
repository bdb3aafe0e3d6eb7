import { dynamoDepartmentPins } from '../adapters/dynamodb/department-pins.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireDocumentFiles } from '../shared/wiring/files.ts';
import { wireLinks } from '../shared/wiring/links.ts';

export function reviewLinkPorts() {
  const { client, tableName, ...ports } = wireCases();
  return {
    ...ports,
    pins: dynamoDepartmentPins(client, tableName),
    links: wireLinks(),
    files: wireDocumentFiles(),
  };
}
