import type { DocumentRejection } from '../../core/domain/document.ts';
import { xmlText } from './xml-text.ts';

export const officeParts = { mimetype: 'mimetype', contentTypes: '[Content_Types].xml' } as const;

/** Names of parts that hold macros, controls or foreign objects, in the formats of Microsoft and of OASIS. */
const runningParts =
  /(?:^|\/)(?:vba(?:Project|Data)[^/]*|macrosheets\/.*|dialogsheets\/.*|activeX\/.*|ctrlProps\/.*|oleObject[^/]*|Basic\/.*|Scripts\/.*)$/i;
/** The old formats of Office, and what is put into the new ones from other programs (MS-CFB). */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** What a part says when it runs something: by the parts in which it would be read as such, and not as a word of a text. */
const running: readonly { readonly parts: RegExp; readonly says: RegExp }[] = [
  {
    parts: /\[Content_Types\]\.xml$|\.rels$/i,
    says: /macroEnabled|vbaProject|activeX|oleObject|\/control"/i,
  },
  {
    parts: /./,
    says: /<(?:\w+:)?ddeLink\b|<script:|javascript:|macro:\/\/|vnd\.sun\.star\.(?:script|expand):/i,
  },
  {
    parts: /\.svg$/i,
    says: /<(?:\w+:)?(?:script|foreignObject|iframe)\b|\bon[a-z]+\s*=|href\s*=\s*["']\s*data:text/i,
  },
];
/** A field that starts another program to ask it for data. */
const asksProgram = /\bDDE(?:AUTO)?\b/i;

/** The one thing outside of a document that may be named in it: an address to follow, on a click. */
const isHyperlink = /Type\s*=\s*["'][^"']*\/hyperlink["']/;
const isExternal = /TargetMode\s*=\s*["']External["']/i;

const xml = /\.(?:xml|rels|vml|svg|rdf)$/i;

/** What is wrong with one part of an office document. */
export function partFault(name: string, content: Buffer): DocumentRejection | undefined {
  if (runningParts.test(name)) return 'WITH_MACRO';
  if (content.subarray(0, compoundFile.length).equals(compoundFile)) return 'WITH_MACRO';
  if (!xml.test(name)) return undefined;
  const text = xmlText(content);
  if (text === undefined) return 'UNREADABLE';
  if (running.some(({ parts, says }) => parts.test(name) && says.test(text))) return 'WITH_MACRO';
  if (asksProgram.test(fieldsOf(text))) return 'WITH_MACRO';
  if (name.endsWith('META-INF/manifest.xml') && /<(?:\w+:)?encryption-data/.test(text))
    return 'ARCHIVE_LOCKED';
  return name.endsWith('.rels') ? relationFault(text) : undefined;
}

/** The instructions of fields, put together: one may be written in many pieces. */
function fieldsOf(text: string): string {
  const pieces = text.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)|\binstr\s*=\s*["']([^"']*)/g);
  return [...pieces].map(([, piece = '', whole = '']) => piece + whole).join('');
}

/** A template, a frame or a picture that is fetched from elsewhere when the document is opened. */
function relationFault(text: string): DocumentRejection | undefined {
  const relations = text.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  const fetches = relations.some((one) => isExternal.test(one) && !isHyperlink.test(one));
  return fetches ? 'WITH_MACRO' : undefined;
}
