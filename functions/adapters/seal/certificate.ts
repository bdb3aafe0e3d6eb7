import type { X509Certificate } from 'node:crypto';
import { membersOf, parseDer, sequence, tagOf } from './asn1.ts';

type Node = ReturnType<typeof parseDer>;

/** Whose certificate and which: how a signature names the one that it was made with. */
export function issuerAndSerial(certificate: Uint8Array): Node {
  const [body] = membersOf(parseDer(certificate));
  const fields = membersOf(body);
  // the version is optional and stands before the serial number
  const [serial, _algorithm, issuer] = tagOf(fields[0]) === 0 ? fields.slice(1) : fields;
  if (!serial || !issuer) throw new Error('The certificate has no issuer.');
  return sequence(issuer, serial);
}

/**
 * Whether the first certificate is vouched for, one by one, by those that follow, up to one that is trusted: it is among
 * `trusted`, or signed by one of them.
 */
export function isVouchedFor(
  chain: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
): boolean {
  const isTrusted = (one: X509Certificate) =>
    trusted.some((root) => root.fingerprint256 === one.fingerprint256);
  for (const [index, one] of chain.entries()) {
    if (isTrusted(one)) return true;
    if (trusted.some((root) => isIssuedBy(one, root))) return true;
    const next = chain[index + 1];
    if (!next || !isIssuedBy(one, next)) return false;
  }
  return false;
}

const isIssuedBy = (one: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && one.checkIssued(issuer) && one.verify(issuer.publicKey);
