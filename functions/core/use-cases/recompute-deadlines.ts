import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { recompute } from '../domain/deadline/keep-time.ts';
import type { DeadlineLedger } from '../domain/deadline/ledger.ts';
import { canonicalJson } from '../domain/event.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Checkpoints } from '../ports/checkpoints.ts';
import { type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';

export type RecomputePorts = CasePorts & { catalogue: Catalogue; checkpoints: Checkpoints };

/** What a clock says, whatever the order in which its marks were set. */
function factsOf(ledger: DeadlineLedger): string {
  return canonicalJson({ ...ledger, marks: ledger.marks.toSorted((a, b) => a.id.localeCompare(b.id)) });
}

/**
 * Counts the last days of a case again with a calendar that has changed. Cards and silences move with them, and a run of
 * the clock that waits too long is started anew. Undefined when nothing moves. No I/O.
 */
export function recomputed(caseFile: CaseFile, calendar: WorkdayCalendar): Effects | undefined {
  const { ledger } = caseFile;
  if (!ledger) return undefined;
  const after = recompute(ledger, calendar);
  if (factsOf(after) === factsOf(ledger)) return undefined;
  const { promisedLastOn, statutoryLastOn } = after;
  const before = ledger.promisedLastOn;
  return withClock(
    caseFile,
    { events: [{ type: 'DeadlineRecomputed', before, promisedLastOn, statutoryLastOn }] },
    () => after,
  );
}

const CHECKPOINT = 'recompute-deadlines';
/** Pages of one turn; the hourly sweep takes the next. */
const PAGES_A_TURN = 200;

/**
 * The State Council has published the holidays of a year, or changed them: every open case is counted again. It stands
 * where it was after a crash, goes on with the next turn, and does nothing while the calendar is as it was.
 * @returns how many cases moved in this turn
 */
export async function recomputeDeadlines(ports: RecomputePorts): Promise<number> {
  const calendar = await ports.catalogue.calendar();
  const version = ports.system.sha256(canonicalJson(calendar));
  const [known, from = ''] = ((await ports.checkpoints.read(CHECKPOINT)) ?? '').split(' ');
  if (known === version && from === 'done') return 0;
  let after = known === version && from !== '' ? from : undefined;
  let moved = 0;
  for (let page = 0; page < PAGES_A_TURN; page += 1) {
    const { entries, next } = await ports.cases.openClocks(after);
    for (const applicationId of entries) {
      await changeCase(
        applicationId,
        { kind: 'centre', part: 'recompute-deadlines' },
        (current) => {
          const effects = recomputed(current, calendar);
          if (effects) moved += 1;
          return effects;
        },
        ports,
      );
    }
    after = next;
    await ports.checkpoints.write(CHECKPOINT, `${version} ${next ?? 'done'}`);
    if (next === undefined) break;
  }
  return moved;
}
