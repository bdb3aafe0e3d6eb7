import { subtractWorkingDays, type WorkdayCalendar } from './calendar.ts';
import { addDays, addMonths, daysBetween, endOfDay, type LegalDate, startOfDay } from './legal-date.ts';
import {
  type CancellationGround,
  isPast,
  type Licence,
  type LicenceState,
  nextTerm,
  type RevocationGround,
  type Suspension,
} from './licence.ts';
import type { LicenceEventBody } from './licence-event.ts';
import { Refused } from './refusal.ts';

/** What a rule wants done with a licence: how it is afterwards, and the events that say why. */
export interface LicenceEffects {
  readonly licence: Licence;
  readonly events: readonly LicenceEventBody[];
}

/**
 * Every command about a licence, with the states that allow it: stated once, here. `afterExpiry`: also when its term has
 * run out.
 */
export const licenceTransitions = {
  askRenewal: { from: ['valid', 'suspended'], afterExpiry: false },
  decideRenewal: { from: ['valid', 'suspended'], afterExpiry: false },
  change: { from: ['valid'], afterExpiry: false },
  replace: { from: ['valid'], afterExpiry: false },
  suspend: { from: ['valid'], afterExpiry: false },
  liftSuspension: { from: ['suspended'], afterExpiry: true },
  revoke: { from: ['valid', 'suspended'], afterExpiry: true },
  cancel: { from: ['valid', 'suspended'], afterExpiry: true },
  setInspection: { from: ['valid', 'suspended'], afterExpiry: false },
} as const satisfies Record<string, { from: readonly LicenceState[]; afterExpiry: boolean }>;

export type LicenceCommand = keyof typeof licenceTransitions;
export const licenceCommands = Object.keys(licenceTransitions) as readonly LicenceCommand[];

/** Whether the command is allowed for a licence as it is on this day. */
export function isLicenceAllowed(command: LicenceCommand, licence: Licence, today: LegalDate): boolean {
  const { from, afterExpiry }: { from: readonly LicenceState[]; afterExpiry: boolean } =
    licenceTransitions[command];
  return from.includes(licence.state) && (afterExpiry || !isPast(licence, today));
}

/** Calendar days before an expiry or an inspection on which the holder is reminded. */
export const REMIND_EXPIRY_DAYS = 90;
export const REMIND_INSPECTION_DAYS = 30;

/** Art. 50 with art. 82: a renewal is asked for thirty working days before the licence expires. */
export const RENEWAL_ASKED_BEFORE_DAYS = 30;
/** More calendar days than thirty working days ever take: before that, no calendar needs to be known. */
const SURELY_IN_TIME_DAYS = 75;

/**
 * Art. 50: the last day on which a renewal may be asked for; undefined where there is no term.
 * @throws CalendarUnknown when the licence expires beyond the known calendar
 */
export function renewalLastOn(licence: Licence, calendar: WorkdayCalendar): LegalDate | undefined {
  const { validUntil } = licence;
  return validUntil && subtractWorkingDays(calendar, validUntil, RENEWAL_ASKED_BEFORE_DAYS);
}

/** Art. 50: the holder asks for another term. @throws Refused RENEWAL_NOT_FORESEEN, RENEWAL_ASKED, RENEWAL_TOO_LATE */
export function askRenewal(licence: Licence, today: LegalDate, calendar: WorkdayCalendar): LicenceEffects {
  const { validUntil } = licence;
  if (validUntil === undefined || nextTerm(licence) === undefined) throw new Refused('RENEWAL_NOT_FORESEEN');
  if (licence.renewal) throw new Refused('RENEWAL_ASKED');
  if (daysBetween(today, validUntil) <= SURELY_IN_TIME_DAYS) {
    const lastOn = renewalLastOn(licence, calendar) ?? validUntil;
    if (today > lastOn) throw new Refused('RENEWAL_TOO_LATE', { lastOn });
  }
  return {
    licence: { ...licence, renewal: { askedOn: today } },
    events: [{ type: 'LicenceRenewalAsked', askedOn: today }],
  };
}

/** Another term behind the one that runs; nothing else of the licence changes. */
function renewed(licence: Licence, on: LegalDate, by: 'decision' | 'silence'): LicenceEffects {
  const { renewal: _asked, ...rest } = licence;
  const validUntil = nextTerm(licence);
  if (validUntil === undefined || licence.validUntil === undefined) throw new Refused('RENEWAL_NOT_FORESEEN');
  const renewals = [...(licence.renewals ?? []), { on, by, from: licence.validUntil }];
  return {
    licence: { ...rest, validUntil, renewals },
    events: [{ type: 'LicenceRenewed', by, renewedOn: on, validUntil }],
  };
}

export interface RenewalDecision {
  readonly isGranted: boolean;
  readonly reason: string;
  readonly legalBasis: string;
}

/** Art. 50 and 38: the authority decides before the licence expires; a refusal has reasons. @throws Refused NO_RENEWAL_ASKED, REASON_REQUIRED */
export function decideRenewal(licence: Licence, decision: RenewalDecision, today: LegalDate): LicenceEffects {
  if (!licence.renewal) throw new Refused('NO_RENEWAL_ASKED');
  if (decision.isGranted) return renewed(licence, today, 'decision');
  const { reason, legalBasis } = reasoned(decision);
  const { renewal: _asked, ...rest } = licence;
  return { licence: rest, events: [{ type: 'LicenceRenewalRefused', reason, legalBasis }] };
}

function reasoned(said: { reason: string; legalBasis: string }): { reason: string; legalBasis: string } {
  const [reason, legalBasis] = [said.reason.trim(), said.legalBasis.trim()];
  if (reason === '' || legalBasis === '') throw new Refused('REASON_REQUIRED');
  return { reason, legalBasis };
}

/** May not be used until a day, or until it is lifted. @throws Refused REASON_REQUIRED, SUSPENSION_DAY_INVALID */
export function suspend(licence: Licence, said: Suspension, today: LegalDate): LicenceEffects {
  const { until } = said;
  if (until !== undefined && until < today) throw new Refused('SUSPENSION_DAY_INVALID');
  const suspension: Suspension = { ...reasoned(said), ...(until !== undefined && { until }) };
  return {
    licence: { ...licence, state: 'suspended', since: today, suspension },
    events: [{ type: 'LicenceSuspended', ...suspension }],
  };
}

function inUse(licence: Licence, since: LegalDate): Licence {
  const { suspension: _over, ...rest } = licence;
  return { ...rest, state: 'valid', since };
}

/** May be used again from today. @throws Refused REASON_REQUIRED */
export function liftSuspension(licence: Licence, reason: string, today: LegalDate): LicenceEffects {
  if (reason.trim() === '') throw new Refused('REASON_REQUIRED');
  return {
    licence: inUse(licence, today),
    events: [{ type: 'LicenceSuspensionLifted', liftedOn: today, reason: reason.trim() }],
  };
}

/** Art. 79: years for which whoever got a licence by deceit may not apply for the same item again. */
export const BAR_AFTER_DECEIT_YEARS = 3;

export interface RevocationSaid {
  readonly ground: RevocationGround;
  readonly reason: string;
  readonly legalBasis: string;
  /** Art. 79: the item directly concerns public safety, health, life or property. */
  readonly concernsSafety: boolean;
}

/** Art. 69, 80 and 8: the grant is undone for good. @throws Refused REASON_REQUIRED */
export function revoke(licence: Licence, said: RevocationSaid, today: LegalDate): LicenceEffects {
  const { reason, legalBasis } = reasoned(said);
  const { ground } = said;
  const isBarred = ground === 'by-deceit' && said.concernsSafety;
  const bar = isBarred && { barredUntil: addMonths(today, 12 * BAR_AFTER_DECEIT_YEARS) };
  const revocation = { ground, reason, legalBasis, ...bar };
  return {
    licence: ended(licence, 'revoked', today, { revocation }),
    events: [{ type: 'LicenceRevoked', ...revocation }],
  };
}

function ended(
  licence: Licence,
  state: LicenceState,
  since: LegalDate,
  more: Pick<Licence, 'revocation' | 'cancellation' | 'replacedBy'>,
): Licence {
  const { renewal: _asked, suspension: _over, ...rest } = licence;
  return { ...rest, ...more, state, since };
}

/**
 * Art. 70: struck from the register. The holder may wish it at any time; the authority does it when the term has run out, when
 * the holder has died or is dissolved, or when what is permitted has become impossible.
 * @throws Refused NOT_EXPIRED, REASON_REQUIRED
 */
export function cancel(
  licence: Licence,
  said: { ground: CancellationGround; reason: string },
  today: LegalDate,
): LicenceEffects {
  const { ground } = said;
  const reason = said.reason.trim();
  if (ground === 'expired' && !isPast(licence, today)) throw new Refused('NOT_EXPIRED');
  if (reason === '' && ground !== 'at-request' && ground !== 'expired') throw new Refused('REASON_REQUIRED');
  return {
    licence: ended(licence, 'cancelled', today, { cancellation: ground }),
    events: [{ type: 'LicenceCancelled', ground, reason }],
  };
}

/** The day of the next annual inspection. @throws Refused NEXT_INSPECTION_INVALID for a day that is not to come */
export function setInspection(licence: Licence, nextOn: LegalDate, today: LegalDate): LicenceEffects {
  if (nextOn <= today) throw new Refused('NEXT_INSPECTION_INVALID');
  return {
    licence: { ...licence, nextInspectionOn: nextOn },
    events: [{ type: 'LicenceInspectionSet', nextOn }],
  };
}

/** What a change of the holder's facts may say anew (art. 49); everything else is as it was. */
export interface LicenceChangeSaid {
  readonly holderName?: string;
  readonly subject?: string;
}

/**
 * The licence that takes another's place: a new number, the same term and conditions, and what has changed. Both point to
 * each other.
 * @throws Refused NOTHING_CHANGED for a change that changes nothing
 */
export function succeed(
  licence: Licence,
  said: { because: 'changed' | 'lost' | 'damaged'; reason: string; changed: LicenceChangeSaid },
  next: { number: string; on: LegalDate },
): { old: LicenceEffects; successor: LicenceEffects } {
  const { because, reason, changed } = said;
  const holderName = changed.holderName?.trim() || licence.holderName;
  const subject = changed.subject?.trim() || licence.subject;
  if (because === 'changed' && holderName === licence.holderName && subject === licence.subject)
    throw new Refused('NOTHING_CHANGED');
  const { version: _v, lastSeq: _s, lastHash: _h, since: _d, replacedBy: _r, ...content } = licence;
  const { number: replaces } = licence;
  return {
    old: {
      licence: ended(licence, 'replaced', next.on, { replacedBy: next.number }),
      events: [{ type: 'LicenceReplaced', replacedBy: next.number, because, reason: reason.trim() }],
    },
    successor: {
      licence: { ...content, holderName, subject, replaces, number: next.number, issuedOn: next.on },
      events: [{ type: 'LicenceIssued', issuedOn: next.on, replaces }],
    },
  };
}

/**
 * What the law has done to a licence by this day, without anybody: a suspension whose last day is over has ended; a renewal
 * that was asked for in time and not decided before expiry is granted (art. 50). Applied twice it does nothing more.
 */
export function byLaw(licence: Licence, today: LegalDate): LicenceEffects {
  let now = licence;
  const events: LicenceEventBody[] = [];
  const { suspension, state } = licence;
  if (state === 'suspended' && suspension?.until !== undefined && suspension.until < today) {
    const endedOn = addDays(suspension.until, 1);
    now = inUse(now, endedOn);
    events.push({ type: 'LicenceSuspensionEnded', endedOn });
  }
  if (now.renewal && now.validUntil !== undefined && now.validUntil < today) {
    const silence = renewed(now, addDays(now.validUntil, 1), 'silence');
    now = silence.licence;
    events.push(...silence.events);
  }
  return { licence: now, events };
}

/** The days on which the holder is to be reminded, with what of. */
function reminders(licence: Licence): { forOn: LegalDate; from: LegalDate; event: LicenceEventBody }[] {
  if (licence.state !== 'valid' && licence.state !== 'suspended') return [];
  const { validUntil, nextInspectionOn, issuedOn, renewal, remindedFor = [] } = licence;
  const all: { forOn: LegalDate; from: LegalDate; event: LicenceEventBody }[] = [];
  if (validUntil !== undefined && nextTerm(licence) !== undefined && !renewal)
    all.push({
      forOn: validUntil,
      from: addDays(validUntil, -REMIND_EXPIRY_DAYS),
      event: { type: 'LicenceExpiryNear', validUntil },
    });
  if (nextInspectionOn !== undefined)
    all.push({
      forOn: nextInspectionOn,
      from: addDays(nextInspectionOn, -REMIND_INSPECTION_DAYS),
      event: { type: 'LicenceInspectionNear', nextOn: nextInspectionOn },
    });
  // a licence for a few weeks needs no reminder on the day of its issue
  return all.filter(({ forOn, from }) => from > issuedOn && !remindedFor.includes(forOn));
}

/** The reminders that are due today, and none that would come too late to be of use. */
export function remind(licence: Licence, today: LegalDate): LicenceEffects {
  const due = reminders(licence).filter(({ from }) => from <= today);
  const remindedFor = [...(licence.remindedFor ?? []), ...due.map(({ forOn }) => forOn)];
  return {
    licence: due.length === 0 ? licence : { ...licence, remindedFor },
    events: due.filter(({ forOn }) => forOn >= today).map(({ event }) => event),
  };
}

/** The instant at which something of a licence falls due next; undefined when nothing will. */
export function nextLicenceMarkAt(licence: Licence): string | undefined {
  const { suspension, state, renewal, validUntil } = licence;
  const instants = reminders(licence).map(({ from }) => startOfDay(from));
  if (state === 'suspended' && suspension?.until !== undefined) instants.push(endOfDay(suspension.until));
  if (renewal && validUntil !== undefined) instants.push(endOfDay(validUntil));
  const [first] = instants.toSorted((a, b) => a.getTime() - b.getTime());
  return first?.toISOString();
}
