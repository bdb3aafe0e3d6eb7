import { inflateSync } from 'node:zlib';
import type { DocumentRejection } from '../../core/domain/document.ts';

/** Names that make a PDF do something; `#xx` spellings are read as what they stand for. */
const script = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia)(?![A-Za-z])/;
const encrypted = /\/Encrypt(?![A-Za-z])/;

/** Compressed object streams hide names from a search of the bytes; they are read up to this size each. */
const MAX_INFLATED = 4 * 1024 * 1024;

/** What is wrong with a PDF that is to be shown to an official: it is locked, or it runs something. */
export function pdfFault(bytes: Buffer): DocumentRejection | undefined {
  const text = bytes.toString('latin1');
  if (!/%%EOF\s*$/.test(text.slice(-1024))) return 'UNREADABLE';
  const names = `${readNames(text)}${objectStreams(bytes, text).map(readNames).join('')}`;
  if (encrypted.test(names)) return 'PDF_ENCRYPTED';
  return script.test(names) ? 'PDF_WITH_SCRIPT' : undefined;
}

/** The text with the spellings `#xx` resolved, and without the contents of streams, which are no names. */
function readNames(text: string): string {
  return text
    .replace(/stream\r?\n[\s\S]*?endstream/g, ' ')
    .replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function objectStreams(bytes: Buffer, text: string): string[] {
  const found: string[] = [];
  const head = /\/Type\s*\/ObjStm[\s\S]{0,512}?stream\r?\n/g;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const end = text.indexOf('endstream', head.lastIndex);
    if (end < 0) break;
    try {
      const inflated = inflateSync(bytes.subarray(head.lastIndex, end), { maxOutputLength: MAX_INFLATED });
      found.push(inflated.toString('latin1'));
    } catch {
      found.push('/Encrypt '); // what cannot be read is not let through
    }
  }
  return found;
}
