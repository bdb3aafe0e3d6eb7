import type { X509Certificate } from 'node:crypto';

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
