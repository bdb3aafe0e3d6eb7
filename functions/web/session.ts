import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { ApplicantCaller, StaffCaller } from '../core/domain/actor.ts';
import { callerOf } from '../shared/caller.ts';

export interface TokenRules {
  readonly issuer: string;
  readonly clientId: string;
  /** Finds the issuer's key that a token names. */
  readonly keys: JWTVerifyGetKey;
}

/**
 * The claims of an ID token that the issuer made for us and that is still good; undefined for any other, without
 * saying why. Only RS256: a token must not choose how it is checked. Expiry goes by the machine's clock, by which
 * the issuer dates its tokens.
 */
export async function verifyToken(token: string, rules: TokenRules): Promise<JWTPayload | undefined> {
  const { issuer, clientId, keys } = rules;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms: ['RS256'],
      requiredClaims: ['sub', 'exp', 'iat'],
      clockTolerance: 5,
    });
    // an access token is for the API, not proof of who sits at the browser
    const isIdToken = payload.token_use === undefined || payload.token_use === 'id';
    return isIdToken ? payload : undefined;
  } catch (error) {
    if (isNoAnswer(error)) throw error;
    return undefined;
  }
}

/** The issuer could not be asked for its keys: that says nothing about the token, and nobody is signed out for it. */
function isNoAnswer(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_JWKS_TIMEOUT' || error instanceof TypeError;
}

/** Whom a session's token belongs to. */
export async function callerOfToken(
  token: string,
  rules: TokenRules,
): Promise<ApplicantCaller | StaffCaller | undefined> {
  const claims = await verifyToken(token, rules);
  return claims && callerOf(claims);
}
