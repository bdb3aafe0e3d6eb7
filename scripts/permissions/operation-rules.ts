import type { Command } from '../../functions/core/domain/application.ts';
import type { CaseAction } from '../../functions/core/domain/permissions.ts';
import type { Seat } from './a-case-file.ts';

/** What an operation asks before it does anything: the rule of the caller, and the statuses of the command. */
export interface Asked {
  readonly rule?: CaseAction;
  readonly command?: Command;
  /** About no single case, and yet not for everyone of its audience: the seats that may. */
  readonly only?: readonly Seat[];
}

/**
 * By operation. One without a rule is open to everyone of its audience: it is about no case, or about the caller's own.
 * That the API answers as this says is tested, operation by operation and role by role.
 */
export const operationRules: Readonly<Record<string, Asked>> = {
  'show-application': { rule: 'read-own-application' },
  'save-form': { rule: 'write-own-draft', command: 'saveForm' },
  'announce-document': { rule: 'write-own-draft', command: 'addDocument' },
  'offer-reuse': { rule: 'write-own-draft' },
  'reuse-document': { rule: 'write-own-draft', command: 'addDocument' },
  'complete-document': { rule: 'read-own-application' },
  'start-upload': { rule: 'write-own-draft', command: 'addDocument' },
  'show-upload': { rule: 'write-own-draft', command: 'addDocument' },
  'sign-parts': { rule: 'write-own-draft', command: 'addDocument' },
  'finish-upload': { rule: 'write-own-draft', command: 'addDocument' },
  'abort-upload': { rule: 'write-own-draft', command: 'addDocument' },
  'remove-document': { rule: 'write-own-draft', command: 'addDocument' },
  'open-own-document': { rule: 'read-own-application' },
  'submit-application': { rule: 'submit-application', command: 'submit' },
  'undo-submission': { rule: 'undo-submission', command: 'undoSubmission' },
  'withdraw-application': { rule: 'withdraw-application', command: 'withdraw' },
  'choose-delivery': { rule: 'choose-delivery', command: 'chooseDelivery' },
  'rate-service': { rule: 'rate-service', command: 'rate' },
  'answer-supplement': { rule: 'answer-supplement', command: 'answerSupplement' },
  'answer-question': { rule: 'answer-question', command: 'askQuestion' },
  'follow-own-progress': { rule: 'read-own-application' },
  'fetch-licence': { rule: 'fetch-own-licence' },
  'fetch-receipt': { rule: 'fetch-own-receipt' },
  'open-receipt': { rule: 'read-case' },
  'report-rectification': { rule: 'report-rectification', command: 'reportRectification' },
  'show-task': { rule: 'read-case' },
  'show-case': { rule: 'read-case' },
  'show-events': { rule: 'read-events' },
  'open-document': { rule: 'read-case' },
  'accept-application': { rule: 'accept-application', command: 'accept' },
  'request-supplement': { rule: 'request-supplement', command: 'requestSupplement' },
  'return-application': { rule: 'return-application', command: 'return' },
  'record-check': { rule: 'record-check' },
  'record-finding': { rule: 'record-finding' },
  'review-application': { rule: 'review-application', command: 'review' },
  'approve-application': { rule: 'approve-application', command: 'approve' },
  'refuse-application': { rule: 'refuse-application', command: 'refuse' },
  'coordinate-departments': { rule: 'coordinate-departments', command: 'coordinate' },
  'hand-over-licence': { rule: 'hand-over-licence', command: 'deliver' },
  'post-licence': { rule: 'post-licence', command: 'deliver' },
  'reissue-review-link': { rule: 'reissue-review-link' },
  'add-department': { rule: 'add-department', command: 'addDepartment' },
  'withdraw-department': { rule: 'withdraw-department' },
  'stop-clock': { rule: 'stop-clock' },
  'resume-clock': { rule: 'resume-clock' },
  'extend-limit': { rule: 'extend-limit' },
  urge: { rule: 'urge' },
  'hold-deletion': { rule: 'hold-deletion' },
  'lift-deletion-hold': { rule: 'hold-deletion' },
  'reassign-task': { rule: 'reassign-task' },
  'find-cases': {
    only: [
      'reviewer of the lead',
      'approver of the lead',
      'reviewer elsewhere',
      'approver elsewhere',
      'supervisor',
    ],
  },
  'show-team': { only: ['approver of the lead', 'supervisor'] },
  'mark-absence': { only: ['approver of the lead', 'supervisor'] },
  'answer-rating': { rule: 'answer-rating' },
  'list-ratings': { only: ['supervisor'] },
  'list-samples': { only: ['supervisor'] },
  'show-supervision': { only: ['supervisor'] },
  'show-own-licence': { only: ['the applicant'] },
  'fetch-own-licence': { only: ['the applicant'] },
  'ask-renewal': { only: ['the applicant'] },
  'replace-licence': { only: ['the applicant'] },
  'give-up-licence': { only: ['the applicant'] },
  'show-licence': { only: ['reviewer of the lead', 'approver of the lead', 'supervisor'] },
  'decide-renewal': { only: ['approver of the lead'] },
  'change-licence': { only: ['approver of the lead'] },
  'suspend-licence': { only: ['approver of the lead'] },
  'lift-suspension': { only: ['approver of the lead'] },
  'revoke-licence': { only: ['approver of the lead'] },
  'cancel-licence': { only: ['approver of the lead'] },
  'set-inspection': { only: ['approver of the lead'] },
  'give-opinion': { command: 'giveOpinion' },
  'check-completeness': { command: 'checkCompleteness' },
  'ask-question': { command: 'askQuestion' },
  'appoint-survey': { command: 'recordStep' },
  'start-appraisal': { command: 'recordStep' },
  'require-rectification': { command: 'recordStep' },
};
