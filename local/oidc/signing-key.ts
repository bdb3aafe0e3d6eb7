import { generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto';
import { createLocalJWKSet, type JWK, type JWTVerifyGetKey } from 'jose';
import type { LocalStore } from '../store/local-store.ts';
import { keepSecret } from '../store/secrets.ts';

export interface SigningKey {
  readonly privateJwk: JWK & { readonly kid: string };
  /** The public half, as a verifier of tokens asks for it. */
  readonly keys: JWTVerifyGetKey;
}

/** The key under which the local centre signs tokens; it stays with the folder, so tokens outlive a restart. */
export function keepSigningKey(store: LocalStore): SigningKey {
  const privateJwk = keepSecret(store, 'signing-key', newKey);
  const { kty, n, e, kid, alg, use } = privateJwk;
  if (kty !== 'RSA' || n === undefined || e === undefined) throw new Error('The signing key is no RSA key');
  return { privateJwk, keys: createLocalJWKSet({ keys: [{ kty, n, e, kid, alg, use }] }) };
}

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk: JsonWebKey = privateKey.export({ format: 'jwk' });
  return { ...jwk, kid: randomUUID(), alg: 'RS256', use: 'sig' };
}
