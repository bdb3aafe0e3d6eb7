import type { Locale, LocalisedText } from './localised-text.ts';

/** Who a message is for; the address is looked up when it is sent. */
export type Recipient =
  | { readonly kind: 'applicant'; readonly email?: string; readonly locale: Locale }
  | { readonly kind: 'department'; readonly departmentCode: string }
  | { readonly kind: 'head'; readonly departmentCode: string }
  | { readonly kind: 'supervisors' };

/** Letters about a licence, which may outlive its case. */
export const licenceTemplates = [
  'renewal-asked',
  'renewal-refused',
  'licence-renewed',
  'licence-replaced',
  'licence-suspended',
  'suspension-lifted',
  'licence-revoked',
  'licence-cancelled',
  'licence-expiry-near',
  'licence-inspection-near',
] as const;
export type LicenceTemplate = (typeof licenceTemplates)[number];

/** How a licence reaches its holder; with delivery the case is completed 辦結, and can be rated 好差評. */
export const deliveryTemplates = [
  'licence-delivered',
  'paper-to-be-collected',
  'paper-to-be-posted',
  'licence-handed-over',
  'licence-posted',
  'rating-answer-asked',
  'rating-answer-overdue',
  'rating-answered',
] as const;
export type DeliveryTemplate = (typeof deliveryTemplates)[number];

export const messageTemplates = [
  'application-received',
  'application-accepted',
  'application-returned',
  'application-refused',
  'supplement-requested',
  'supplement-answered',
  'question-asked',
  'question-answered',
  'opinion-requested',
  'department-withdrawn',
  'joint-digest',
  'joint-outcome',
  'review-link-locked',
  'silence-escalated',
  'sample-fault',
  'yellow-card',
  'red-card',
  'application-lapsed',
  'supplement-reminder',
  'application-withdrawn',
  'submission-undone',
  'clock-stopped',
  'clock-resumed',
  'limit-extended',
  'days-recomputed',
  'answer-recomputed',
  'case-urged',
  'survey-appointed',
  'survey-changed',
  'appraisal-started',
  'appraisal-stops-clock',
  'rectification-required',
  'rectification-reported',
  ...licenceTemplates,
  ...deliveryTemplates,
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/** A message that follows from one event. It holds facts; the words and the signed link are made on sending. */
export interface Message {
  /** `<seq of the event>-<template>-<recipient>`: the same event never makes two. */
  readonly id: string;
  readonly applicationId: string;
  /** What it is about, where that is no longer the case but its licence. */
  readonly about?: { readonly title: LocalisedText; readonly departmentCode: string };
  readonly template: MessageTemplate;
  readonly recipient: Recipient;
  readonly facts: Readonly<Record<string, string>>;
  readonly keptAt: string;
  readonly sentAt?: string;
}
