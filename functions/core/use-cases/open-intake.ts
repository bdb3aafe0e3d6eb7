import type { Application } from '../domain/application.ts';
import { checkedByDepartments, completenessStages } from '../domain/completeness.ts';
import type { DeadlineLedger } from '../domain/deadline/ledger.ts';
import { openTask } from '../domain/desk.ts';
import type { EventBody } from '../domain/event.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { DeskTask } from '../domain/task.ts';

interface Intake {
  readonly application: Partial<Application>;
  readonly tasks: DeskTask[];
  readonly events: EventBody[];
}

/**
 * What follows from receipt, of the application or of its supplement: the acceptance task of the lead, and for a joint
 * item the completeness check of every department at once 預審 — of those that asked for something, when it is their
 * answer that came. No I/O.
 */
export function openIntake(
  application: Application,
  item: ServiceItem,
  ledger: DeadlineLedger,
  { at, only }: { at: Date; only?: readonly string[] },
): Intake {
  const stages = checkedByDepartments(item) ? completenessStages(item, only) : [];
  const isChecked = stages.length > 0;
  // the check is a round of its own; so is the second look at a supplement, even where the lead looks alone
  const round = isChecked || only ? application.round + 1 : application.round;
  const accept = openTask({ ...application, round }, 'accept', {
    at,
    dueOn: ledger.acceptanceLastOn,
    applicantName: application.contact.name,
  });
  return {
    application: { round, ...(isChecked && { completeness: 'asked' }) },
    tasks: [accept],
    events: isChecked ? [{ type: 'CompletenessCheckOpened', round, stages }] : [],
  };
}
