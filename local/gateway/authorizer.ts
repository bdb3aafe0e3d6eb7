import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

export interface AuthorizerOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Finds the key of the issuer that a token names. */
  readonly keys: JWTVerifyGetKey;
}

/** Claims as the HTTP API hands them to a function: all of them texts. */
export type TextClaims = Readonly<Record<string, string>>;

/** Resolves with the claims of a valid bearer token, and with undefined for any other, without saying why. */
export type Authorize = (authorization: string | undefined) => Promise<TextClaims | undefined>;

/**
 * The JWT authorizer of the HTTP API: signature, issuer, expiry (by the machine's clock, by which tokens are issued),
 * and audience, which in an access token of Cognito is `client_id`.
 */
export function newAuthorizer({ issuer, clientId, keys }: AuthorizerOptions): Authorize {
  return async (authorization) => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
      });
      return isFor(payload, clientId) ? textClaims(payload) : undefined;
    } catch {
      return undefined; // every reason is the same to the caller: 401
    }
  };
}

function isFor({ aud, client_id }: JWTPayload, clientId: string): boolean {
  if (aud !== undefined) return [aud].flat().includes(clientId);
  return client_id === clientId;
}

function textClaims(payload: JWTPayload): TextClaims {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, textOf(value)]));
}

/** Lists become `[a b]`: that is how the HTTP API writes them. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
