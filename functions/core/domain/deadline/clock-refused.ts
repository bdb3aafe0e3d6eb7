/** Every reason for which the clock cannot be moved as asked. The codes are stable. */
export const clockRefusals = {
  CASE_OVER: 'The case is decided or ended; its clock cannot be moved any more.',
  NOT_ACCEPTED: 'The limit begins with acceptance (art. 42): accept the application first.',
  CLOCK_STANDS_STILL: 'The clock already stands still. Let it go on before stopping it for another cause.',
  CLOCK_HELD: "A department's appraisal still holds the clock: it goes on when the last cause has ended.",
  CLOCK_RUNS: 'The clock is running; there is nothing to resume.',
  DAY_OUT_OF_ORDER: 'This day lies before what has already happened on the clock.',
  BASIS_REQUIRED: 'Write the legal basis (art. 45).',
  EXPECTED_DAYS_REQUIRED:
    'Say how many working days it will take: the applicant is told in writing (art. 45).',
  REASON_REQUIRED: 'Write the reason: it is told to the applicant (art. 42).',
  ALREADY_EXTENDED: 'A limit is extended once (art. 42).',
  WRONG_HEAD: 'This extension is for another head to grant (art. 42).',
  LIMIT_PASSED: 'The statutory limit has passed; what is over cannot be extended (art. 42).',
  ALREADY_ACCEPTED: 'The application is accepted; nothing more may be asked for (art. 32).',
  NOTICE_GIVEN: 'Everything missing is told in one notice, once (art. 32).',
  NOTICE_TOO_LATE: 'The five working days have passed: the application counts as accepted (art. 32).',
  NO_NOTICE_OPEN: 'No notice is waiting for an answer.',
  NOTICE_LAPSED: 'The last day for an answer has passed.',
} as const;

export type ClockRefusalCode = keyof typeof clockRefusals;

/** The law does not let the clock be moved so. The ledger is as it was. */
export class ClockRefused extends Error {
  readonly code: ClockRefusalCode;
  /** What the reader needs: which day, which head. Never personal data. */
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: ClockRefusalCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(clockRefusals[code]);
    this.name = 'ClockRefused';
    this.code = code;
    this.facts = facts;
  }
}
