import type { Material } from '../functions/core/domain/service-item.ts';
import { LARGEST_FILE_BYTES } from '../functions/core/domain/upload-parts.ts';

const MIB = 1024 * 1024;

type FileRules = Pick<Material, 'accepts' | 'maxBytes' | 'maxFiles'>;

/** What a document may be unless the kind of the material says otherwise: a scan or photographs of some pages. */
const papers: FileRules = {
  accepts: ['application/pdf', 'image/jpeg', 'image/png'],
  maxBytes: 20 * MIB,
  maxFiles: 3,
};

/** Whole sets of sheets as the design institute exports them: large, and one file for each discipline. */
const drawings: FileRules = { ...papers, maxBytes: LARGEST_FILE_BYTES, maxFiles: 10 };

/** A picture is handed in as a picture; a telephone makes it. */
const pictures: FileRules = { accepts: ['image/jpeg', 'image/png'], maxBytes: 10 * MIB, maxFiles: 3 };

/** Codes of the materials that are sets of drawings 圖紙 and designs, throughout the catalogue. */
const codesOfDrawings: ReadonlySet<string> = new Set([
  'asbuilt',
  'civildesign',
  'designdoc',
  'drainplan',
  'drawings',
  'firedesign',
  'landplan',
  'lightdesign',
  'prelim',
  'surveyresult',
]);

/** Codes of those that are photographs 照片 and renderings 效果圖. */
const codesOfPictures: ReadonlySet<string> = new Set(['photo', 'effect']);

/** Types, size and number of the files of a material, by its code. */
export function fileRulesOf(code: string): FileRules {
  const rules = codesOfDrawings.has(code) ? drawings : codesOfPictures.has(code) ? pictures : papers;
  return { ...rules, accepts: [...rules.accepts] };
}
