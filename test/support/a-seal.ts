import { DatabaseSync } from 'node:sqlite';
import type { Sealer } from '../../functions/core/ports/sealer.ts';
import { openSigningKeys } from '../../local/kms/signing-keys.ts';
import { certify, newAuthority } from '../../local/seal/make-certificate.ts';

const FROM = new Date('2026-01-01T00:00:00Z');

/** A seal with its certificate, made as the local centre makes one. */
export function aSeal(name = '龍巖行政服務中心 審批辦證專用章') {
  const authority = newAuthority(`Authority of ${name}`, FROM);
  const key = rsaKey();
  const own = certify(authority, { name, publicKey: key.publicKey, from: FROM });
  const chain = [own, authority.certificate];
  const sealer: Sealer = { chain: async () => chain, sign: async (digest) => key.sign(digest) };
  return { sealer, own, root: authority.certificate, trusted: async () => [authority.certificate] };
}

function rsaKey() {
  const key = openSigningKeys(new DatabaseSync(':memory:'), [], ['seal'])('seal');
  if (!key) throw new Error('No key was made.');
  return {
    publicKey: Buffer.from(key.publicKey, 'base64'),
    sign: (digest: Uint8Array) => Buffer.from(key.sign(Buffer.from(digest), 'DIGEST'), 'base64'),
  };
}
