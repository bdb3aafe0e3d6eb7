import type { FieldProblem } from './item-form.ts';

/** What a refusal means to the one who asked; `api/` and `web/` turn it into an HTTP status and a sentence. */
export type RefusalMeaning =
  | 'invalid' // the input does not fit: 422
  | 'unauthenticated' // nobody known is asking: 401
  | 'forbidden' // known, but not theirs to do: 403
  | 'not-found' // not there, or not theirs to see: 404
  | 'conflict' // the case is not in a state that allows it: 409
  | 'gone' // was there, is over: 410
  | 'locked'; // too many wrong tries: 423

/**
 * Every reason for which the centre says no. The codes are stable: they are part of the API, of the logs
 * and of the three languages of the pages.
 */
export const refusals = {
  ITEM_NOT_FOUND: { meaning: 'not-found', says: 'There is no such service item.' },
  APPLICATION_NOT_FOUND: { meaning: 'not-found', says: 'There is no such application among yours.' },
  PROGRESS_NOT_FOUND: {
    meaning: 'not-found',
    says: 'Reference number and query code do not belong together.',
  },
  TASK_NOT_FOUND: { meaning: 'not-found', says: 'There is no such task among yours.' },
  DOCUMENT_NOT_FOUND: { meaning: 'not-found', says: 'There is no such document in this case.' },
  LICENCE_NOT_FOUND: { meaning: 'not-found', says: 'No licence has this number.' },
  RECEIPT_NOT_READY: { meaning: 'not-found', says: 'There is no such receipt, or it is not sealed yet.' },
  VALIDITY_OUT_OF_RANGE: {
    meaning: 'invalid',
    says: 'The licence cannot be valid until this day. Choose one between the days that the item allows.',
  },
  CONDITION_EMPTY: { meaning: 'invalid', says: 'A condition has no words. Write it, or leave it out.' },
  LICENCE_FIELDS_INVALID: { meaning: 'invalid', says: 'Some fields of the licence need to be corrected.' },
  DELETION_HELD: { meaning: 'conflict', says: 'The deletion of these files is held already.' },
  DELETION_NOT_HELD: { meaning: 'conflict', says: 'The deletion of these files is not held.' },
  FILES_DELETED: {
    meaning: 'conflict',
    says: 'The files of this case are deleted: there is nothing to hold.',
  },
  UNDO_TOO_LATE: {
    meaning: 'conflict',
    says: 'The time in which a submission can be undone is over. You can withdraw the application.',
  },
  ALREADY_ACTED_ON: {
    meaning: 'conflict',
    says: 'Somebody has already dealt with the application. You can withdraw it.',
  },
  PERSON_NAME_REQUIRED: { meaning: 'invalid', says: 'Write the name of the person, as the paper has it.' },
  IDENTITY_REQUIRED: {
    meaning: 'invalid',
    says: 'Choose the paper that was shown, and write its number as it stands there.',
  },
  CONSENT_REQUIRED: { meaning: 'invalid', says: 'Say how the person agreed that you file for them.' },
  LOOK_FIRST: {
    meaning: 'conflict',
    says: 'This case has to be opened and looked at before it is accepted.',
  },
  NOTHING_CHOSEN: { meaning: 'invalid', says: 'Choose at least one.' },
  TOO_MANY_CHOSEN: { meaning: 'invalid', says: 'Choose no more than a page at once.' },
  COLLEAGUE_NOT_FOUND: {
    meaning: 'invalid',
    says: 'Choose a colleague of the department who holds the role that the task asks for.',
  },
  COLLEAGUE_ABSENT: {
    meaning: 'conflict',
    says: 'This colleague is absent: new work is given to somebody who is there.',
  },
  ABSENCE_DAYS_INVALID: {
    meaning: 'invalid',
    says: 'Say from which day to which day; the last may be neither before the first nor before today.',
  },
  ABSENCE_REASON_REQUIRED: { meaning: 'invalid', says: 'Write why the colleague is absent.' },
  LICENCE_NOT_READY: { meaning: 'not-found', says: 'The licence has not been issued yet.' },
  STATUS_LIST_NOT_FOUND: { meaning: 'not-found', says: 'There is no such status list.' },
  WRONG_LICENCE_STATE: {
    meaning: 'conflict',
    says: 'The licence is not in a state that allows this.',
  },
  LICENCE_NOT_IN_FORCE: {
    meaning: 'conflict',
    says: 'The licence is over: no credential is given for it any more.',
  },
  RENEWAL_NOT_FORESEEN: { meaning: 'conflict', says: 'This licence has no term that could be renewed.' },
  RENEWAL_ASKED: { meaning: 'conflict', says: 'A renewal is asked for already; it is being decided.' },
  NO_RENEWAL_ASKED: { meaning: 'conflict', says: 'No renewal of this licence is waiting for a decision.' },
  RENEWAL_TOO_LATE: {
    meaning: 'conflict',
    says: 'A renewal is asked for thirty working days before expiry (art. 50). Apply for a new licence.',
  },
  SUSPENSION_DAY_INVALID: { meaning: 'invalid', says: 'Choose today or a later day.' },
  NOT_EXPIRED: { meaning: 'conflict', says: 'The term of this licence has not run out.' },
  NOTHING_CHANGED: { meaning: 'invalid', says: 'Write what is to be said differently.' },
  HOLDER_BARRED: {
    meaning: 'conflict',
    says: 'A licence for this item was got by deceit: no application is taken until the day named (art. 79).',
  },
  LINK_NOT_VALID: {
    meaning: 'not-found',
    says: 'This link is not valid. Ask the lead department for a new one.',
  },
  SIGN_IN_REQUIRED: { meaning: 'unauthenticated', says: 'Sign in first.' },
  NOT_PERMITTED: { meaning: 'forbidden', says: 'Your role does not allow this.' },
  NOT_DELEGATED: {
    meaning: 'forbidden',
    says: 'The department has not delegated this decision to its window. Accept and hand it to the approver (handOver).',
  },
  FILER_MAY_NOT_DECIDE_ALONE: {
    meaning: 'forbidden',
    says: 'Whoever filed it for somebody may not decide it alone. A colleague decides, or hand it to the approver (handOver).',
  },
  NOT_PICKED: {
    meaning: 'conflict',
    says: 'This decision was not picked for supervision; there is nothing to record.',
  },
  FINDING_RECORDED: {
    meaning: 'conflict',
    says: 'What was found is recorded already, once; it stands in the log of the case.',
  },
  REVIEWER_MAY_NOT_APPROVE: {
    meaning: 'forbidden',
    says: 'Two people are needed: whoever reviewed the case may not approve it.',
  },
  WRONG_STATUS: { meaning: 'conflict', says: 'The case is no longer in a state that allows this.' },
  VERSION_CONFLICT: {
    meaning: 'conflict',
    says: 'Somebody else changed the case at the same moment. Try again.',
  },
  OPINION_ALREADY_GIVEN: { meaning: 'conflict', says: 'The opinion of this department is already recorded.' },
  REQUIRED_BRANCH_OPEN: {
    meaning: 'conflict',
    says: 'A department whose opinion is required has not answered yet.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: 'conflict',
    says: 'This Idempotency-Key was used for another request. Use a new one.',
  },
  TASK_CLOSED: { meaning: 'gone', says: 'This task is closed.' },
  LINK_LOCKED: {
    meaning: 'locked',
    says: 'Too many wrong PINs. The supervisor has been told; ask the lead department for a new link.',
  },
  WRONG_PIN: { meaning: 'forbidden', says: "The department's PIN is not right." },
  ANSWERS_INVALID: { meaning: 'invalid', says: 'Some answers need to be corrected.' },
  MATERIALS_MISSING: { meaning: 'invalid', says: 'Required materials are missing.' },
  MATERIAL_UNKNOWN: { meaning: 'invalid', says: 'The item does not ask for this material.' },
  TOO_MANY_FILES: { meaning: 'invalid', says: 'No more files can be added for this material.' },
  FILE_TYPE_NOT_ACCEPTED: {
    meaning: 'invalid',
    says: 'This type of file is not accepted for this material.',
  },
  FILE_TOO_LARGE: { meaning: 'invalid', says: 'The file is larger than this material allows.' },
  FILE_ARRIVED: {
    meaning: 'conflict',
    says: 'This file has arrived and is checked, or was rejected. Announce another one.',
  },
  UPLOAD_NOT_STARTED: {
    meaning: 'conflict',
    says: 'No upload in parts is under way for this file. Start it first.',
  },
  UPLOAD_INCOMPLETE: {
    meaning: 'conflict',
    says: 'Some parts of the file have not arrived yet. Send them, then complete the upload.',
  },
  PART_UNKNOWN: { meaning: 'invalid', says: 'The file has no such part.' },
  FILE_EMPTY: { meaning: 'invalid', says: 'The file is empty.' },
  COMPLETENESS_CHECK_OPEN: {
    meaning: 'conflict',
    says: 'The departments are still checking whether the application is complete.',
  },
  NOT_LISTED: {
    meaning: 'invalid',
    says: 'Only materials and fields that the item lists may be asked for (art. 31).',
  },
  NOTHING_MISSING: { meaning: 'invalid', says: 'Say at least one thing that is missing or wrong.' },
  NOTICE_GIVEN: {
    meaning: 'conflict',
    says: 'Everything missing is told in one notice, once (art. 32). Accept the application or return it.',
  },
  NOT_ASKED_FOR: { meaning: 'conflict', says: 'Only what the notice asks for can be changed.' },
  SUPPLEMENT_INCOMPLETE: {
    meaning: 'invalid',
    says: 'Some points of the notice are not answered yet.',
  },
  QUESTION_NOT_FOUND: { meaning: 'not-found', says: 'There is no such question in this case.' },
  TOO_MANY_QUESTIONS: { meaning: 'conflict', says: 'No more questions can be asked here.' },
  OBJECTION_UPHELD: {
    meaning: 'conflict',
    says: 'The coordination upheld the objection of a department: the application can only be refused.',
  },
  QUANTITY_EXHAUSTED: {
    meaning: 'conflict',
    says: 'Everything that may be granted this year is granted (art. 57). Refuse, and give that as the reason.',
  },
  EARLIER_CASE_UNDECIDED: {
    meaning: 'conflict',
    says: 'The item is granted in the order of acceptance (art. 57): decide the earlier cases first.',
  },
  OBJECTION_UNDECIDED: {
    meaning: 'invalid',
    says: 'Decide on the objection of every department, with the reason.',
  },
  DAY_IN_FUTURE: { meaning: 'invalid', says: 'This day has not come yet.' },
  DEPARTMENT_UNKNOWN: { meaning: 'invalid', says: 'There is no such department.' },
  DEPARTMENT_ALREADY_ASKED: {
    meaning: 'conflict',
    says: 'This department is asked already, or leads the case itself.',
  },
  REASON_REQUIRED: { meaning: 'invalid', says: 'Write the reason and its legal basis.' },
  CONDITIONS_REQUIRED: { meaning: 'invalid', says: 'Write at least one condition.' },
  TWO_STAFF_REQUIRED: { meaning: 'invalid', says: 'A check on site needs at least two members of staff.' },
  CHECK_REQUIRED: {
    meaning: 'conflict',
    says: 'The substance has to be checked first, by two or more members of staff (art. 34): record the check.',
  },
  CHECK_DAY_INVALID: {
    meaning: 'invalid',
    says: 'The check was made on a day between the receipt of the application and today.',
  },
  FINDINGS_REQUIRED: { meaning: 'invalid', says: 'Write what was found on site.' },
  VERDICT_REQUIRED: { meaning: 'invalid', says: 'Say whether the department consents or objects.' },
  VERDICT_DIFFERS: {
    meaning: 'invalid',
    says: 'The verdict follows from the result. Leave it out, or let the two agree.',
  },
  RECORD_DOES_NOT_FIT: {
    meaning: 'invalid',
    says: 'Give the record of the action that the department was asked for, and of no other.',
  },
  APPOINTMENT_REQUIRED: {
    meaning: 'conflict',
    says: 'File the appointment of the survey first: the applicant has to know when you come.',
  },
  APPOINTMENT_DAY_INVALID: { meaning: 'invalid', says: 'Choose today or a later day.' },
  APPOINTMENT_TOO_LATE: {
    meaning: 'invalid',
    says: "A survey does not stop the clock (art. 45): choose a day within the department's limit.",
  },
  APPOINTMENT_TIME_INVALID: {
    meaning: 'invalid',
    says: 'Write from when to when, as 09:30 and 11:00; the second is the later one.',
  },
  PLACE_REQUIRED: { meaning: 'invalid', says: 'Write where the survey takes place.' },
  AGREEMENT_REQUIRED: {
    meaning: 'invalid',
    says: 'Agree on the day with the applicant first, and say that you did.',
  },
  CHANGE_REASON_REQUIRED: {
    meaning: 'invalid',
    says: 'Write why the appointment is changed: the applicant is told.',
  },
  SURVEY_DAY_INVALID: {
    meaning: 'invalid',
    says: 'The survey was made after its appointment was filed, and not in the future.',
  },
  EXPERTS_REQUIRED: {
    meaning: 'invalid',
    says: 'Name at least one expert, each with name, title and organisation.',
  },
  EXPERT_NOT_INDEPENDENT: {
    meaning: 'invalid',
    says: "An expert of the applicant's own organisation cannot appraise its case. Name another.",
  },
  INDEPENDENCE_REQUIRED: {
    meaning: 'invalid',
    says: 'State that none of the experts belongs to the applicant.',
  },
  WORKING_DAYS_REQUIRED: {
    meaning: 'invalid',
    says: 'Say how many working days are needed, as a whole number: the applicant is told (art. 45).',
  },
  APPRAISAL_NOT_STARTED: {
    meaning: 'conflict',
    says: 'Begin the appraisal first: name the experts and the time needed.',
  },
  REPORT_REQUIRED: { meaning: 'invalid', says: "Write the experts' report." },
  RECTIFICATION_ITEMS_REQUIRED: {
    meaning: 'invalid',
    says: 'Write at least one item to rectify; every item says what.',
  },
  RECTIFICATION_DAY_INVALID: {
    meaning: 'invalid',
    says: 'Give every item a day by which it is to be rectified, later than today.',
  },
  RECTIFICATION_NOT_REPORTED: {
    meaning: 'conflict',
    says: 'The applicant still has time to rectify. Conclude after the report, or after the last day given.',
  },
  RECTIFY_FIRST: {
    meaning: 'conflict',
    says: 'List first what is to be rectified: an objection comes only after that chance.',
  },
  NOTHING_TO_RECTIFY: { meaning: 'conflict', says: 'Nothing is waiting to be rectified here.' },
  INSPECTION_YEAR_INVALID: {
    meaning: 'invalid',
    says: 'Give the year that was inspected: this one, or one of the five before.',
  },
  NEXT_INSPECTION_INVALID: {
    meaning: 'invalid',
    says: 'Give the day of the next inspection: a working day to come, in a year whose calendar is known.',
  },
  CASE_OVER: {
    meaning: 'conflict',
    says: 'The case is decided or ended; its clock cannot be moved any more.',
  },
  NOT_ACCEPTED: {
    meaning: 'conflict',
    says: 'The limit begins with acceptance (art. 42): accept the application first.',
  },
  CLOCK_STANDS_STILL: {
    meaning: 'conflict',
    says: 'The clock already stands still. Let it go on before stopping it for another cause.',
  },
  CLOCK_HELD: {
    meaning: 'conflict',
    says: "A department's appraisal still holds the clock: it goes on when the last cause has ended.",
  },
  CLOCK_RUNS: { meaning: 'conflict', says: 'The clock is running; there is nothing to resume.' },
  DAY_OUT_OF_ORDER: {
    meaning: 'invalid',
    says: 'This day lies before what has already happened on the clock.',
  },
  BASIS_REQUIRED: { meaning: 'invalid', says: 'Write the legal basis (art. 45).' },
  EXPECTED_DAYS_REQUIRED: {
    meaning: 'invalid',
    says: 'Say how many working days it will take: the applicant is told in writing (art. 45).',
  },
  ALREADY_EXTENDED: { meaning: 'conflict', says: 'A limit is extended once (art. 42).' },
  WRONG_HEAD: { meaning: 'invalid', says: 'This extension is for another head to grant (art. 42).' },
  LIMIT_PASSED: {
    meaning: 'conflict',
    says: 'The statutory limit has passed; what is over cannot be extended (art. 42).',
  },
  ALREADY_ACCEPTED: {
    meaning: 'conflict',
    says: 'The application is accepted; nothing more may be asked for (art. 32).',
  },
  NOTICE_TOO_LATE: {
    meaning: 'conflict',
    says: 'The five working days have passed: the application counts as accepted (art. 32).',
  },
  NO_NOTICE_OPEN: { meaning: 'conflict', says: 'No notice is waiting for an answer.' },
  NOTICE_LAPSED: { meaning: 'conflict', says: 'The last day for an answer has passed.' },
  ALREADY_URGED: { meaning: 'conflict', says: 'This department was urged today. Once a day is enough.' },
  CALENDAR_UNKNOWN: {
    meaning: 'conflict',
    says: 'The working-day calendar does not reach that far. Tell the operator of the centre.',
  },
  DELIVERY_WAY_NOT_OFFERED: {
    meaning: 'invalid',
    says: 'The licence of this item is not delivered in this way. Choose one that is offered.',
  },
  ADDRESS_INVALID: { meaning: 'invalid', says: 'Some parts of the address need to be corrected.' },
  COLLECTOR_REQUIRED: {
    meaning: 'invalid',
    says: 'Say who came for the paper: the applicant, or somebody with their authority, and then the name.',
  },
  AUTHORITY_REQUIRED: {
    meaning: 'invalid',
    says: "Look at the applicant's written authority first, and say that you did.",
  },
  IDENTITY_UNCHECKED: {
    meaning: 'invalid',
    says: 'Look at the identity paper of whoever came, and say which it was. Its number is not kept.',
  },
  CARRIER_REQUIRED: { meaning: 'invalid', says: 'Write which carrier took the letter.' },
  TRACKING_NUMBER_INVALID: {
    meaning: 'invalid',
    says: 'Write the tracking number as the carrier gave it: 6 to 30 letters, digits or dashes.',
  },
  RATING_LEVEL_REQUIRED: { meaning: 'invalid', says: 'Choose one of the five levels.' },
  RATING_REASON_REQUIRED: {
    meaning: 'invalid',
    says: 'Say why you are not satisfied: choose at least one reason; another one in your own words.',
  },
  RATING_TOO_EARLY: { meaning: 'conflict', says: 'A case is rated when it is completed.' },
  RATING_TOO_LATE: { meaning: 'conflict', says: 'The days in which this case could be rated are over.' },
  ALREADY_RATED: { meaning: 'conflict', says: 'This case is rated already. A rating is given once.' },
  RATING_ANSWER_REQUIRED: { meaning: 'invalid', says: 'Write what the applicant is to be told.' },
  RATING_ANSWERED: { meaning: 'conflict', says: 'This rating is answered already.' },
  NO_RATING_TO_ANSWER: {
    meaning: 'conflict',
    says: 'No low rating with a name waits for an answer here.',
  },
  REQUEST_INVALID: {
    meaning: 'invalid',
    says: 'The request does not have the form that the operation takes.',
  },
} as const satisfies Record<string, { meaning: RefusalMeaning; says: string }>;

export type RefusalCode = keyof typeof refusals;

/** Facts that the reader needs to do better: which material, which limit, which status. Never personal data. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The centre says no, and why. Nothing has been stored. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
  readonly problems: readonly FieldProblem[];

  constructor(code: RefusalCode, facts: RefusalFacts = {}, problems: readonly FieldProblem[] = []) {
    super(refusals[code].says);
    this.name = 'Refused';
    this.code = code;
    this.facts = facts;
    this.problems = problems;
  }

  get meaning(): RefusalMeaning {
    return refusals[this.code].meaning;
  }
}
