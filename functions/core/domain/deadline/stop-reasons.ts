/** The eight causes for which art. 45 of the Licensing Law lets the clock stand still. A site survey is none of them. */
export const stopReasons = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const;
export type StopReason = (typeof stopReasons)[number];
