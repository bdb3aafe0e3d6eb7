import type { DocumentRejection } from '../../core/domain/document.ts';
import type { Layer } from './layer.ts';
import { kindAt, namesIn, skipGap } from './pdf-names.ts';
import { onlyShowsAPage } from './pdf-open-action.ts';
import { objectStreams, streamRegions } from './pdf-streams.ts';

/** Names that make a PDF run, start, fetch, send or play something. They are looked for in every byte. */
const active =
  /^(?:JavaScript|Launch|RichMedia|Rendition|Movie|Sound|SubmitForm|ImportData|GoToR|GoToE|OnInstantiate)(?![A-Za-z])/;
const attachment = /^EmbeddedFiles?(?![A-Za-z])/;

/**
 * Names so short that packed pictures contain them by chance: they count outside streams, and inside one only amid text,
 * because what looks like a stream may be a string that only says so. With each: what stands behind it when it is meant.
 */
const short: Readonly<
  Record<string, { readonly finding: DocumentRejection; readonly before: readonly string[] }>
> = {
  JS: { finding: 'PDF_WITH_SCRIPT', before: ['string', 'number', 'dictionary'] },
  XFA: { finding: 'PDF_WITH_SCRIPT', before: ['array', 'number', 'dictionary'] },
  AA: { finding: 'PDF_WITH_SCRIPT', before: ['dictionary', 'number'] },
  EF: { finding: 'PDF_WITH_ATTACHMENT', before: ['dictionary', 'number'] },
};

/** Readers look for the end mark in the last kilobyte; some programs put a little behind it. */
const TAIL = 1024;
/** Bytes on either side of a name that have to be text for the name to count inside a stream. */
const NEIGHBOURS = 48;

/** What was found in a PDF. It is read once, though three layers ask. */
const known = new WeakMap<Buffer, ReadonlySet<DocumentRejection>>();

function findingsOf(bytes: Buffer): ReadonlySet<DocumentRejection> {
  const before = known.get(bytes);
  if (before) return before;
  const found = new Set(findingsIn(bytes, bytes, streamRegions(bytes)));
  for (const content of objectStreams(bytes))
    if (content === 'unreadable') found.add('UNREADABLE');
    else for (const one of findingsIn(bytes, content, () => false)) found.add(one);
  if (!isWhole(bytes)) found.add('UNREADABLE');
  known.set(bytes, found);
  return found;
}

function* findingsIn(
  file: Buffer,
  bytes: Buffer,
  isInStream: (at: number) => boolean,
): Generator<DocumentRejection> {
  for (const { name, at, end } of namesIn(bytes)) {
    const meant = Object.hasOwn(short, name) ? short[name] : undefined;
    if (active.test(name)) yield 'PDF_WITH_SCRIPT';
    else if (attachment.test(name)) yield 'PDF_WITH_ATTACHMENT';
    // the entry of a trailer or of a cross-reference stream, not the word in a text
    else if (name === 'Encrypt' && ['number', 'dictionary'].includes(kindAt(bytes, skipGap(bytes, end))))
      yield 'PDF_ENCRYPTED';
    else if (name === 'OpenAction' && !onlyShowsAPage(file, bytes, end)) yield 'PDF_WITH_SCRIPT';
    else if (meant?.before.includes(kindAt(bytes, skipGap(bytes, end))))
      if (!isInStream(at) || isAmidText(bytes, at)) yield meant.finding;
  }
}

function isAmidText(bytes: Buffer, at: number): boolean {
  return bytes
    .subarray(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)
    .every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d));
}

/** It has its end mark, and says where its first object is: a file that says neither was cut off or is none. */
function isWhole(bytes: Buffer): boolean {
  if (!bytes.subarray(-TAIL).includes('%%EOF') || !bytes.includes('startxref')) return false;
  // it stands near the end of nearly every file, and only a file that hides it is gone through once more
  return namesRoot(bytes.subarray(Math.max(0, bytes.lastIndexOf('/Root')))) || namesRoot(bytes);
}

function namesRoot(bytes: Buffer): boolean {
  for (const { name, end } of namesIn(bytes))
    if (name === 'Root' && kindAt(bytes, skipGap(bytes, end)) === 'number') return true;
  return false;
}

const finds =
  (rejection: DocumentRejection): Layer =>
  (bytes) =>
    findingsOf(bytes).has(rejection) ? rejection : undefined;

/** Nobody can look into a PDF that is locked, nor can the checker. */
export const checkPdfLock = finds('PDF_ENCRYPTED');
/** A PDF that does something of its own accord. */
export const checkPdfScript = finds('PDF_WITH_SCRIPT');
/** Files inside a PDF would pass with it. */
export const checkPdfAttachment = finds('PDF_WITH_ATTACHMENT');
/** It was cut off, or holds objects that cannot be read. */
export const checkPdfWhole = finds('UNREADABLE');
