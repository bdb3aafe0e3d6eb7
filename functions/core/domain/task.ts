import type { ActionStep } from './joint-action/record.ts';
import type { LocalisedText } from './localised-text.ts';
import type { CompletenessFinding, Opinion } from './opinion.ts';
import type { Question } from './question.ts';
import type { BranchAction, ItemKind, SilencePolicy } from './service-item.ts';

/** What a person at a desk is asked to do with a case. */
export const deskActions = ['accept', 'review', 'approve', 'coordinate', 'handover', 'post'] as const;
export type DeskAction = (typeof deskActions)[number];
/** What is left to do when a licence is granted and its paper has to reach somebody. */
export const deliveryActions = ['handover', 'post'] as const satisfies readonly DeskAction[];
export type DeskRole = 'reviewer' | 'approver';

/** The cards of supervision 督查. */
export const shownCards = ['yellow', 'red'] as const;
export type ShownCard = (typeof shownCards)[number];

interface TaskBase {
  /** `<application>.<round>.<action>.<department>`: made from what it is, so that asking twice makes one. */
  readonly id: string;
  readonly applicationId: string;
  readonly round: number;
  readonly departmentCode: string;
  readonly openedAt: string;
  readonly closedAt?: string;
  /** The day on which the supervisor last urged it. */
  readonly urgedOn?: string;
}

/** An entry in the inbox of a department's desk. */
export interface DeskTask extends TaskBase {
  readonly audience: 'desk';
  readonly action: DeskAction;
  readonly role: DeskRole;
  readonly status: 'open' | 'done' | 'dropped';
  /** Sorts the inbox: the last day for this step, or of the case. */
  readonly dueOn: string;
  /** To whom it was given, by name; it is no lock. */
  readonly assignee?: string;
  /** The sign-in of that colleague: finds what they have in hand. */
  readonly assigneeSub?: string;
  /** The worst card that the case was shown; it stays a fact when an extension moves the promise away. */
  readonly card?: ShownCard;
  /** What the inbox shows without reading the case. */
  readonly heading: {
    readonly reference: string;
    readonly itemCode: string;
    readonly kind: ItemKind;
    readonly itemName: LocalisedText;
    readonly applicantName: string;
  };
}

/** What the joint-review machine asks of one department; answered through a signed link. */
export interface OpinionTask extends TaskBase {
  readonly audience: 'department';
  readonly action: BranchAction;
  readonly status: 'open' | 'decided' | 'withdrawn';
  /** Working days that the department has, from the day it is asked. */
  readonly limitDays: number;
  /** The last day on which the department may answer. */
  readonly lastOn: string;
  readonly silence: SilencePolicy;
  readonly isRequired: boolean;
  readonly escalatedAt?: string;
  /** Only the link with this number opens the task; a new link gets the next. */
  readonly linkNumber: number;
  readonly wrongPins: number;
  readonly lockedAt?: string;
  /** What the department said, or what its silence was taken for. */
  readonly opinion?: Opinion;
  /** What it recorded before: the appointment of a survey, the start of an appraisal, what is to be rectified. */
  readonly step?: ActionStep;
  /** For a completeness check: what the department misses. */
  readonly finding?: CompletenessFinding;
  /** What the department asked the applicant; it stops no clock. */
  readonly questions?: readonly Question[];
  /** What the coordination of the lead made of an objection. */
  readonly settlement?: Settlement;
}

/** `settled`: met or withdrawn in the meeting. `upheld`: it stands, and no licence can be granted against it. */
export interface Settlement {
  readonly decision: 'settled' | 'upheld';
  readonly reason: string;
  readonly decidedAt: string;
}

export type Task = DeskTask | OpinionTask;

export function taskIdOf(parts: {
  applicationId: string;
  round: number;
  action: string;
  departmentCode: string;
}): string {
  return `${parts.applicationId}.${parts.round}.${parts.action}.${parts.departmentCode}`;
}

/**
 * What a flow waits on that has no branch left of its own: the opinions of departments added late. No task has this
 * id; only the token of the flow is kept under it.
 */
export function lateOpinionsId(waiting: {
  applicationId: string;
  round: number;
  leadDepartment: string;
}): string {
  const { applicationId, round, leadDepartment: departmentCode } = waiting;
  return taskIdOf({ applicationId, round, action: 'late', departmentCode });
}

/** The department whose task it is; undefined when the text is not a task id. */
export function departmentOfTask(taskId: string): string | undefined {
  return /\.([A-Z]{2,5})$/.exec(taskId)?.[1];
}

/** The application a task id belongs to; undefined when the text is not a task id. */
export function applicationIdOfTask(taskId: string): string | undefined {
  return /^([0-9a-f-]{36})\.\d{1,3}\.[a-z]+\.[A-Z]{2,5}$/.exec(taskId)?.[1];
}

/** Wrong PINs after which a link is locked. */
export const WRONG_PINS_ALLOWED = 5;
