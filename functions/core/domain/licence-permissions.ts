import { type Caller, holds } from './actor.ts';
import type { LegalDate } from './legal-date.ts';
import type { Licence } from './licence.ts';
import { isLicenceAllowed, type LicenceCommand } from './licence-life.ts';
import type { RefusalCode } from './refusal.ts';

/** A licence as somebody sees it who asks: whether it is the caller's own is found by the keyed hash. */
export interface SeenLicence {
  readonly licence: Licence;
  readonly caller: Caller;
  readonly isHolder: boolean;
  readonly today: LegalDate;
}

/**
 * Who may do what with a licence now: a flat list of named rules, as for cases (`permissions.ts`). What is not in the list
 * is denied to all. Somebody else's licence answers "not found": what it says is public, what is done with it is not.
 */
type LicenceRule = (seen: SeenLicence) => RefusalCode | undefined;

const isHolder: LicenceRule = (seen) => (seen.isHolder ? undefined : 'LICENCE_NOT_FOUND');

/** The department that issued it, and the supervisors, who read. */
const isReader: LicenceRule = ({ caller, licence: { departmentCode } }) =>
  holds(caller, 'reviewer', departmentCode) ||
  holds(caller, 'approver', departmentCode) ||
  holds(caller, 'supervisor')
    ? undefined
    : 'LICENCE_NOT_FOUND';

/** Whoever grants in the department that issued it may also change, suspend, revoke and cancel (art. 49, 69, 70). */
const isApprover: LicenceRule = (seen) =>
  isReader(seen) ??
  (holds(seen.caller, 'approver', seen.licence.departmentCode) ? undefined : 'NOT_PERMITTED');

const inState =
  (command: LicenceCommand): LicenceRule =>
  ({ licence, today }) =>
    isLicenceAllowed(command, licence, today) ? undefined : 'WRONG_LICENCE_STATE';

const hasTerm: LicenceRule = ({ licence }) =>
  licence.validUntil === undefined || licence.validityYears === undefined
    ? 'RENEWAL_NOT_FORESEEN'
    : undefined;
const isNotAsked: LicenceRule = ({ licence }) => (licence.renewal ? 'RENEWAL_ASKED' : undefined);
const isAsked: LicenceRule = ({ licence }) => (licence.renewal ? undefined : 'NO_RENEWAL_ASKED');

const allOf =
  (...rules: readonly LicenceRule[]): LicenceRule =>
  (seen) => {
    for (const rule of rules) {
      const refusal = rule(seen);
      if (refusal) return refusal;
    }
    return undefined;
  };

export const licenceRules = {
  'read-own-licence': isHolder,
  'ask-renewal': allOf(isHolder, inState('askRenewal'), hasTerm, isNotAsked),
  'replace-licence': allOf(isHolder, inState('replace')),
  'give-up-licence': allOf(isHolder, inState('cancel')),
  'read-licence': isReader,
  'decide-renewal': allOf(isApprover, inState('decideRenewal'), isAsked),
  'change-licence': allOf(isApprover, inState('change')),
  'suspend-licence': allOf(isApprover, inState('suspend')),
  'lift-suspension': allOf(isApprover, inState('liftSuspension')),
  'revoke-licence': allOf(isApprover, inState('revoke')),
  'cancel-licence': allOf(isApprover, inState('cancel')),
  'set-inspection': allOf(isApprover, inState('setInspection')),
} as const satisfies Record<string, LicenceRule>;

export type LicenceAction = keyof typeof licenceRules;

/** What staff may do with a licence, in the order in which a page offers it. */
export const licenceDeskActions = [
  'decide-renewal',
  'change-licence',
  'suspend-licence',
  'lift-suspension',
  'revoke-licence',
  'cancel-licence',
  'set-inspection',
] as const satisfies readonly LicenceAction[];

/** What the holder may do with it. */
export const licenceHolderActions = [
  'ask-renewal',
  'replace-licence',
  'give-up-licence',
] as const satisfies readonly LicenceAction[];

/** Why the caller may not do this with this licence now; undefined when the caller may. */
export function whyNotLicence(action: LicenceAction, seen: SeenLicence): RefusalCode | undefined {
  return Object.hasOwn(licenceRules, action) ? licenceRules[action](seen) : 'NOT_PERMITTED';
}
