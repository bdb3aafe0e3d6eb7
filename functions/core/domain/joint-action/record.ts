import type { AcceptanceConclusion, AcceptanceRecord, Rectification } from './acceptance.ts';
import type { AppraisalConclusion, AppraisalRecord, AppraisalStart } from './appraisal.ts';
import type { InspectionRecord, InspectionResult } from './inspection.ts';
import type { SurveyAppointment, SurveyFindings, SurveyRecord } from './survey.ts';

/** What a department records before its opinion: it stands on its open task. A review and an inspection have none. */
export type ActionStep = SurveyAppointment | AppraisalStart | Rectification;

/** What an officer writes as the action's own record, beside the opinion. */
export type RecordDraft = SurveyFindings | AppraisalConclusion | AcceptanceConclusion | InspectionResult;

/** The action's own record, as the opinion keeps it: with the step that went before. */
export type ActionRecord = SurveyRecord | AppraisalRecord | AcceptanceRecord | InspectionRecord;

/** The step of this action on a task; undefined while there is none. */
export function stepOf<Action extends ActionStep['action']>(
  task: { readonly step?: ActionStep },
  action: Action,
): Extract<ActionStep, { action: Action }> | undefined {
  const { step } = task;
  const isOfAction = (one: ActionStep): one is Extract<ActionStep, { action: Action }> =>
    one.action === action;
  return step && isOfAction(step) ? step : undefined;
}
