import { type LegalDate, parseLegalDate } from '../legal-date.ts';
import type { Officer } from '../officer.ts';
import { Refused } from '../refusal.ts';
import { twoStaff } from '../two-staff.ts';

/** What an officer files as the appointment of a survey 踏勘. */
export interface AppointmentDraft {
  readonly surveyOn: LegalDate;
  /** Between which times of that day, `hh:mm` in Longyan. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  /** The officer states that the applicant agreed. */
  readonly isAgreed: boolean;
  /** Why it is changed; a first appointment needs none. */
  readonly because?: string;
}

/** The appointment as it stands; the one before is in the log. */
export interface SurveyAppointment {
  readonly action: 'survey';
  readonly surveyOn: LegalDate;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly because?: string;
  readonly filedOn: LegalDate;
  readonly officer: Officer;
}

/** What was found on site; art. 34 of the Licensing Law wants two or more members of staff there. */
export interface SurveyFindings {
  readonly action: 'survey';
  readonly surveyedOn: LegalDate;
  readonly findings: string;
  readonly staffPresent: readonly Officer[];
}

export interface SurveyRecord extends SurveyFindings {
  readonly appointment: SurveyAppointment;
  /** Ids of the documents, each checked like those of the applicant. */
  readonly photographs: readonly string[];
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether the draft says what is already appointed: filing it again changes nothing. */
export function isAppointed(known: SurveyAppointment | undefined, draft: AppointmentDraft): boolean {
  return (
    known !== undefined &&
    known.surveyOn === draft.surveyOn &&
    known.from === draft.from &&
    known.to === draft.to &&
    known.place === draft.place.trim()
  );
}

/**
 * The rule of an appointment: agreed with the applicant, on a day to come and within the department's limit, because a
 * survey does not stop the clock (art. 45 does not list it); changed only with a reason.
 * @throws Refused APPOINTMENT_DAY_INVALID, APPOINTMENT_TOO_LATE (with the last day), APPOINTMENT_TIME_INVALID,
 *   PLACE_REQUIRED, AGREEMENT_REQUIRED, CHANGE_REASON_REQUIRED
 */
export function appointSurvey(
  known: SurveyAppointment | undefined,
  draft: AppointmentDraft,
  filed: { today: LegalDate; lastOn: LegalDate; officer: Officer },
): SurveyAppointment {
  const { surveyOn, from, to, because = '' } = draft;
  const { today, lastOn, officer } = filed;
  const place = draft.place.trim();
  if (parseLegalDate(surveyOn) === undefined || surveyOn < today)
    throw new Refused('APPOINTMENT_DAY_INVALID', { today });
  if (surveyOn > lastOn) throw new Refused('APPOINTMENT_TOO_LATE', { lastOn });
  if (!timeOfDay.test(from) || !timeOfDay.test(to) || to <= from)
    throw new Refused('APPOINTMENT_TIME_INVALID');
  if (place === '') throw new Refused('PLACE_REQUIRED');
  if (!draft.isAgreed) throw new Refused('AGREEMENT_REQUIRED');
  if (known && because.trim() === '') throw new Refused('CHANGE_REASON_REQUIRED');
  return {
    action: 'survey',
    surveyOn,
    from,
    to,
    place,
    ...(known && { because: because.trim() }),
    filedOn: today,
    officer,
  };
}

/**
 * The rule of a survey's record: appointed first, on a day between the filing of the appointment and today, by two
 * different members of staff.
 * @throws Refused APPOINTMENT_REQUIRED, SURVEY_DAY_INVALID (with the days between which it must lie), FINDINGS_REQUIRED,
 *   TWO_STAFF_REQUIRED (art. 34)
 */
export function recordSurvey(
  appointment: SurveyAppointment | undefined,
  draft: SurveyFindings,
  recorded: { today: LegalDate; photographs: readonly string[] },
): SurveyRecord {
  const { today, photographs } = recorded;
  if (!appointment) throw new Refused('APPOINTMENT_REQUIRED');
  const { surveyedOn } = draft;
  const notBefore = appointment.filedOn;
  if (parseLegalDate(surveyedOn) === undefined || surveyedOn < notBefore || surveyedOn > today)
    throw new Refused('SURVEY_DAY_INVALID', { notBefore, today });
  const findings = draft.findings.trim();
  if (findings === '') throw new Refused('FINDINGS_REQUIRED');
  const staffPresent = twoStaff(draft.staffPresent);
  return { action: 'survey', surveyedOn, findings, staffPresent, appointment, photographs };
}
