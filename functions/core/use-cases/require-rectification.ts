import { restartSilence } from '../domain/deadline/keep-time.ts';
import {
  limitAfterItems,
  type RectificationItem,
  requireRectification as require,
} from '../domain/joint-action/acceptance.ts';
import { stepOf } from '../domain/joint-action/record.ts';
import { limitDaysOf } from '../domain/joint-review.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { type Acted, type ActPorts, actOnTask, factsOf, type OfficerCommand } from './act-on-task.ts';
import { itemOf } from './item-of.ts';
import { withClock } from './with-clock.ts';

export interface RequireRectification extends OfficerCommand {
  readonly items: readonly RectificationItem[];
}

/**
 * An acceptance found something wanting. The branch stays open, the applicant is told the items, once, and the department's
 * limit begins anew: with the applicant's report, or else after the last day that it gave. Required again, it shows what is
 * recorded.
 * @throws Refused RECORD_DOES_NOT_FIT (the task is no acceptance), those of `actOnTask` and of the rule
 */
export async function requireRectification(
  command: RequireRectification,
  ports: ActPorts & { catalogue: Catalogue },
): Promise<Acted> {
  const { officer } = command;
  const calendar = await ports.catalogue.calendar();
  return actOnTask(
    command,
    {
      isDone: (task) => stepOf(task, 'acceptance') !== undefined,
      decide: async (task, caseFile, at) => {
        if (task.action !== 'acceptance') throw new Refused('RECORD_DOES_NOT_FIT', { action: task.action });
        const step = require(command.items, { today: legalDateOf(at), officer });
        const limitDays = limitDaysOf(await itemOf(caseFile, ports.catalogue), task);
        const lastOn = limitAfterItems(step, limitDays, calendar);
        const { escalatedAt: _escalatedAt, ...asked } = task; // it has answered: whatever was escalated is over
        return withClock(
          caseFile,
          {
            tasks: [{ ...asked, lastOn, step }],
            events: [{ type: 'RectificationRequired', items: step.items, ...factsOf(task) }],
          },
          (ledger) => restartSilence(ledger, { taskId: task.id, lastOn }),
        );
      },
    },
    ports,
  );
}
