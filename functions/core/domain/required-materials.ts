import type { CaseFile } from './case-file.ts';
import type { ServiceItem } from './service-item.ts';

/**
 * Codes of required materials that are still missing: nothing checked and clean lies there (art. 31: only listed
 * materials may be asked for, and all that are listed as required are).
 */
export function missingMaterials(item: ServiceItem, caseFile: Pick<CaseFile, 'documents'>): string[] {
  return item.materials
    .filter((material) => material.required && material.providedBy === 'upload')
    .filter(
      ({ code }) => !caseFile.documents.some((one) => one.materialCode === code && one.status === 'clean'),
    )
    .map((material) => material.code);
}
