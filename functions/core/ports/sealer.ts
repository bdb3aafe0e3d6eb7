/**
 * The approval seal 審批辦證專用章 as a key that nobody holds in hand: it signs, and the certificates say whose it is. The same
 * digest always gives the same signature, so that a paper that is sealed twice is the same paper.
 */
export interface Sealer {
  /** Certificates in DER: the seal's own first, then whoever vouches for it, up to the root. */
  chain(): Promise<readonly Uint8Array[]>;
  /** Signs a SHA-256 digest. */
  sign(digest: Uint8Array): Promise<Uint8Array>;
}

/** A time-stamp authority (RFC 3161): an independent witness of when a seal was put. */
export interface TimeStamper {
  /** @returns the token for a SHA-256 digest, in DER. @throws when the authority gives none: the paper is sealed later */
  stamp(digest: Uint8Array): Promise<Uint8Array>;
}

/** What a seal says about the file in which it stands. */
export type SealReading =
  | { readonly verdict: 'genuine'; readonly paper: string; readonly sealedOn: string; readonly by: string }
  /** Sealed by us, and changed afterwards. */
  | { readonly verdict: 'altered' }
  /** Sealed by somebody else. */
  | { readonly verdict: 'foreign' }
  | { readonly verdict: 'unsealed' }
  /** No PDF, or one that is broken. */
  | { readonly verdict: 'unreadable' };

/** Tells whether a PDF is ours and unaltered. Takes whatever somebody uploads. */
export interface SealReader {
  read(pdf: Uint8Array): Promise<SealReading>;
}
