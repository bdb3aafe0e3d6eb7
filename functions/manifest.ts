/**
 * Every Lambda function of the centre, once. `infra/` deploys this list, `local/` serves it, and the tests
 * count it. A name is the same in the file, in the state machine's placeholder, in the log and here.
 */
export type Audience = 'public' | 'applicant' | 'staff' | 'review-link';

interface FunctionEntry {
  readonly name: string;
  /** Path from the repository's root; the module exports `handler`. */
  readonly entry: string;
}

/** Answers HTTP requests: one function per audience, so that each has only the rights its audience needs. */
export interface ApiFunction extends FunctionEntry {
  readonly kind: 'api';
  readonly audience: Audience;
}

/** Serves pages of `web/`: everything below `path` that has no longer path of its own; without one, whatever nobody else serves. */
export interface WebFunction extends FunctionEntry {
  readonly kind: 'web';
  readonly path?: string;
}

/** One Task of a state machine. `${placeholder}` stands for its ARN in the machine's file. */
export interface TaskFunction extends FunctionEntry {
  readonly kind: 'task';
  readonly placeholder: string;
}

/** Reads the table's stream. Every consumer has its own checkpoint and its own dead-letter queue. */
export interface StreamFunction extends FunctionEntry {
  readonly kind: 'stream';
}

/** Started by S3 or by a schedule. */
export interface EventFunction extends FunctionEntry {
  readonly kind: 'event';
  readonly source: 'quarantine-object-created' | 'hourly';
}

export type CentreFunction = ApiFunction | WebFunction | TaskFunction | StreamFunction | EventFunction;

export const centreFunctions = [
  { kind: 'api', name: 'public', audience: 'public', entry: 'functions/api/public.handler.ts' },
  { kind: 'api', name: 'applicant', audience: 'applicant', entry: 'functions/api/applicant.handler.ts' },
  { kind: 'api', name: 'staff', audience: 'staff', entry: 'functions/api/staff.handler.ts' },
  {
    kind: 'api',
    name: 'review-link',
    audience: 'review-link',
    entry: 'functions/api/review-link.handler.ts',
  },
  { kind: 'web', name: 'web', entry: 'functions/web/web.handler.ts' },
  { kind: 'web', name: 'review', path: '/review', entry: 'functions/web/review.handler.ts' },
  { kind: 'web', name: 'desk', path: '/staff', entry: 'functions/web/desk.handler.ts' },
  { kind: 'web', name: 'window', path: '/staff/walk-ins', entry: 'functions/web/window.handler.ts' },
  {
    kind: 'task',
    name: 'request-opinion',
    placeholder: 'RequestOpinionFunctionArn',
    entry: 'functions/tasks/request-opinion.handler.ts',
  },
  {
    kind: 'task',
    name: 'consolidate-opinions',
    placeholder: 'ConsolidateOpinionsFunctionArn',
    entry: 'functions/tasks/consolidate-opinions.handler.ts',
  },
  {
    kind: 'task',
    name: 'request-coordination',
    placeholder: 'RequestCoordinationFunctionArn',
    entry: 'functions/tasks/request-coordination.handler.ts',
  },
  {
    kind: 'task',
    name: 'request-late-opinions',
    placeholder: 'RequestLateOpinionsFunctionArn',
    entry: 'functions/tasks/request-late-opinions.handler.ts',
  },
  {
    kind: 'task',
    name: 'check-deadline',
    placeholder: 'CheckDeadlineFunctionArn',
    entry: 'functions/tasks/check-deadline.handler.ts',
  },
  { kind: 'stream', name: 'relay-workflow', entry: 'functions/streams/relay-workflow.handler.ts' },
  { kind: 'stream', name: 'send-notifications', entry: 'functions/streams/send-notifications.handler.ts' },
  { kind: 'stream', name: 'issue-licence', entry: 'functions/streams/issue-licence.handler.ts' },
  { kind: 'stream', name: 'count-statistics', entry: 'functions/streams/count-statistics.handler.ts' },
  {
    kind: 'event',
    name: 'check-document',
    source: 'quarantine-object-created',
    entry: 'functions/events/check-document.handler.ts',
  },
  { kind: 'event', name: 'sweep', source: 'hourly', entry: 'functions/events/sweep.handler.ts' },
] as const satisfies readonly CentreFunction[];

export type FunctionName = (typeof centreFunctions)[number]['name'];

/** The state machines, by the name of their file in `statemachines/`. */
export const stateMachines = ['joint-review', 'promised-deadline'] as const;
export type StateMachineName = (typeof stateMachines)[number];
