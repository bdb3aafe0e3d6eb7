import { createHash, verify, X509Certificate } from 'node:crypto';
import { legalDateOf } from '../../core/domain/legal-date.ts';
import type { SealReader, SealReading } from '../../core/ports/sealer.ts';

import { oids } from './oids.ts';
import { membersOf, octetsOf, oidOf, type Value, valuesIn } from './read-der.ts';
import { isVouchedFor } from './vouched-for.ts';

/** What of a signed file says who signed what; the rest of the file is only measured. */
interface Signature {
  /** The file without the signature. */
  readonly signed: readonly [Buffer, Buffer];
  readonly reachesTheEnd: boolean;
  readonly content: Buffer;
  readonly isRoomEmpty: boolean;
  readonly paper: string;
  readonly by: string;
  readonly sealedOn: string;
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * Reads the seal of a PDF that somebody brings. Only what this centre writes has to be understood: one signature in the form
 * of `place-for-seal.ts`, over the whole file. Everything else is altered, foreign or unsealed.
 */
export function sealReader(trusted: () => Promise<readonly Uint8Array[]>): SealReader {
  return {
    async read(pdf) {
      const file = Buffer.from(pdf);
      if (!file.subarray(0, 1024).includes('%PDF-')) return { verdict: 'unreadable' };
      const signature = signatureOf(file);
      if (!signature) return { verdict: file.includes('/ByteRange') ? 'unreadable' : 'unsealed' };
      const roots = (await trusted()).map((one) => new X509Certificate(one));
      try {
        return judge(signature, roots);
      } catch {
        return { verdict: 'unreadable' }; // whatever is broken in what somebody brings, nothing is wrong here
      }
    },
  };
}

function judge(signature: Signature, roots: readonly X509Certificate[]): SealReading {
  const parts = partsOf(signature.content);
  const { certificates, attributes, digest, signatureBytes, own } = parts;
  if (!isVouchedFor([own, ...certificates.filter((one) => one !== own)], roots))
    return { verdict: 'foreign' };
  const isSignedByOwn = verify('sha256', attributes, own.publicKey, signatureBytes);
  const isWhole =
    signature.reachesTheEnd && signature.isRoomEmpty && digest.equals(sha256(...signature.signed));
  const isStamped = isStampOf(parts.token, signatureBytes);
  if (!isSignedByOwn || !parts.isOfFile || !isStamped || !isWhole) return { verdict: 'altered' };
  const { paper, by, sealedOn } = signature;
  return { verdict: 'genuine', paper, by, sealedOn };
}

/** The last signature of the file: what was appended after the first would have to bring its own. */
function signatureOf(file: Buffer): Signature | undefined {
  const at = file.lastIndexOf('/ByteRange');
  if (at === -1) return undefined;
  const written = file.toString('latin1', at, at + 80);
  const [, first, before, from, rest] =
    /^\/ByteRange \[(\d{1,10}) (\d{1,10}) (\d{1,10}) (\d{1,10})\]/.exec(written) ?? [];
  if (first !== '0') return undefined;
  const [open, close, length] = [Number(before), Number(from), Number(rest)];
  if (open <= at || close <= open + 2 || close + length > file.length) return undefined;
  const hex = file.toString('latin1', open + 1, close - 1);
  if (file[open] !== 0x3c || file[close - 1] !== 0x3e || !/^[0-9a-f]+$/i.test(hex)) return undefined;
  const facts = file.toString('latin1', close, close + 2000);
  return {
    signed: [file.subarray(0, open), file.subarray(close, close + length)],
    reachesTheEnd: close + length === file.length,
    ...contentOf(Buffer.from(hex, 'hex')),
    paper: textOf(facts, 'Reason'),
    by: textOf(facts, 'Name'),
    sealedOn: dayOf(facts),
  };
}

/** The signature says itself how long it is; behind it stand the zeros of the room that was kept, and nothing else. */
function contentOf(bytes: Buffer): { content: Buffer; isRoomEmpty: boolean } {
  const first = bytes[1] ?? 0;
  const count = first & 0x7f;
  if ((first & 0x80) === 0 || count === 0 || count > 4) return { content: bytes, isRoomEmpty: false };
  const end = 2 + count + bytes.readUIntBE(2, count);
  return { content: bytes.subarray(0, end), isRoomEmpty: bytes.subarray(end).every((byte) => byte === 0) };
}

/** Tags of what is numbered [0]: certificates in a signature, signed attributes in what a signer says. */
const NUMBERED = 0xa0;
const SET = 0x31;

function partsOf(content: Buffer) {
  const [type, body] = membersOf(valuesIn(content)[0]);
  if (oidOf(type) !== oids.signedData) throw new Error('This is no signature.');
  const parts = membersOf(membersOf(body)[0]);
  const certificates = membersOf(parts.find(({ tag }) => tag === NUMBERED)).map(
    (one) => new X509Certificate(one.bytes),
  );
  const [signer] = membersOf(parts.at(-1));
  const fields = membersOf(signer);
  const signed = fields.find(({ tag }) => tag === NUMBERED);
  const list = membersOf(signed);
  const attribute = (name: string): Value | undefined => {
    const found = list.find((one) => oidOf(membersOf(one)[0]) === name);
    return found && membersOf(membersOf(found)[1])[0];
  };
  const named = octetsOf(membersOf(membersOf(membersOf(attribute(oids.signingCertificateV2))[0])[0])[0]);
  const own = certificates.find((one) => sha256(one.raw).equals(named));
  if (!own || !signed) throw new Error('The certificate of the signature is missing.');
  // what is signed has the tag of a set, what is stored that of a [0]
  const attributes = Buffer.from(signed.bytes);
  attributes.writeUInt8(SET, 0);
  return {
    certificates,
    own,
    isOfFile: oidOf(attribute(oids.contentType)) === oids.data,
    digest: octetsOf(attribute(oids.messageDigest)),
    attributes,
    signatureBytes: octetsOf(fields[5]),
    token: fields[6],
  };
}

/** A time stamp, where there is one, is one of this very signature. */
function isStampOf(token: Value | undefined, signature: Buffer): boolean {
  return !token || token.bytes.includes(sha256(signature));
}

/** A text of the signature's dictionary, as the printer writes it: in brackets, Chinese in UTF-16. */
function textOf(facts: string, name: string): string {
  const [, written = ''] = new RegExp(`/${name} \\(((?:[^()\\\\]|\\\\[^])*)\\)`).exec(facts) ?? [];
  const plain = written.replace(/\\([nrtbf()\\])/g, (_all, sign: string) => escapes[sign] ?? sign);
  const bytes = Buffer.from(plain, 'latin1');
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return plain;
  return bytes.subarray(2).swap16().toString('utf16le');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The legal day in which the stated instant lies. */
function dayOf(facts: string): string {
  const [, year, month, day, hour, minute, second] =
    /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(facts) ?? [];
  if (year === undefined) return '';
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? '' : legalDateOf(at);
}
