import type { CaseFile, Effects } from './case-file.ts';
import { silenceLastOn } from './deadline/keep-time.ts';
import type { DeadlineLedger } from './deadline/ledger.ts';
import { type DeskTask, deliveryActions, type ShownCard, type Task } from './task.ts';

/** The worst card of the ledger; undefined while all was in time. */
function shownCard({ marks }: DeadlineLedger): ShownCard | undefined {
  const isShown = (card: ShownCard): boolean =>
    marks.some((mark) => mark.kind === `${card}-card` && mark.firedAt !== undefined);
  if (isShown('red')) return 'red';
  return isShown('yellow') ? 'yellow' : undefined;
}

/** The last day of what a desk is asked: of the answer to the applicant, of the delivery (art. 44), of the decision. */
function dayAtDesk({ action, dueOn }: DeskTask, ledger: DeadlineLedger): string {
  if (action === 'accept') return ledger.acceptanceLastOn;
  const isDelivery = deliveryActions.some((one) => one === action);
  return isDelivery ? (ledger.deliveryDueOn ?? dueOn) : ledger.promisedLastOn;
}

/** An open task with the last day and, at the desk, the card that the ledger has for it now; the same task where nothing has moved. */
function withDay(task: Task, ledger: DeadlineLedger): Task {
  if (task.status !== 'open') return task;
  if (task.audience === 'desk') {
    const dueOn = dayAtDesk(task, ledger);
    const card = shownCard(ledger);
    return dueOn === task.dueOn && card === task.card ? task : { ...task, dueOn, ...(card && { card }) };
  }
  const lastOn = silenceLastOn(ledger, task.id) ?? task.lastOn;
  return lastOn === task.lastOn ? task : { ...task, lastOn };
}

/**
 * The ledger is the one authority on days; the day that a task shows, and by which an inbox is sorted, is a copy of it.
 * So whatever writes a ledger writes the days of the open tasks with it: a clock stop, an extension and a late notice of
 * holidays move what people read, too. A task that is opened while the ledger rests takes its day and card from it as well.
 * No I/O.
 */
export function followClock(caseFile: Pick<CaseFile, 'tasks' | 'ledger'>, effects: Effects): Effects {
  const ledger = effects.ledger ?? caseFile.ledger;
  if (!ledger) return effects;
  const tasks = new Map((effects.tasks ?? []).map((task) => [task.id, withDay(task, ledger)]));
  for (const task of caseFile.tasks) {
    const moved = withDay(task, ledger);
    if (!tasks.has(task.id) && moved !== task) tasks.set(task.id, moved);
  }
  return tasks.size === 0 ? effects : { ...effects, tasks: [...tasks.values()] };
}
