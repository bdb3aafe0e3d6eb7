import type { DocumentRejection } from '../../core/domain/document.ts';
import type { Layer } from './layer.ts';
import { objectStreams, withoutStreams } from './pdf-streams.ts';

/**
 * Names that make a PDF do something. They are looked for in every byte, also where a stream seems to be: what looks
 * like one may be a text that only says "stream".
 */
const script = /\/(?:JavaScript|Launch|RichMedia|Rendition)(?![A-Za-z])/;
/** So short that compressed pictures contain them by chance: looked for outside streams. */
const shortScript = /\/(?:JS|XFA)(?![A-Za-z0-9])/;
/** The entry of a trailer or of a cross-reference stream, not the word in a text. */
const encrypted = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;
/** Readers look for the end mark in the last kilobyte; some programs put a little behind it. */
const TAIL = 1024;

/** What is wrong with a PDF that is to be shown to an official: it is cut off, it is locked, or it runs something. */
export const checkPdf: Layer = (bytes): DocumentRejection | undefined => {
  const text = bytes.toString('latin1');
  if (!text.slice(-TAIL).includes('%%EOF')) return 'UNREADABLE';
  const everywhere = resolveNames(text);
  const outside = resolveNames(withoutStreams(text));
  if (encrypted.test(everywhere)) return 'PDF_ENCRYPTED';
  if (script.test(everywhere) || shortScript.test(outside)) return 'PDF_WITH_SCRIPT';
  const inside = objectStreams(bytes, text, resolveNames);
  if (inside === 'unreadable') return 'UNREADABLE';
  return inside.some((part) => script.test(part) || shortScript.test(part)) ? 'PDF_WITH_SCRIPT' : undefined;
};

/** A name may spell any of its letters as `#` and two digits: `/#4aavaScript`. */
function resolveNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
