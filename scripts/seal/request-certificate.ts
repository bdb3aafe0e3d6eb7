import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  derOf,
  nothing,
  oid,
  parseDer,
  sequence,
  setOf,
  tagged,
  whole,
} from '../../functions/adapters/seal/asn1.ts';
import { oids } from '../../functions/adapters/seal/oids.ts';

/**
 * A request for the certificate of a key (PKCS #10, RFC 2986), in PEM.
 * @param sign signs a SHA-256 digest with the key (RSA, PKCS #1 v1.5)
 */
export async function requestCertificate(
  name: string,
  publicKey: Uint8Array,
  sign: (digest: Buffer) => Promise<Uint8Array>,
): Promise<string> {
  const subject = sequence(setOf(sequence(oid('2.5.4.3'), new asn1js.Utf8String({ value: name }))));
  const asked = sequence(whole(0), subject, parseDer(publicKey), tagged(0));
  const signature = await sign(createHash('sha256').update(derOf(asked)).digest());
  const request = sequence(
    asked,
    sequence(oid(oids.rsaWithSha256), nothing()),
    new asn1js.BitString({ valueHex: new Uint8Array(signature) }),
  );
  const lines =
    derOf(request)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines.join('\n')}\n-----END CERTIFICATE REQUEST-----\n`;
}
