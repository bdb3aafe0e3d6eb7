import { holds, type StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Locale } from '../domain/localised-text.ts';
import { identityText } from '../domain/person.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import { type Consent, type IdentityPaper, plainNumber, WALK_IN } from '../domain/walk-in.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import type { CasePorts } from './change-case.ts';
import { draftApplication } from './draft-application.ts';

export interface BeginWalkIn {
  readonly caller: StaffCaller;
  readonly itemCode: string;
  /** As the paper has it. */
  readonly name: string;
  readonly paper: IdentityPaper | undefined;
  readonly number: string;
  readonly consent: Consent | undefined;
  readonly isOnPaper: boolean;
  readonly locale: Locale;
  readonly idempotencyKey: string;
}

/** Who files for people that come: the reviewers of the item's own department, and nobody else. */
export function mayBeginWalkIn(caller: StaffCaller, item: Pick<ServiceItem, 'departmentCode'>): boolean {
  return holds(caller, 'reviewer', item.departmentCode);
}

/**
 * Begins an application for a person who came to the window, whose paper was looked at and who agreed. From here on it is a
 * draft like any other. The applicant is the keyed hash of the paper: the same person is the same applicant each time, so
 * that what bars or belongs to a person (art. 79) holds here, too; the number itself is not kept.
 * @throws Refused ITEM_NOT_FOUND, NOT_PERMITTED, PERSON_NAME_REQUIRED, IDENTITY_REQUIRED, CONSENT_REQUIRED,
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function beginWalkIn(
  command: BeginWalkIn,
  ports: CasePorts & { catalogue: Catalogue; licences: Pick<LicenceRegister, 'holderKeyOf'> },
): Promise<CaseFile> {
  const { caller, itemCode, paper, consent, isOnPaper, locale, idempotencyKey } = command;
  const item = await ports.catalogue.findItem(itemCode);
  if (!item) throw new Refused('ITEM_NOT_FOUND', { itemCode });
  if (!mayBeginWalkIn(caller, item)) throw new Refused('NOT_PERMITTED');
  const name = command.name.trim();
  const number = plainNumber(command.number);
  if (name === '') throw new Refused('PERSON_NAME_REQUIRED', { field: 'name' });
  if (paper === undefined) throw new Refused('IDENTITY_REQUIRED', { field: 'paper' });
  const text = identityText({ paper, number });
  if (text === undefined) throw new Refused('IDENTITY_REQUIRED', { field: 'number' });
  if (consent === undefined) throw new Refused('CONSENT_REQUIRED', { field: 'consent' });
  const walkIn = {
    clerkName: caller.name,
    paper,
    lastDigits: number.slice(-4),
    consent,
    ...(isOnPaper && { isOnPaper }),
  };
  const sub = `${WALK_IN}${await ports.licences.holderKeyOf(text)}`;
  const person = { kind: 'applicant', sub, name, through: caller } as const;
  return draftApplication({ caller: person, itemCode, locale, idempotencyKey, walkIn }, ports);
}
