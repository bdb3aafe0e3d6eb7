/** What a review link is bound to. Nothing in it is secret; the signature is what counts. */
export interface LinkClaims {
  readonly taskId: string;
  readonly applicationId: string;
  readonly departmentCode: string;
  readonly linkNumber: number;
  /** ISO instant, on the centre's clock. */
  readonly expiresAt: string;
}

/** Signs and opens review links with a managed key. */
export interface LinkSigner {
  /** A compact token, safe in an address. */
  sign(claims: LinkClaims): Promise<string>;
  /** The claims of a token that this centre signed; undefined for every other text, whatever is wrong with it. */
  open(token: string): Promise<LinkClaims | undefined>;
}

/** Checks a department's PIN against its stored hash, in constant time; false for a department without PIN. */
export interface DepartmentPins {
  verify(departmentCode: string, pin: string): Promise<boolean>;
}
