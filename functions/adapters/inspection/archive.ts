import { type CheckableType, checkableTypes } from '../../core/domain/checkable.ts';
import type { DocumentRejection } from '../../core/domain/document.ts';
import { startsWith, typeOf } from './file-type.ts';
import { checkMalware } from './malware.ts';
import { partFault } from './office.ts';
import { readZip, type ZipEntry } from './zip-entries.ts';

/** What is wrong with a file that lies in an archive, by the layers for its type. */
export type CheckInside = (
  bytes: Buffer,
  contentType: CheckableType,
  depth: number,
) => Promise<DocumentRejection | undefined>;

/** An archive may hold documents, and a document a table; what is packed deeper hides. */
const DEEPEST = 2;

/** How programs, scripts and further archives begin. */
const foreign = ['MZ', '\x7fELF', '#!', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', 'PK'].map((mark) =>
  Buffer.from(mark, 'latin1'),
);

const plainTypes: readonly CheckableType[] = ['application/pdf', 'image/jpeg', 'image/png'];
const officeTypes = checkableTypes.filter((type) => !plainTypes.includes(type) && type !== 'application/zip');

/** Looks at every file in an archive, one after another and never two at once in memory. */
export async function checkEntries(
  bytes: Buffer,
  contentType: string,
  depth: number,
  checkInside: CheckInside,
): Promise<DocumentRejection | undefined> {
  const entries = readZip(bytes);
  if (typeof entries === 'string') return entries;
  if (depth >= DEEPEST) return 'ARCHIVE_CONTENT';
  const isOffice = officeTypes.some((type) => type === contentType);
  for (const entry of entries) {
    if (entry.name.endsWith('/') && entry.sizeBytes === 0) continue; // a folder
    const fault = await checkEntry(entry, isOffice, depth, checkInside);
    if (fault) return fault;
  }
  return undefined;
}

async function checkEntry(
  entry: ZipEntry,
  isOffice: boolean,
  depth: number,
  checkInside: CheckInside,
): Promise<DocumentRejection | undefined> {
  const content = entry.read();
  if (typeof content === 'string') return content;
  const malware = await checkMalware(content, { contentType: '', sizeBytes: content.length });
  if (malware) return malware;
  const fault = isOffice ? partFault(entry.name, content) : undefined;
  if (fault) return fault;
  const type = typeOf(content);
  // parts of a document may be anything that neither runs nor holds more; files of an archive have to be known
  if (type === undefined || type === 'application/zip')
    return isOffice && !foreign.some((mark) => startsWith(content, mark)) ? undefined : 'ARCHIVE_CONTENT';
  return checkInside(content, type, depth + 1);
}
