/** What consolidation knows of an opinion, whatever the action was. */
export const verdicts = ['consent', 'consent-with-conditions', 'object'] as const;
export type Verdict = (typeof verdicts)[number];

/** A member of a department's staff, as they sign. */
export interface Officer {
  readonly name: string;
  readonly staffNumber: string;
}
