import type { Actor, Caller } from '../domain/actor.ts';
import { type Command, isAllowedIn } from '../domain/application.ts';
import { type CaseFile, type Effects, toChange } from '../domain/case-file.ts';
import { followClock } from '../domain/follow-clock.ts';
import { type CaseAction, whyNot } from '../domain/permissions.ts';
import { type RefusalCode, Refused } from '../domain/refusal.ts';
import { CaseConflict, type CaseStore } from '../ports/case-store.ts';
import type { System } from '../ports/system.ts';

export interface CasePorts {
  readonly cases: CaseStore;
  readonly system: System;
}

/**
 * How often a command is decided anew when somebody else was faster. Thirty departments that are asked at once all write to
 * one case, and whoever grants takes the next number of a register without gaps: in the worst order the last is beaten by
 * every other.
 */
const ATTEMPTS = 64;
/** Milliseconds of waiting in all after which a command gives up: a function has 28 seconds. */
const PATIENCE = 20_000;
/**
 * Whoever was beaten waits for a moment of chance, twice as long at most each time: who met goes apart. With it two
 * hundred grants of one register need eight attempts each, not sixty.
 */
const FIRST_WAIT = 40;
const LONGEST_WAIT = 4000;

/** Milliseconds to wait after having been beaten so many times in a row. */
function waitAfter(beaten: number, { random }: Pick<System, 'random'>): number {
  return random(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (beaten - 1)));
}

/** A rule: what follows for this case at this instant; undefined when there is nothing (left) to do. */
export type CaseDecision = (
  caseFile: CaseFile,
  at: Date,
) => Effects | undefined | Promise<Effects | undefined>;

/**
 * The one write path. Reads the case, lets the rule decide, stores the new state with its events in one
 * transaction, and decides anew on the fresh case when somebody else was faster.
 *
 * @returns the case after the change (or as it was, when the rule found nothing to do).
 * @throws Refused with `notFound` when there is no such case, whatever the rule refuses, or VERSION_CONFLICT.
 */
export async function changeCase(
  applicationId: string,
  by: Actor,
  decide: CaseDecision,
  ports: CasePorts,
  notFound: RefusalCode = 'APPLICATION_NOT_FOUND',
): Promise<CaseFile> {
  let waited = 0;
  let caseFile = await ports.cases.find(applicationId);
  for (let attempt = 1; ; attempt += 1) {
    if (!caseFile) throw new Refused(notFound);
    const at = ports.system.now();
    const decided = await decide(caseFile, at);
    if (!decided) return caseFile;
    const effects = followClock(caseFile, decided);
    const change = toChange(caseFile.application, effects, { by, at, sha256: ports.system.sha256 });
    try {
      await ports.cases.save(change);
      return applied(caseFile, effects, change.after);
    } catch (error) {
      if (!(error instanceof CaseConflict)) throw error;
      const wait = waitAfter(attempt, ports.system);
      waited += wait;
      if (attempt >= ATTEMPTS || waited > PATIENCE) throw new Refused('VERSION_CONFLICT');
      await ports.system.pause(wait);
      // of a case that is as it was only the number is decided anew; should it have changed, the write says so
      if (error.taken === 'case') caseFile = await ports.cases.find(applicationId);
    }
  }
}

/** The case as it is after a change, without reading it again. */
export function applied(
  caseFile: CaseFile,
  effects: Effects,
  application: CaseFile['application'],
): CaseFile {
  return {
    application,
    answers: effects.answers ?? caseFile.answers,
    ...((effects.ledger ?? caseFile.ledger) && { ledger: effects.ledger ?? caseFile.ledger }),
    ...((effects.notice ?? caseFile.notice) && { notice: effects.notice ?? caseFile.notice }),
    ...((effects.rating ?? caseFile.rating) && { rating: effects.rating ?? caseFile.rating }),
    ...((effects.delivery ?? caseFile.delivery) && { delivery: effects.delivery ?? caseFile.delivery }),
    ...((effects.check ?? caseFile.check) && { check: effects.check ?? caseFile.check }),
    ...((effects.sample ?? caseFile.sample) && { sample: effects.sample ?? caseFile.sample }),
    tasks: replaced(caseFile.tasks, effects.tasks),
    documents: replaced(caseFile.documents, effects.documents),
  };
}

function replaced<Part extends { readonly id: string }>(
  parts: readonly Part[],
  changed: readonly Part[] = [],
): Part[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  for (const part of changed) byId.set(part.id, part);
  return [...byId.values()];
}

/** @throws Refused when the caller may not do this to this case now. */
export function assertMay(action: CaseAction, caller: Caller, caseFile: CaseFile): void {
  const refusal = whyNot(action, caller, caseFile);
  if (refusal)
    throw new Refused(refusal, refusal === 'WRONG_STATUS' ? { status: caseFile.application.status } : {});
}

/** @throws Refused WRONG_STATUS when the command is not allowed in the status of the case. */
export function assertStatus(command: Command, caseFile: CaseFile): void {
  const { status } = caseFile.application;
  if (!isAllowedIn(command, status)) throw new Refused('WRONG_STATUS', { status });
}
