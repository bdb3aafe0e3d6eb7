import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { Persona } from '../personas.ts';
import { claimsOf } from './claims.ts';
import type { SigningKey } from './signing-key.ts';

/** How long a token is good, in seconds. */
export const tokenLife = 3600;

export interface IssuedTokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

/** Tokens without the way through a browser, for whoever calls the API from a shell or a test. */
export function newTokenIssuer(options: { issuer: string; clientId: string; signingKey: SigningKey }) {
  const { issuer, clientId, signingKey } = options;
  const { privateJwk } = signingKey;
  const sign = async (persona: Persona, tokenUse: 'access' | 'id') =>
    new SignJWT({ ...claimsOf(persona, clientId), token_use: tokenUse, jti: randomUUID() })
      .setProtectedHeader({
        alg: 'RS256',
        kid: privateJwk.kid,
        typ: tokenUse === 'access' ? 'at+jwt' : 'JWT',
      })
      .setIssuer(issuer)
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime(`${tokenLife}s`)
      .sign(await importJWK(privateJwk, 'RS256'));
  return async (persona: Persona): Promise<IssuedTokens> => ({
    access_token: await sign(persona, 'access'),
    id_token: await sign(persona, 'id'),
    token_type: 'Bearer',
    expires_in: tokenLife,
  });
}
