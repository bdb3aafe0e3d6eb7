import { type RefusalCode, Refused } from '../refusal.ts';

/** Every reason for which the clock cannot be moved as asked. */
export const clockRefusals = [
  'CASE_OVER',
  'NOT_ACCEPTED',
  'CLOCK_STANDS_STILL',
  'CLOCK_HELD',
  'CLOCK_RUNS',
  'DAY_OUT_OF_ORDER',
  'BASIS_REQUIRED',
  'EXPECTED_DAYS_REQUIRED',
  'REASON_REQUIRED',
  'ALREADY_EXTENDED',
  'WRONG_HEAD',
  'LIMIT_PASSED',
  'ALREADY_ACCEPTED',
  'NOTICE_GIVEN',
  'NOTICE_TOO_LATE',
  'NO_NOTICE_OPEN',
  'NOTICE_LAPSED',
] as const satisfies readonly RefusalCode[];
export type ClockRefusalCode = (typeof clockRefusals)[number];

/** The law does not let the clock be moved so. The ledger is as it was. */
export class ClockRefused extends Refused {
  constructor(code: ClockRefusalCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code, facts);
    this.name = 'ClockRefused';
  }
}
