import type { StaffCaller } from '../domain/actor.ts';
import { desksOf } from '../domain/colleague.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { Roster } from '../ports/roster.ts';
import type { System } from '../ports/system.ts';

/**
 * Enters whoever opens an inbox in the roster of their departments: once a day, so that reading stays reading. The sign-in
 * is the only list of staff that there is; the roster remembers whom it has seen.
 */
export async function enterRoster(
  { caller }: { caller: StaffCaller },
  ports: { roster: Roster; system: System },
): Promise<void> {
  const seenOn = legalDateOf(ports.system.now());
  const { sub, name } = caller;
  await Promise.all(
    [...desksOf(caller)].map(async ([departmentCode, roles]) => {
      const known = await ports.roster.find(departmentCode, sub);
      const isKnown = known?.seenOn === seenOn && known.name === name && known.roles.join() === roles.join();
      if (!isKnown) await ports.roster.enter({ sub, name, departmentCode, roles, seenOn });
    }),
  );
}
