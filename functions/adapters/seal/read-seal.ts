import { createHash, verify, X509Certificate } from 'node:crypto';
import { legalDateOf } from '../../core/domain/legal-date.ts';
import type { SealReader, SealReading } from '../../core/ports/sealer.ts';
import { derOf, membersOf, octetsOf, oidOf, parseDer, setOf, tagOf } from './asn1.ts';
import { isVouchedFor } from './certificate.ts';
import { oids } from './oids.ts';

type Node = ReturnType<typeof parseDer>;

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
  const { certificates, attributes, digest, signatureBytes, own, isOfCertificate } = partsOf(
    signature.content,
  );
  if (!isVouchedFor([own, ...certificates.filter((one) => one !== own)], roots))
    return { verdict: 'foreign' };
  const isSignedByOwn = verify('sha256', attributes, own.publicKey, signatureBytes);
  const isWhole =
    signature.reachesTheEnd && signature.isRoomEmpty && digest.equals(sha256(...signature.signed));
  if (!isSignedByOwn || !isOfCertificate || !isWhole) return { verdict: 'altered' };
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

function partsOf(content: Buffer) {
  const [type, body] = membersOf(parseDer(content));
  if (oidOf(type) !== oids.signedData) throw new Error('This is no signature.');
  const [signedData] = membersOf(body);
  const parts = membersOf(signedData);
  const certificates = membersOf(parts.find((one) => tagOf(one) === 0)).map(
    (one) => new X509Certificate(derOf(one)),
  );
  const [signer] = membersOf(parts.at(-1));
  const fields = membersOf(signer);
  const list = membersOf(fields.find((one) => tagOf(one) === 0));
  const attribute = (name: string): Node | undefined => {
    const found = list.find((one) => oidOf(membersOf(one)[0]) === name);
    return found && membersOf(membersOf(found)[1])[0];
  };
  const named = octetsOf(membersOf(membersOf(membersOf(attribute(oids.signingCertificateV2))[0])[0])[0]);
  const own = certificates.find((one) => sha256(one.raw).equals(named));
  if (!own) throw new Error('The certificate of the signature is missing.');
  return {
    certificates,
    own,
    isOfCertificate: oidOf(attribute(oids.contentType)) === oids.data,
    digest: octetsOf(attribute(oids.messageDigest)),
    attributes: derOf(setOf(...list)),
    signatureBytes: octetsOf(fields[5]),
  };
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
