import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  derOf,
  nothing,
  octets,
  oid,
  parseDer,
  sequence,
  setOf,
  tagged,
  whole,
} from '../../functions/adapters/seal/asn1.ts';
import { oids } from '../../functions/adapters/seal/oids.ts';

type Node = asn1js.AsnType;

export interface Authority {
  readonly name: string;
  readonly key: KeyObject;
  readonly certificate: Uint8Array;
}

const YEARS = 30;

const nameOf = (name: string): Node =>
  sequence(setOf(sequence(oid('2.5.4.3'), new asn1js.Utf8String({ value: name }))));

const bits = (bytes: Uint8Array): Node => new asn1js.BitString({ valueHex: new Uint8Array(bytes) });
const extension = (name: string, value: Node, isCritical = true): Node =>
  sequence(oid(name), ...(isCritical ? [new asn1js.Boolean({ value: true })] : []), octets(derOf(value)));

/** Flags of what a key may be used for, the first the highest bit (RFC 5280, 4.2.1.3). */
const keyUsage = (flags: number, unused: number): Node =>
  extension('2.5.29.15', new asn1js.BitString({ valueHex: new Uint8Array([flags]), unusedBits: unused }));

interface Wanted {
  readonly name: string;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  readonly isAuthority: boolean;
  /** It is valid from a year before: the clock of a centre on one machine is moved, and papers have the day of that clock. */
  readonly from: Date;
}

/** A certificate (RFC 5280) for a key, signed by `issuer` with RSA. */
function newCertificate(
  wanted: Wanted,
  issuer: { readonly name: string; readonly key: KeyObject },
): Uint8Array {
  const { name, publicKey, isAuthority, from } = wanted;
  const year = from.getUTCFullYear();
  const at = (years: number): Node =>
    new asn1js.GeneralizedTime({ valueDate: new Date(Date.UTC(year + years, 0, 1)) });
  const algorithm = sequence(oid(oids.rsaWithSha256), nothing());
  const serial = BigInt(`0x${createHash('sha256').update(publicKey).digest('hex').slice(0, 30)}`);
  const body = sequence(
    tagged(0, whole(2)),
    whole(serial),
    algorithm,
    nameOf(issuer.name),
    sequence(at(-1), at(YEARS)),
    nameOf(name),
    parseDer(publicKey),
    tagged(
      3,
      sequence(
        extension('2.5.29.19', isAuthority ? sequence(new asn1js.Boolean({ value: true })) : sequence()),
        isAuthority ? keyUsage(0b0000_0110, 1) : keyUsage(0b1100_0000, 6),
      ),
    ),
  );
  const signature = sign('sha256', derOf(body), issuer.key);
  return derOf(sequence(body, algorithm, bits(signature)));
}

const publicPart = (key: KeyObject): Uint8Array =>
  createPublicKey(key).export({ format: 'der', type: 'spki' });

/** An authority of one machine's own: it vouches for the seal of this folder, and for nothing outside of it. */
export function newAuthority(name: string, from: Date): Authority & { readonly pem: string } {
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ format: 'pem', type: 'pkcs8' })
    .toString();
  const key = createPrivateKey(pem);
  const wanted = { name, publicKey: publicPart(key), isAuthority: true, from };
  return { name, key, pem, certificate: newCertificate(wanted, { name, key }) };
}

/** The certificate of a seal, vouched for by an authority. */
export function certify(authority: Authority, seal: Omit<Wanted, 'isAuthority'>): Uint8Array {
  return newCertificate({ ...seal, isAuthority: false }, authority);
}
