import * as z from 'zod';
import { acceptanceResults } from '../../core/domain/joint-action/acceptance.ts';
import { appraisalConclusions } from '../../core/domain/joint-action/appraisal.ts';
import { inspectionResults } from '../../core/domain/joint-action/inspection.ts';
import { day, list, longText, maybe } from './shapes.ts';

export const officerView = z.object({ name: z.string(), staffNumber: z.string() });

const expertView = z.object({ name: z.string(), title: z.string(), organisation: z.string() });
export const rectificationItem = z.object({ what: z.string(), byOn: day });

const appointmentView = z.object({
  action: z.literal('survey'),
  surveyOn: day,
  /** `hh:mm` in Longyan. */
  from: z.string(),
  to: z.string(),
  place: z.string(),
  because: maybe(z.string()),
  filedOn: day,
  officer: officerView,
});

const appraisalStartView = z.object({
  action: z.literal('appraisal'),
  experts: list(expertView),
  workingDays: z.int(),
  startedOn: day,
  officer: officerView,
});

const rectificationView = z.object({
  action: z.literal('acceptance'),
  items: list(rectificationItem),
  askedOn: day,
  officer: officerView,
  reportedOn: maybe(day),
  report: maybe(z.string()),
});

/** What a department has recorded before its opinion. */
export const stepView = z.discriminatedUnion('action', [
  appointmentView,
  appraisalStartView,
  rectificationView,
]);

/** The action's own record, as the opinion keeps it. */
export const recordView = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('survey'),
    surveyedOn: day,
    findings: z.string(),
    staffPresent: list(officerView),
    appointment: appointmentView,
    /** Ids of documents of the case. */
    photographs: list(z.string()),
  }),
  z.object({
    action: z.literal('appraisal'),
    conclusion: z.enum(appraisalConclusions),
    report: z.string(),
    start: appraisalStartView,
    concludedOn: day,
  }),
  z.object({
    action: z.literal('acceptance'),
    result: z.enum(acceptanceResults),
    acceptedOn: day,
    rectification: maybe(rectificationView),
  }),
  z.object({
    action: z.literal('inspection'),
    result: z.enum(inspectionResults),
    year: z.int(),
    nextOn: maybe(day),
    inspectedOn: day,
  }),
]);

const shortText = z.string().max(200);

/** What is sent to record something through a link, whatever it is: the link alone is not enough. */
export const officerBody = {
  pin: z.string().min(1).max(100),
  officer: z.strictObject({
    name: z.string().trim().min(1).max(100),
    staffNumber: z.string().trim().min(1).max(50),
  }),
};

/** The action's own record, as an officer sends it. */
export const recordBody = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('survey'),
    surveyedOn: z.iso.date(),
    findings: longText,
    staffPresent: z
      .array(z.strictObject({ name: z.string().max(100), staffNumber: z.string().max(50) }))
      .max(50),
  }),
  z.strictObject({
    action: z.literal('appraisal'),
    conclusion: z.enum(appraisalConclusions),
    report: z.string().max(20_000),
  }),
  z.strictObject({ action: z.literal('acceptance'), result: z.enum(acceptanceResults) }),
  z.strictObject({
    action: z.literal('inspection'),
    result: z.enum(inspectionResults),
    year: z.int(),
    nextOn: maybe(z.iso.date()),
  }),
]);

export const appointmentBody = z.strictObject({
  ...officerBody,
  surveyOn: z.iso.date(),
  from: z.string().max(5),
  to: z.string().max(5),
  place: shortText,
  /** The officer states that the applicant agreed. */
  isAgreed: z.boolean(),
  because: maybe(longText),
});

export const appraisalBody = z.strictObject({
  ...officerBody,
  experts: z.array(z.strictObject({ name: shortText, title: shortText, organisation: shortText })).max(20),
  workingDays: z.int(),
  /** The officer states that no expert belongs to the applicant. */
  areIndependent: z.boolean(),
});

export const rectificationBody = z.strictObject({
  ...officerBody,
  items: z.array(z.strictObject({ what: z.string().max(1000), byOn: z.iso.date() })).max(30),
});
