import { createHash } from 'node:crypto';
import type { Sealer, TimeStamper } from '../../core/ports/sealer.ts';
import { derOf, inOrder, nothing, octets, oid, parseDer, sequence, setOf, tagged, whole } from './asn1.ts';
import { issuerAndSerial } from './issuer-and-serial.ts';
import { oids } from './oids.ts';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * The signature of a file as PAdES has it (ETSI EN 319 142-1, level B; with a time stamp, level T): a detached CMS with the
 * certificates inside, which signs the file's digest and the certificate that it was made with.
 */
export async function signedDataOf(
  digest: Uint8Array,
  sealer: Sealer,
  stamper: TimeStamper | undefined,
): Promise<Uint8Array> {
  const chain = await sealer.chain();
  const [own] = chain;
  if (!own) throw new Error('The seal has no certificate. Publish one: see the runbook.');
  const attributes = inOrder([
    sequence(oid(oids.contentType), setOf(oid(oids.data))),
    sequence(oid(oids.messageDigest), setOf(octets(digest))),
    sequence(oid(oids.signingCertificateV2), setOf(sequence(sequence(sequence(octets(sha256(own))))))),
  ]);
  // what is signed has the tag of a set, what is stored in the signature that of a [0]
  const signature = await sealer.sign(sha256(derOf(setOf(...attributes))));
  const token = await stamper?.stamp(sha256(signature));
  const signer = sequence(
    whole(1),
    issuerAndSerial(own),
    sequence(oid(oids.sha256)),
    tagged(0, ...attributes),
    sequence(oid(oids.rsaWithSha256), nothing()),
    octets(signature),
    ...(token ? [tagged(1, sequence(oid(oids.timeStampToken), setOf(parseDer(token))))] : []),
  );
  const signedData = sequence(
    whole(1),
    setOf(sequence(oid(oids.sha256))),
    sequence(oid(oids.data)),
    tagged(0, ...inOrder(withoutRoot(chain).map(parseDer))),
    setOf(signer),
  );
  return derOf(sequence(oid(oids.signedData), tagged(0, signedData)));
}

/** Whoever checks has the root already, or has no reason to trust one that came along. */
function withoutRoot(chain: readonly Uint8Array[]): readonly Uint8Array[] {
  return chain.length > 1 ? chain.slice(0, -1) : chain;
}
