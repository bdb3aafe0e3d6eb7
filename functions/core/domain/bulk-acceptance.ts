import type { CaseFile } from './case-file.ts';
import { missingMaterials } from './required-materials.ts';
import type { ServiceItem } from './service-item.ts';

/** Why a case has to be looked at by itself before it is accepted. */
export const bulkHindrances = [
  'decides-too',
  'limited',
  'checking',
  'incomplete',
  'noticed',
  'materials',
] as const;
export type BulkHindrance = (typeof bulkHindrances)[number];

/**
 * Whether accepting a case together with others would decide something that a person has to look at. Safe is: acceptance
 * starts the clock and nothing else; all that the catalogue asks for has come and is checked; nobody said that something is
 * missing. No I/O.
 * @returns the hindrance, or undefined when it is safe
 */
export function bulkHindrance(caseFile: CaseFile, item: ServiceItem): BulkHindrance | undefined {
  const { application, notice } = caseFile;
  // accepted and decided in one act, on the spot (art. 34)
  if (item.kind === 'immediate') return 'decides-too';
  // acceptance gives the place in the line (art. 57)
  if (application.isLimited) return 'limited';
  if (application.completeness === 'asked') return 'checking';
  if (application.completeness === 'incomplete') return 'incomplete';
  // whether what came is what was asked for
  if (notice) return 'noticed';
  return missingMaterials(item, caseFile).length > 0 ? 'materials' : undefined;
}
