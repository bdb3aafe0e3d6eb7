import type { ApplicantCaller, Caller, StaffCaller } from '../domain/actor.ts';
import type { WorkdayCalendar } from '../domain/calendar.ts';
import { CalendarUnknown } from '../domain/calendar.ts';
import type { ChainCheck } from '../domain/event.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { Licence } from '../domain/licence.ts';
import { checkLicenceChain, type LicenceEvent } from '../domain/licence-event.ts';
import { renewalLastOn } from '../domain/licence-life.ts';
import {
  type LicenceAction,
  licenceDeskActions,
  licenceHolderActions,
  whyNotLicence,
} from '../domain/licence-permissions.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import type { Page } from '../ports/case-store.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { type LicenceView, viewLicence } from './verify-licence.ts';
import { assertMayWith, findLicence, holderKeyOf, type LicencePorts, seenBy } from './write-licence.ts';

/** What may be done with a licence, and why not. */
export interface OfferedAction {
  readonly action: LicenceAction;
  readonly refusal?: RefusalCode;
}

/** A licence as its holder sees it. */
export interface OwnLicence {
  readonly licence: LicenceView;
  readonly actions: readonly OfferedAction[];
  /** Art. 50: the last day on which a renewal may be asked for, as far as the calendar is known. */
  readonly renewalLastOn?: string;
}

/** A licence as the department that issued it sees it. */
export interface DeskLicence extends OwnLicence {
  readonly applicationId: string;
  readonly events: readonly LicenceEvent[];
  readonly chain: ChainCheck;
}

type ShowPorts = LicencePorts & { catalogue: Catalogue };

async function shown(
  command: { caller: Caller; number: string },
  actions: { needed: LicenceAction; offered: readonly LicenceAction[] },
  ports: ShowPorts,
): Promise<{ licence: Licence; own: OwnLicence }> {
  const today = legalDateOf(ports.system.now());
  const licence = await findLicence(command.number, ports);
  const seen = seenBy(command.caller, await holderKeyOf(command.caller, ports), licence, today);
  assertMayWith(actions.needed, seen);
  const offered = actions.offered.map((action): OfferedAction => {
    const refusal = whyNotLicence(action, seen);
    return { action, ...(refusal && { refusal }) };
  });
  const lastOn = lastDayToAsk(seen.licence, await ports.catalogue.calendar());
  const own = {
    licence: viewLicence(licence, today),
    actions: offered,
    ...(lastOn && { renewalLastOn: lastOn }),
  };
  return { licence, own };
}

/** A licence that expires years from now has no such day yet: nobody knows the holidays. */
function lastDayToAsk(licence: Licence, calendar: WorkdayCalendar): string | undefined {
  try {
    return renewalLastOn(licence, calendar);
  } catch (error) {
    if (error instanceof CalendarUnknown) return undefined;
    throw error;
  }
}

/**
 * The holder's own licence, with what can be done. Somebody else's is not found.
 * @throws Refused LICENCE_NOT_FOUND
 */
export async function showOwnLicence(
  command: { caller: ApplicantCaller; number: string },
  ports: ShowPorts,
): Promise<OwnLicence> {
  return (await shown(command, { needed: 'read-own-licence', offered: licenceHolderActions }, ports)).own;
}

/**
 * A licence at the department that issued it, and for the supervisors: its log, and every command with why it is not open.
 * @throws Refused LICENCE_NOT_FOUND
 */
export async function showLicence(
  command: { caller: StaffCaller; number: string },
  ports: ShowPorts,
): Promise<DeskLicence> {
  const actions = { needed: 'read-licence', offered: licenceDeskActions } as const;
  const { licence, own } = await shown(command, actions, ports);
  const events = await ports.licences.eventsOf(licence.number);
  const chain = checkLicenceChain(events, licence, ports.system.sha256);
  return { ...own, applicationId: licence.applicationId, events, chain };
}

/** The licences of whoever asks, the latest first. */
export async function listOwnLicences(
  command: { caller: ApplicantCaller; after?: string },
  ports: LicencePorts,
): Promise<Page<LicenceView>> {
  const today = legalDateOf(ports.system.now());
  const holderKey = await ports.licences.holderKeyOf(command.caller.sub);
  const { entries, next } = await ports.licences.ofHolder(holderKey, command.after);
  return { entries: entries.map((one) => viewLicence(one, today)), ...(next !== undefined && { next }) };
}
