import type { Actor, Caller } from '../domain/actor.ts';
import { type LegalDate, legalDateOf } from '../domain/legal-date.ts';
import { type Licence, licenceNumber, licenceNumberPattern } from '../domain/licence.ts';
import { chainLicenceEvents } from '../domain/licence-event.ts';
import { byLaw, type LicenceEffects } from '../domain/licence-life.ts';
import { type LicenceAction, type SeenLicence, whyNotLicence } from '../domain/licence-permissions.ts';
import { Refused } from '../domain/refusal.ts';
import { type IssuedLicence, LicenceConflict, type LicenceRegister } from '../ports/registers.ts';
import type { System } from '../ports/system.ts';

export interface LicencePorts {
  readonly licences: LicenceRegister;
  readonly system: System;
}

/** How often a command is decided anew when somebody else was faster. */
const ATTEMPTS = 24;
const FIRST_WAIT = 40;
const LONGEST_WAIT = 2000;

/** Does what nobody has to do: the law itself. */
const centre: Actor = { kind: 'centre', part: 'licence-marks' };

export interface LicenceDecided extends LicenceEffects {
  /** What takes its place, under a number that is still to be taken. */
  readonly successor?: (number: string) => { old: LicenceEffects; successor: LicenceEffects };
}

/** A rule: what follows for this licence on this day; undefined when there is nothing (left) to do. */
export type LicenceDecision = (licence: Licence, today: LegalDate) => LicenceDecided | undefined;

/**
 * The one write path of a licence. Reads it, records first what the law has done by today (art. 50), lets the rule decide,
 * stores all of it with its events in one transaction, and decides anew when somebody else was faster.
 * @returns the licence after the change; with `successor`, the one that took its place.
 * @throws Refused LICENCE_NOT_FOUND, whatever the rule refuses, or VERSION_CONFLICT
 */
export async function writeLicence(
  command: { number: string; by: Actor },
  decide: LicenceDecision,
  ports: LicencePorts,
): Promise<{ licence: Licence; successor?: Licence }> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await findLicence(command.number, ports);
    const at = ports.system.now();
    const today = legalDateOf(at);
    const { sha256 } = ports.system;
    const law = byLaw(before, today);
    const decided = decide(law.licence, today);
    if (!decided && law.events.length === 0) return { licence: before };
    const year = Number(today.slice(0, 4));
    const replaced = decided?.successor && (await nextNumber(before, year, decided.successor, ports));
    const done = replaced?.old ?? decided ?? { licence: law.licence, events: [] };
    const recorded = chainLicenceEvents(before, { by: centre, at, sha256 }, law.events);
    const { lastSeq, lastHash } = recorded.licence;
    const end = { ...done.licence, ...(lastSeq !== undefined && { lastSeq }), ...(lastHash && { lastHash }) };
    const acted = chainLicenceEvents(end, { by: command.by, at, sha256 }, done.events);
    const after = { ...acted.licence, version: (before.version ?? 1) + 1 };
    const begun =
      replaced && chainLicenceEvents(replaced.entry, { by: command.by, at, sha256 }, replaced.events);
    const successor: IssuedLicence | undefined = begun && {
      entry: { ...begun.licence, version: 1 },
      year,
      serial: replaced.serial,
      events: begun.events,
    };
    try {
      await ports.licences.save({
        before,
        after,
        events: [...recorded.events, ...acted.events],
        ...(successor && { successor }),
      });
      return { licence: after, ...(successor && { successor: successor.entry }) };
    } catch (error) {
      if (!(error instanceof LicenceConflict)) throw error;
      if (attempt >= ATTEMPTS) throw new Refused('VERSION_CONFLICT');
      await ports.system.pause(ports.system.random(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt)));
    }
  }
}

async function nextNumber(
  { departmentCode }: Licence,
  year: number,
  succeed: NonNullable<LicenceDecided['successor']>,
  { licences }: LicencePorts,
) {
  const serial = (await licences.lastSerial(departmentCode, year)) + 1;
  const { old, successor } = succeed(licenceNumber(departmentCode, year, serial));
  return { old, entry: successor.licence, events: successor.events, serial };
}

/** @throws Refused LICENCE_NOT_FOUND */
export async function findLicence(
  number: string,
  { licences }: { licences: Pick<LicenceRegister, 'find'> },
): Promise<Licence> {
  const licence = licenceNumberPattern.test(number) ? await licences.find(number) : undefined;
  if (!licence) throw new Refused('LICENCE_NOT_FOUND');
  return licence;
}

/** The keyed hash of an applicant; nobody else holds a licence. */
export async function holderKeyOf(caller: Caller, ports: LicencePorts): Promise<string | undefined> {
  return caller.kind === 'applicant' ? ports.licences.holderKeyOf(caller.sub) : undefined;
}

/** The licence as the caller sees it today, with what the law has done to it. */
export function seenBy(
  caller: Caller,
  holderKey: string | undefined,
  licence: Licence,
  today: LegalDate,
): SeenLicence {
  return {
    licence: byLaw(licence, today).licence,
    caller,
    isHolder: holderKey !== undefined && licence.holderKey === holderKey,
    today,
  };
}

/** @throws Refused when the caller may not do this with this licence now */
export function assertMayWith(action: LicenceAction, seen: SeenLicence): void {
  const refusal = whyNotLicence(action, seen);
  if (refusal)
    throw new Refused(refusal, refusal === 'WRONG_LICENCE_STATE' ? { state: seen.licence.state } : {});
}

/** Who did it, as the log keeps it. */
export function actorOf(caller: Caller): Actor {
  switch (caller.kind) {
    case 'applicant':
      return { kind: 'applicant', sub: caller.sub };
    case 'staff':
      return { kind: 'staff', sub: caller.sub, name: caller.name };
    default:
      throw new Refused('NOT_PERMITTED');
  }
}

/** A command of somebody about a licence: allowed by the rule of that name, then decided. */
export async function commandLicence(
  action: LicenceAction,
  command: { caller: Caller; number: string },
  decide: LicenceDecision,
  ports: LicencePorts,
): Promise<{ licence: Licence; successor?: Licence }> {
  const { caller, number } = command;
  const holderKey = await holderKeyOf(caller, ports);
  return writeLicence(
    { number, by: actorOf(caller) },
    (licence, today) => {
      assertMayWith(action, seenBy(caller, holderKey, licence, today));
      return decide(licence, today);
    },
    ports,
  );
}
