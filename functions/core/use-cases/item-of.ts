import type { CaseFile } from '../domain/case-file.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';

/** The item as it was when the application was begun. A version, once published, is never lost. */
export async function itemOf({ application }: CaseFile, catalogue: Catalogue): Promise<ServiceItem> {
  const item = await catalogue.findItemVersion(application.itemCode, application.itemVersion);
  if (!item) throw new Error(`Version ${application.itemVersion} of item ${application.itemCode} is lost.`);
  return item;
}
