import { type HandlingKind, handlingKindOf, type Status } from '../domain/application.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { completenessTasks } from '../domain/completeness.ts';
import { type TimeView, timeView } from '../domain/deadline/time-view.ts';
import { type DeliveryWay, electronicOnly } from '../domain/delivery.ts';
import type { CaseEvent, EventType } from '../domain/event.ts';
import { isToRectify, type RectificationItem } from '../domain/joint-action/acceptance.ts';
import type { ActionStep } from '../domain/joint-action/record.ts';
import { standingTasks } from '../domain/joint-review.ts';
import { type LegalDate, legalDateOf } from '../domain/legal-date.ts';
import type { LocalisedText } from '../domain/localised-text.ts';
import { type RatingContent, ratingLastOn } from '../domain/rating.ts';
import { normaliseQueryCode, parseReferenceNumber } from '../domain/reference-number.ts';
import { Refused } from '../domain/refusal.ts';
import type { BranchAction, ServiceItem } from '../domain/service-item.ts';
import type { OpinionTask } from '../domain/task.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { CasePorts } from './change-case.ts';
import { itemOf } from './item-of.ts';

/** One line of the progress page. What officials wrote in a refusal or return is for the applicant to read. */
export interface ProgressStep {
  readonly at: string;
  readonly type: EventType;
  readonly departmentCode?: string;
  readonly on?: string;
  readonly reasons?: string;
  readonly legalBasis?: string;
}

/** What a department has recorded before its opinion, without the officers and the experts. */
export type ProgressAction =
  | {
      readonly action: 'survey';
      readonly surveyOn: string;
      readonly from: string;
      readonly to: string;
      readonly place: string;
    }
  | { readonly action: 'appraisal'; readonly startedOn: string; readonly workingDays: number }
  | {
      readonly action: 'acceptance';
      readonly taskId: string;
      readonly items: readonly RectificationItem[];
      readonly reportedOn?: string;
      /** Whether the applicant still has to report. */
      readonly isOpen: boolean;
    };

function actionOf(task: OpinionTask, step: ActionStep): ProgressAction {
  switch (step.action) {
    case 'survey': {
      const { action, surveyOn, from, to, place } = step;
      return { action, surveyOn, from, to, place };
    }
    case 'appraisal':
      return { action: step.action, startedOn: step.startedOn, workingDays: step.workingDays };
    case 'acceptance':
      return {
        action: step.action,
        taskId: task.id,
        items: step.items,
        ...(step.reportedOn !== undefined && { reportedOn: step.reportedOn }),
        isOpen: task.status === 'open' && isToRectify(step),
      };
  }
}

/** How the paper of the licence reaches the applicant; without the address and without who came for it. */
export interface ProgressDelivery {
  readonly way: DeliveryWay;
  /** Until when it has to be handed over or posted (art. 44); absent before the decision and when nothing is outstanding. */
  readonly lastOn?: string;
  /** The electronic licence lies ready, and the paper waits. */
  readonly isReady: boolean;
  readonly handedOverOn?: string;
  readonly posted?: { readonly on: string; readonly carrier: string; readonly trackingNumber: string };
}

function deliveryOf({ delivery = electronicOnly, ledger, application }: CaseFile): ProgressDelivery {
  const { way, readyAt, handOver, posting } = delivery;
  const isOutstanding = application.status === 'approved' && ledger?.deliveryDueOn !== undefined;
  return {
    way,
    isReady: readyAt !== undefined,
    ...(isOutstanding && { lastOn: ledger.deliveryDueOn }),
    ...(handOver && { handedOverOn: handOver.on }),
    ...(posting && {
      posted: { on: posting.on, carrier: posting.carrier, trackingNumber: posting.trackingNumber },
    }),
  };
}

/** Whether the service can be rated, and what was said and answered. Of a rating without a name nothing can be shown. */
export interface ProgressRating {
  /** Until when; absent while it cannot be rated, or not any more. */
  readonly openUntil?: LegalDate;
  readonly isGiven: boolean;
  readonly named?: RatingContent & {
    readonly ratedOn: LegalDate;
    /** Until when a supervisor answers; absent for a rating that needs no answer. */
    readonly answerLastOn?: LegalDate;
    readonly answer?: { readonly text: string; readonly on: LegalDate };
  };
}

function ratedOf(caseFile: CaseFile, item: ServiceItem, today: LegalDate): ProgressRating {
  const { rating, ledger } = caseFile;
  const lastOn = ratingLastOn(caseFile, item);
  const isOpen = !rating && lastOn !== undefined && today <= lastOn;
  if (!rating?.isNamed) return { isGiven: rating !== undefined, ...(isOpen && { openUntil: lastOn }) };
  const { level, reasons, words, ratedOn, answer } = rating;
  const { ratingAnswer } = ledger ?? {};
  return {
    isGiven: true,
    named: {
      level,
      reasons,
      ratedOn,
      ...(words !== undefined && { words }),
      ...(ratingAnswer && { answerLastOn: ratingAnswer.lastOn }),
      ...(answer && { answer: { text: answer.text, on: answer.on } }),
    },
  };
}

/** Where a case stands, for the applicant and whoever has reference number and query code. No personal data. */
export interface ProgressView {
  readonly reference: string;
  readonly itemCode: string;
  readonly itemName: LocalisedText;
  readonly leadDepartment: string;
  readonly handlingKind: HandlingKind;
  readonly status: Status;
  readonly time?: TimeView;
  readonly departments: readonly {
    readonly departmentCode: string;
    readonly action: BranchAction;
    readonly status: 'open' | 'answered' | 'silent' | 'withdrawn';
    readonly lastOn: string;
    /** When the survey is, how long the appraisal takes, what is to be rectified: what the applicant has to know. */
    readonly step?: ProgressAction;
  }[];
  readonly steps: readonly ProgressStep[];
  readonly licenceNumber?: string;
  readonly delivery: ProgressDelivery;
  readonly rating: ProgressRating;
}

/** The steps that an applicant follows; the rest of the log is the centre's own business. */
const shown: readonly EventType[] = [
  'ApplicationSubmitted',
  'ApplicationAccepted',
  'AcceptanceDeemed',
  'CompletenessCheckOpened',
  'CompletenessAnswered',
  'SilenceTakenAsComplete',
  'CompletenessChecked',
  'SupplementRequested',
  'SupplementAnswered',
  'ApplicationReturned',
  'JointReviewOpened',
  'OpinionRequested',
  'OpinionGiven',
  'SilenceTakenAsConsent',
  'SilenceEscalated',
  'SilenceClosed',
  'QuestionAsked',
  'QuestionAnswered',
  'DepartmentAdded',
  'DepartmentWithdrawn',
  'OpinionsConsolidated',
  'CoordinationDecided',
  'ReviewRecorded',
  'ApplicationApproved',
  'ApplicationRefused',
  'LicenceReady',
  'LicenceDelivered',
  'LicenceHandedOver',
  'LicencePosted',
  'ServiceRated',
  'RatingAnswered',
  'YellowCardShown',
  'RedCardShown',
  'SurveyAppointed',
  'AppraisalStarted',
  'RectificationRequired',
  'RectificationReported',
  'ClockStopped',
  'ClockResumed',
  'LimitExtended',
  'DeadlineRecomputed',
  'ApplicationLapsed',
  'ApplicationWithdrawn',
];

function stepOf({ at, body }: CaseEvent): ProgressStep {
  return {
    at,
    type: body.type,
    ...('departmentCode' in body && { departmentCode: body.departmentCode }),
    ...('promisedLastOn' in body && { on: body.promisedLastOn }),
    ...('answerLastOn' in body && { on: body.answerLastOn }),
    ...('lastOn' in body && { on: body.lastOn }),
    ...('surveyOn' in body && { on: body.surveyOn }),
    ...('reasons' in body && 'legalBasis' in body && { reasons: body.reasons, legalBasis: body.legalBasis }),
  };
}

/** Who has been asked what: for the completeness check before acceptance, for the joint actions after it. */
function branchesOf(caseFile: CaseFile): OpinionTask[] {
  const joint = standingTasks(caseFile);
  return joint.length > 0 ? joint : completenessTasks(caseFile);
}

/** Puts together what the progress page shows. No I/O. */
export function progressOf(
  caseFile: CaseFile,
  events: readonly CaseEvent[],
  time: TimeView | undefined,
  rating: ProgressRating,
): ProgressView {
  const { application } = caseFile;
  return {
    reference: application.reference ?? '',
    itemCode: application.itemCode,
    itemName: application.itemName,
    leadDepartment: application.leadDepartment,
    handlingKind: handlingKindOf(application),
    status: application.status,
    ...(time && { time }),
    departments: branchesOf(caseFile).map((task) => ({
      departmentCode: task.departmentCode,
      action: task.action,
      status:
        task.status === 'decided'
          ? (task.opinion ?? task.finding)?.source === 'silence'
            ? 'silent'
            : 'answered'
          : task.status,
      lastOn: task.lastOn,
      ...(task.step && { step: actionOf(task, task.step) }),
    })),
    steps: events.filter((event) => shown.includes(event.body.type)).map(stepOf),
    ...(application.licenceNumber !== undefined && { licenceNumber: application.licenceNumber }),
    delivery: deliveryOf(caseFile),
    rating,
  };
}

type ProgressPorts = CasePorts & { catalogue: Catalogue };

/** The progress of a case that has been read and may be seen. */
export async function readProgress(caseFile: CaseFile, ports: ProgressPorts): Promise<ProgressView> {
  const events = await ports.cases.eventsOf(caseFile.application.id);
  const today = legalDateOf(ports.system.now());
  const calendar = await ports.catalogue.calendar();
  const time = caseFile.ledger && timeView(caseFile.ledger, today, calendar);
  const rating = ratedOf(caseFile, await itemOf(caseFile, ports.catalogue), today);
  return progressOf(caseFile, events, time, rating);
}

/**
 * Follows a case with reference number and query code, without signing in. An unknown number and a wrong
 * code get the same answer.
 * @throws Refused PROGRESS_NOT_FOUND
 */
export async function followProgress(
  command: { reference: string; code: string },
  ports: ProgressPorts,
): Promise<ProgressView> {
  return readProgress(await findByCode(command, ports), ports);
}

/** The case of these two numbers. @throws Refused PROGRESS_NOT_FOUND */
export async function findByCode(
  command: { reference: string; code: string },
  ports: CasePorts,
): Promise<CaseFile> {
  const reference = parseReferenceNumber(command.reference);
  const id = reference === undefined ? undefined : await ports.cases.findIdByReference(reference);
  const caseFile = id === undefined ? undefined : await ports.cases.find(id);
  // one whose submission was undone is the applicant's own again
  const code = caseFile?.application.status === 'draft' ? undefined : caseFile?.application.queryCode;
  // compared as hashes, so that the time it takes tells nothing about the code
  const isRight =
    code !== undefined && ports.system.sha256(code) === ports.system.sha256(normaliseQueryCode(command.code));
  if (!caseFile || !isRight) throw new Refused('PROGRESS_NOT_FOUND');
  return caseFile;
}
