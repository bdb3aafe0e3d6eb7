/** What an opinion comes to, whatever the action. */
export const verdicts = ['consent', 'consent-with-conditions', 'object'] as const;
export type Verdict = (typeof verdicts)[number];

/** Who answers for a department, in their own words; its PIN vouches for it. */
export interface Officer {
  readonly name: string;
  readonly staffNumber: string;
}
