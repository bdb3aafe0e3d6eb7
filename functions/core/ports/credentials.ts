/** The key with which anyone checks a credential, as a JWK (RFC 7517). */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** Signs credentials with a managed key. */
export interface CredentialSigner {
  publicKey(): Promise<PublicKey>;
  /** A credential secured as a JWT (VC-JOSE-COSE: `vc+jwt`), in the name of the issuer. */
  sign(credential: object, issuer: string): Promise<string>;
}

/** Compresses (gzip) and writes in base64url: the form in which a status list travels. */
export type PackBits = (bits: Uint8Array) => string;
