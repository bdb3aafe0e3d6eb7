import { type Caller, holds } from './actor.ts';
import type { Application } from './application.ts';
import type { CaseFile } from './case-file.ts';
import { openDeskTask, opinionTasks } from './case-file.ts';
import { stepOf } from './joint-action/record.ts';
import { ratingToAnswer } from './rating.ts';
import type { RefusalCode } from './refusal.ts';
import { type DeskAction, deliveryActions } from './task.ts';

/**
 * Who may do what now: a flat list of named rules, asked by the API and the pages alike. A rule answers
 * `undefined` when the caller may, or the code of the refusal. What is not in the list is denied to all.
 *
 * Somebody else's case answers "not found", so that an id tells nothing.
 */
type CaseRule = (caller: Caller, caseFile: CaseFile) => RefusalCode | undefined;

const isOfLeadDesk = (caller: Caller, { application }: Pick<CaseFile, 'application'>): boolean =>
  holds(caller, 'reviewer', application.leadDepartment) ||
  holds(caller, 'approver', application.leadDepartment);

/** Whether a case is theirs to read, told by its head alone: what lists and searches may name. */
export function mayReadCase(caller: Caller, application: Application): boolean {
  const isTheirs = isOfLeadDesk(caller, { application }) || holds(caller, 'supervisor');
  return application.status !== 'draft' && isTheirs;
}

const isOfLeadDeskOrSupervisor: CaseRule = (caller, { application }) =>
  mayReadCase(caller, application) ? undefined : 'APPLICATION_NOT_FOUND';

/**
 * The window acts for a person who came to it: the reviewers of the lead department. To file is not to review: it gives
 * nobody a part in the decision; who decides alone may not have filed it (`isSecondPerson`).
 */
const isAtWindow: CaseRule = (caller, caseFile) => {
  const { walkIn, leadDepartment } = caseFile.application;
  if (walkIn && holds(caller, 'reviewer', leadDepartment)) return undefined;
  return isOfLeadDeskOrSupervisor(caller, caseFile) ?? 'NOT_PERMITTED';
};

/** The applicant, or the window that acts for them. */
const isApplicantOf: CaseRule = (caller, caseFile) => {
  if (caller.kind !== 'applicant' || caller.sub !== caseFile.application.applicantSub)
    return 'APPLICATION_NOT_FOUND';
  return caller.through && isAtWindow(caller.through, caseFile);
};

/** Whoever calls the departments together: the reviewer at the desk of the lead. */
const isLeadReviewer: CaseRule = (caller, caseFile) => {
  const hidden = isOfLeadDeskOrSupervisor(caller, caseFile);
  if (hidden) return hidden;
  return holds(caller, 'reviewer', caseFile.application.leadDepartment) ? undefined : 'NOT_PERMITTED';
};

/** The window, while a paper waits to be handed over: also one that was to be posted, when its holder comes for it. */
const hasPaper: CaseRule = (caller, caseFile) => {
  const mayHandOver = hasDeskTask('handover')(caller, caseFile);
  return mayHandOver === 'WRONG_STATUS' ? hasDeskTask('post')(caller, caseFile) : mayHandOver;
};

/** Whoever was served rates, and nobody for them: also not the window that filed for them. */
const isApplicantInPerson: CaseRule = (caller, caseFile) => {
  const refusal = isApplicantOf(caller, caseFile);
  if (refusal) return refusal;
  return caller.kind === 'applicant' && caller.through ? 'NOT_PERMITTED' : undefined;
};

/** Answering a low rating decides no case: the supervisors tell the applicant what has come of the complaint. */
const hasRatingToAnswer: CaseRule = (_caller, caseFile) => {
  if (ratingToAnswer(caseFile)) return undefined;
  return caseFile.rating?.isNamed && caseFile.rating.answer ? 'RATING_ANSWERED' : 'NO_RATING_TO_ANSWER';
};

/** Art. 32: one notice, ever. */
const isFirstNotice: CaseRule = (_caller, { notice }) => (notice ? 'NOTICE_GIVEN' : undefined);

/** The supervisors decide no case; they watch its time. Whoever may read it and is none is told so. */
const isSupervisor: CaseRule = (caller, caseFile) =>
  isOfLeadDeskOrSupervisor(caller, caseFile) ?? (holds(caller, 'supervisor') ? undefined : 'NOT_PERMITTED');

/** The heads of the desk and the supervisors give work to whoever has time for it. */
const isApproverOrSupervisor: CaseRule = (caller, caseFile) => {
  const hidden = isOfLeadDeskOrSupervisor(caller, caseFile);
  if (hidden) return hidden;
  const isHead = holds(caller, 'approver', caseFile.application.leadDepartment);
  return isHead || holds(caller, 'supervisor') ? undefined : 'NOT_PERMITTED';
};

/** A decision that was picked for supervision is looked at once. */
const isToBeLookedAt: CaseRule = (_caller, { sample }) => {
  if (!sample) return 'NOT_PICKED';
  return sample.finding ? 'FINDING_RECORDED' : undefined;
};

const isInReview: CaseRule = (_caller, { application }) =>
  application.status === 'in-review' ? undefined : 'WRONG_STATUS';

/** Something still waits at a desk: the decision, or the paper of a licence. */
const isUnfinished: CaseRule = (_caller, caseFile) => {
  const { status } = caseFile.application;
  const isPaperThere = deliveryActions.some((action) => openDeskTask(caseFile, action));
  return status === 'in-review' || status === 'submitted' || isPaperThere ? undefined : 'WRONG_STATUS';
};

const isJoint: CaseRule = (_caller, { application }) =>
  application.kind === 'joint' && application.status === 'in-review' ? undefined : 'WRONG_STATUS';

/** The holder of the desk role that an open task asks for. Supervisors read all and decide nothing. */
const hasDeskTask =
  (action: DeskAction): CaseRule =>
  (caller, caseFile) => {
    const hidden = isOfLeadDeskOrSupervisor(caller, caseFile);
    if (hidden) return hidden;
    const role = action === 'approve' ? 'approver' : 'reviewer';
    if (!holds(caller, role, caseFile.application.leadDepartment)) return 'NOT_PERMITTED';
    return openDeskTask(caseFile, action) ? undefined : 'WRONG_STATUS';
  };

/**
 * One review, one approve 一審一核: under the scheme of two people, the reviewer may not approve his own review. In joint
 * handling the departments review; whoever let the case in and whoever coordinated them stand for the first of the two.
 */
const isSecondPerson: CaseRule = (caller, { application }) => {
  const { reviewScheme, kind, acceptedBy, reviewedBy, filedBy } = application;
  if (caller.kind !== 'staff') return undefined;
  if (reviewScheme === 'review-is-approval') {
    // one decides; it may not be the one who filed it, unless a colleague had a part in it, too
    const parts = [acceptedBy, reviewedBy].filter((one) => one !== undefined);
    const isAlone = filedBy === caller.sub && parts.every((one) => one === caller.sub);
    return isAlone ? 'FILER_MAY_NOT_DECIDE_ALONE' : undefined;
  }
  const first = kind === 'joint' ? [acceptedBy, reviewedBy] : [reviewedBy ?? acceptedBy];
  return first.includes(caller.sub) ? 'REVIEWER_MAY_NOT_APPROVE' : undefined;
};

/** An acceptance has told the applicant what to rectify; afterwards the first report stands. */
const hasBeenToldToRectify: CaseRule = (_caller, caseFile) =>
  opinionTasks(caseFile).some((task) => stepOf(task, 'acceptance')) ? undefined : 'NOTHING_TO_RECTIFY';

const allOf =
  (...rules: readonly CaseRule[]): CaseRule =>
  (caller, caseFile) => {
    for (const rule of rules) {
      const refusal = rule(caller, caseFile);
      if (refusal) return refusal;
    }
    return undefined;
  };

export const caseRules = {
  'serve-walk-in': isAtWindow,
  'read-own-application': isApplicantOf,
  'write-own-draft': isApplicantOf,
  'submit-application': isApplicantOf,
  'undo-submission': isApplicantOf,
  'withdraw-application': isApplicantOf,
  'fetch-own-licence': isApplicantOf,
  'fetch-own-receipt': isApplicantOf,
  'choose-delivery': isApplicantOf,
  'answer-supplement': isApplicantOf,
  'answer-question': isApplicantOf,
  'read-case': isOfLeadDeskOrSupervisor,
  'read-events': isOfLeadDeskOrSupervisor,
  'accept-application': hasDeskTask('accept'),
  'return-application': hasDeskTask('accept'),
  'request-supplement': allOf(hasDeskTask('accept'), isFirstNotice),
  'review-application': hasDeskTask('review'),
  'record-check': allOf(isLeadReviewer, isInReview),
  'approve-application': allOf(hasDeskTask('approve'), isSecondPerson),
  'refuse-application': allOf(hasDeskTask('approve'), isSecondPerson),
  'coordinate-departments': hasDeskTask('coordinate'),
  'hand-over-licence': hasPaper,
  'post-licence': hasDeskTask('post'),
  'reissue-review-link': isLeadReviewer,
  'add-department': allOf(isLeadReviewer, isJoint),
  'withdraw-department': isLeadReviewer,
  'stop-clock': allOf(isLeadReviewer, isInReview),
  'resume-clock': allOf(isLeadReviewer, isInReview),
  'extend-limit': allOf(isSupervisor, isInReview),
  urge: allOf(isSupervisor, isUnfinished),
  'hold-deletion': isSupervisor,
  'record-finding': allOf(isSupervisor, isToBeLookedAt),
  'reassign-task': allOf(isApproverOrSupervisor, isUnfinished),
  'rate-service': isApplicantInPerson,
  'answer-rating': allOf(isSupervisor, hasRatingToAnswer),
  'report-rectification': allOf(isApplicantOf, hasBeenToldToRectify),
} as const satisfies Record<string, CaseRule>;

export type CaseAction = keyof typeof caseRules;

/** Why the caller may not do this to this case now; undefined when the caller may. */
export function whyNot(action: CaseAction, caller: Caller, caseFile: CaseFile): RefusalCode | undefined {
  return Object.hasOwn(caseRules, action) ? caseRules[action](caller, caseFile) : 'NOT_PERMITTED';
}

/** Everything of the list that the caller may do to this case now: what the pages offer. */
export function allowedActions(caller: Caller, caseFile: CaseFile): CaseAction[] {
  return caseActions.filter((action) => whyNot(action, caller, caseFile) === undefined);
}

/** What can be done with a case at a desk or by the supervisors: what a case page offers, or says why not. */
const deskActions = [
  'accept-application',
  'request-supplement',
  'return-application',
  'record-check',
  'review-application',
  'coordinate-departments',
  'approve-application',
  'refuse-application',
  'add-department',
  'withdraw-department',
  'reissue-review-link',
  'stop-clock',
  'resume-clock',
  'extend-limit',
  'urge',
  'reassign-task',
] as const satisfies readonly CaseAction[];

/** An action that is not open to somebody now, with the refusal that it would meet. */
export interface RefusedAction {
  readonly action: (typeof deskActions)[number];
  readonly code: RefusalCode;
}

/** Everything of the desk that the caller may not do to this case now, and why: the same rules as `whyNot`. */
export function refusedActions(caller: Caller, caseFile: CaseFile): RefusedAction[] {
  return deskActions.flatMap((action) => {
    const code = whyNot(action, caller, caseFile);
    return code === undefined ? [] : [{ action, code }];
  });
}

export const caseActions = [
  'serve-walk-in',
  'read-own-application',
  'write-own-draft',
  'submit-application',
  'undo-submission',
  'withdraw-application',
  'fetch-own-licence',
  'fetch-own-receipt',
  'choose-delivery',
  'answer-supplement',
  'answer-question',
  'read-case',
  'read-events',
  'accept-application',
  'return-application',
  'request-supplement',
  'review-application',
  'record-check',
  'approve-application',
  'refuse-application',
  'coordinate-departments',
  'hand-over-licence',
  'post-licence',
  'reissue-review-link',
  'add-department',
  'withdraw-department',
  'stop-clock',
  'resume-clock',
  'extend-limit',
  'urge',
  'hold-deletion',
  'record-finding',
  'reassign-task',
  'rate-service',
  'answer-rating',
  'report-rectification',
] as const satisfies readonly CaseAction[];
