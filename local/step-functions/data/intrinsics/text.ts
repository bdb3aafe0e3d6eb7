import { createHash } from 'node:crypto';
import type { Json } from '../json.ts';
import { asText, IntrinsicMisuse } from './misuse.ts';

const longestText = 10_000;
const hashAlgorithms = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);

/** The text that a string literal of an intrinsic function stands for. */
export function unescapeText(raw: string): string {
  return raw.replaceAll(/\\(['\\{}])/g, '$1');
}

/** Puts the arguments, in order, where the template has `{}`. `\{` and `\}` stand for the braces themselves. */
export function format([template, ...values]: Json[]): Json {
  const remaining = values.map(formatted);
  const text = asText(template).replaceAll(/\\(['\\{}])|\{\}|[{}]/g, (found, escaped?: string) => {
    if (escaped !== undefined) return escaped;
    const next = found === '{}' ? remaining.shift() : undefined;
    if (next === undefined)
      throw new IntrinsicMisuse("each '{}' needs one argument, and any other brace a backslash");
    return next;
  });
  if (remaining.length > 0) throw new IntrinsicMisuse(`${remaining.length} arguments have no '{}'`);
  return text;
}

export function split([text, delimiters]: Json[]): Json {
  const separators = new Set(asText(delimiters));
  const parts = [''];
  for (const character of asText(text)) {
    if (separators.has(character)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts.filter((part) => part !== '');
}

export function encodeBase64([text]: Json[]): Json {
  return Buffer.from(shortText(text), 'utf8').toString('base64');
}

export function decodeBase64([text]: Json[]): Json {
  const encoded = shortText(text);
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.toString('base64') !== encoded) throw new IntrinsicMisuse(`'${encoded}' is not Base64`);
  return bytes.toString('utf8');
}

export function hash([value, name]: Json[]): Json {
  const algorithm = hashAlgorithms.get(asText(name));
  if (!algorithm)
    throw new IntrinsicMisuse(`the algorithm must be one of ${[...hashAlgorithms.keys()].join(', ')}`);
  const text = shortText(typeof value === 'string' ? value : JSON.stringify(value));
  return createHash(algorithm).update(text).digest('hex');
}

function formatted(value: Json): string {
  if (typeof value === 'object' && value !== null)
    throw new IntrinsicMisuse('an array or an object cannot be formatted; use States.JsonToString');
  return String(value);
}

function shortText(value: Json | undefined): string {
  const text = asText(value);
  if (text.length > longestText)
    throw new IntrinsicMisuse(`the text has more than ${longestText} characters`);
  return text;
}
