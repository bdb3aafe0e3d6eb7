import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import type { TimeStamper } from '../../core/ports/sealer.ts';
import {
  derOf,
  membersOf,
  nothing,
  octets,
  octetsOf,
  oid,
  oidOf,
  parseDer,
  sequence,
  tagOf,
  whole,
} from './asn1.ts';
import { oids } from './oids.ts';

/** Milliseconds that an authority has to answer. */
const PATIENCE = 10_000;

/** The authority gave no token: the seal is put when the stream delivers again. */
export class NotStamped extends Error {
  override readonly name = 'NotStamped';
}

/** Asks a time-stamp authority over HTTP (RFC 3161, 3.4). */
export function httpTimeStamper(url: string): TimeStamper {
  return {
    async stamp(digest) {
      // a positive number that no earlier answer can have
      const nonce = BigInt(`0x00${randomBytes(8).toString('hex')}`);
      const imprint = sequence(sequence(oid(oids.sha256), nothing()), octets(digest));
      const isCertificateAsked = new asn1js.Boolean({ value: true });
      const request = derOf(sequence(whole(1), imprint, whole(nonce), isCertificateAsked));
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: new Uint8Array(request),
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!response.ok) throw new NotStamped(`The time-stamp authority answered ${response.status}.`);
      return tokenOf(new Uint8Array(await response.arrayBuffer()), digest, nonce);
    },
  };
}

/** The token of an answer, when it is granted and for what was asked. @throws NotStamped */
function tokenOf(answer: Uint8Array, digest: Uint8Array, nonce: bigint): Uint8Array {
  try {
    const [status, token] = membersOf(parseDer(answer));
    const [granted] = membersOf(status);
    // 0: granted, 1: granted with changes
    if (!(granted instanceof asn1js.Integer) || Number(granted.toBigInt()) > 1 || !token)
      throw new NotStamped('The time-stamp authority did not grant the time stamp.');
    const facts = membersOf(factsOf(token));
    const imprint = membersOf(facts[2]);
    const isOurs =
      octetsOf(imprint[1]).equals(Buffer.from(digest)) &&
      facts.some((one) => one instanceof asn1js.Integer && one.toBigInt() === nonce);
    if (!isOurs) throw new NotStamped('The time-stamp authority stamped something else.');
    return derOf(token);
  } catch (error) {
    if (error instanceof NotStamped) throw error;
    throw new NotStamped('The time-stamp authority gave no answer that can be read.');
  }
}

/** What a token states (TSTInfo): inside its signed data, packed in an octet string. */
function factsOf(token: asn1js.AsnType): asn1js.AsnType {
  const [type, body] = membersOf(token);
  if (oidOf(type) !== oids.signedData) throw new Error('This is no token.');
  const content = membersOf(membersOf(body)[0])[2];
  const packed = membersOf(content).find((one) => tagOf(one) === 0);
  return parseDer(octetsOf(membersOf(packed)[0]));
}
