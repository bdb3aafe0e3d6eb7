import type { CheckableType } from '../../core/domain/checkable.ts';
import { officeParts } from './office.ts';
import { readZip } from './zip-entries.ts';

/** What the main part of an office document says that it is (ECMA-376, part 1). */
const mains: readonly (readonly [RegExp, CheckableType])[] = [
  [
    /wordprocessingml\.document\.main\+xml|ms-word\.document\.macroEnabled/,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    /spreadsheetml\.sheet\.main\+xml|ms-excel\.sheet\.macroEnabled/,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    /presentationml\.presentation\.main\+xml|ms-powerpoint\.presentation\.macroEnabled/,
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
];

const openDocuments: readonly CheckableType[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
];

/** The type of a file that is an archive: an office document by what it says inside, else just an archive. */
export function packedType(bytes: Buffer): CheckableType | undefined {
  const entries = readZip(bytes);
  if (typeof entries === 'string') return 'application/zip';
  const textOf = (name: string): string => {
    const content = entries.find((one) => one.name === name)?.read();
    return content instanceof Buffer ? content.toString('latin1') : '';
  };
  const mimetype = textOf(officeParts.mimetype);
  const openDocument = openDocuments.find((type) => type === mimetype);
  if (openDocument) return openDocument;
  const contentTypes = textOf(officeParts.contentTypes);
  return mains.find(([main]) => main.test(contentTypes))?.[1] ?? 'application/zip';
}
