import type { CaseFile } from '../domain/case-file.ts';
import { opinionTasks } from '../domain/case-file.ts';
import type { CaseEvent, EventType } from '../domain/event.ts';
import { jointTasks } from '../domain/joint-review.ts';
import type { Message, MessageTemplate, Recipient } from '../domain/message.ts';
import { subjectName } from '../domain/one-time-notice.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { MessageStore } from '../ports/messages.ts';
import { itemOf } from './item-of.ts';

/** A message before it has its id. */
type Draft = Pick<Message, 'template' | 'recipient' | 'facts'>;

function nameOf(recipient: Recipient): string {
  return 'departmentCode' in recipient ? `${recipient.kind}-${recipient.departmentCode}` : recipient.kind;
}

/** Departments that are asked nothing and told how it went, once: when it is decided. */
function toldAfterwards(caseFile: CaseFile, item: ServiceItem | undefined): Recipient[] {
  if (caseFile.application.kind !== 'joint') return [];
  const codes = item?.jointPlan?.forInformation ?? [];
  return codes.map((departmentCode) => ({ kind: 'department', departmentCode }));
}

/** What each department of a round said, as the digest takes it: `CGJ:consent,WJW:silent`. */
function opinionsOf(caseFile: CaseFile, round: number): string {
  return jointTasks(caseFile)
    .filter((task) => task.round === round)
    .map(({ departmentCode, opinion }) => {
      const said = opinion?.source === 'officer' ? opinion.verdict : opinion ? 'silent' : 'withdrawn';
      return `${departmentCode}:${said}`;
    })
    .join(',');
}

/** Who must be told what because of an event. No I/O. */
export function messagesOf(event: CaseEvent, caseFile: CaseFile, item?: ServiceItem): Draft[] {
  const { application } = caseFile;
  const { body } = event;
  const facts = { reference: application.reference ?? '' };
  const applicant = {
    kind: 'applicant' as const,
    locale: application.contact.locale,
    ...(application.contact.email !== undefined && { email: application.contact.email }),
  };
  const lead: Recipient = { kind: 'department', departmentCode: application.leadDepartment };
  const supervisors: Recipient = { kind: 'supervisors' };
  const to = (recipient: Recipient, template: MessageTemplate, more: Draft['facts'] = {}): Draft => ({
    recipient,
    template,
    facts: { ...facts, ...more },
  });

  switch (body.type) {
    case 'ApplicationSubmitted':
      return [to(applicant, 'application-received', { queryCode: application.queryCode ?? '' })];
    case 'ApplicationAccepted':
    case 'AcceptanceDeemed':
      return [to(applicant, 'application-accepted', { promisedLastOn: body.promisedLastOn })];
    case 'ApplicationReturned':
      return [to(applicant, 'application-returned', { reasons: body.reasons, legalBasis: body.legalBasis })];
    case 'ApplicationRefused':
      return [
        to(applicant, 'application-refused', { reasons: body.reasons, legalBasis: body.legalBasis }),
        ...toldAfterwards(caseFile, item).map((one) => to(one, 'joint-outcome', { outcome: 'refused' })),
      ];
    case 'ApplicationApproved':
      return toldAfterwards(caseFile, item).map((one) => to(one, 'joint-outcome', { outcome: 'approved' }));
    case 'SupplementRequested': {
      const points = body.points.flatMap(({ kind, code, said }) =>
        said.map(
          ({ what }) => `- ${item ? subjectName(item, { kind, code }, applicant.locale) : code}：${what}`,
        ),
      );
      return [to(applicant, 'supplement-requested', { lastOn: body.lastOn, points: points.join('\n') })];
    }
    case 'SupplementAnswered':
      return [to(lead, 'supplement-answered')];
    case 'QuestionAsked':
      return [to(applicant, 'question-asked', { departmentCode: body.departmentCode, text: body.text })];
    case 'QuestionAnswered': {
      const { taskId, departmentCode } = body;
      return [to({ kind: 'department', departmentCode }, 'question-answered', { taskId })];
    }
    case 'OpinionsConsolidated':
      // one digest of the round for the applicant, instead of a message for each department
      return [to(applicant, 'joint-digest', { opinions: opinionsOf(caseFile, body.round) })];
    case 'DepartmentWithdrawn': {
      const { departmentCode, reason } = body;
      return [to({ kind: 'department', departmentCode }, 'department-withdrawn', { reason })];
    }
    case 'OpinionRequested':
    case 'ReviewLinkReissued': {
      const { taskId, departmentCode } = body;
      const task = opinionTasks(caseFile).find((one) => one.id === taskId);
      if (!task) return [];
      const recipient: Recipient = { kind: 'department', departmentCode };
      return [to(recipient, 'opinion-requested', { taskId, action: task.action, lastOn: task.lastOn })];
    }
    case 'ReviewLinkLocked':
      return [to(supervisors, 'review-link-locked', { departmentCode: body.departmentCode })];
    case 'SilenceEscalated':
      return [
        to(supervisors, 'silence-escalated', { departmentCode: body.departmentCode, lastOn: body.lastOn }),
      ];
    case 'YellowCardShown':
      return [lead, supervisors].map((one) =>
        to(one, 'yellow-card', { promisedLastOn: body.promisedLastOn }),
      );
    case 'RedCardShown':
      return [lead, supervisors].map((one) => to(one, 'red-card', { promisedLastOn: body.promisedLastOn }));
    case 'SampleLookedAt': {
      if (body.result !== 'fault') return [];
      const { leadDepartment: departmentCode } = application;
      return [to({ kind: 'head', departmentCode }, 'sample-fault', { reasons: body.found })];
    }
    case 'LicenceDelivered':
      return [to(applicant, 'licence-delivered', { licenceNumber: body.licenceNumber })];
    case 'LicenceReady': {
      const { licenceNumber, lastOn, way } = body;
      const template = way === 'post' ? 'paper-to-be-posted' : 'paper-to-be-collected';
      return [to(applicant, template, { licenceNumber, lastOn })];
    }
    case 'LicenceHandedOver':
      return [to(applicant, 'licence-handed-over', { licenceNumber: body.licenceNumber })];
    case 'LicencePosted': {
      const { licenceNumber, carrier, trackingNumber } = body;
      return [to(applicant, 'licence-posted', { licenceNumber, carrier, trackingNumber })];
    }
    case 'RatingAnswerAsked':
      return [to(supervisors, 'rating-answer-asked', { lastOn: body.lastOn })];
    case 'RatingAnswerOverdue':
      return [to(supervisors, 'rating-answer-overdue', { lastOn: body.lastOn })];
    case 'RatingAnswered':
      return [to(applicant, 'rating-answered', { text: body.text })];
    case 'SupplementReminded':
      return [to(applicant, 'supplement-reminder', { lastOn: body.lastOn })];
    case 'ApplicationWithdrawn':
      return [to(applicant, 'application-withdrawn')];
    case 'SubmissionUndone':
      return [to(applicant, 'submission-undone')];
    case 'ApplicationLapsed':
      return [to(applicant, 'application-lapsed', { lastOn: body.lastOn })];
    case 'ClockStopped':
      // what a department needs is told with what it begins
      if (event.by.kind !== 'staff') return [];
      return [
        to(applicant, 'clock-stopped', {
          legalBasis: body.legalBasis,
          stoppedOn: body.stoppedOn,
          expectedDays: String(body.expectedDays),
        }),
      ];
    case 'ClockResumed':
      return [
        to(applicant, 'clock-resumed', {
          resumedOn: body.resumedOn,
          promisedLastOn: caseFile.ledger?.promisedLastOn ?? '',
        }),
      ];
    case 'LimitExtended': {
      const { days, reason, promisedLastOn, statutoryLastOn } = body;
      return [
        to(applicant, 'limit-extended', { days: String(days), reason, promisedLastOn, statutoryLastOn }),
      ];
    }
    case 'DeadlineRecomputed': {
      const { answerLastOn } = body;
      // who still has to answer is told until when; nothing is promised before that
      if (answerLastOn !== undefined) return [to(applicant, 'answer-recomputed', { lastOn: answerLastOn })];
      if (body.promisedLastOn === body.before) return [];
      const { before, promisedLastOn, statutoryLastOn } = body;
      return [to(applicant, 'days-recomputed', { before, promisedLastOn, statutoryLastOn })];
    }
    case 'CaseUrged': {
      const { departmentCode, lastOn, taskId } = body;
      const isAsked = opinionTasks(caseFile).some((task) => task.id === taskId);
      const told = { lastOn, departmentCode, note: body.note === '' ? '—' : body.note };
      return [
        to({ kind: 'department', departmentCode }, 'case-urged', { ...told, ...(isAsked && { taskId }) }),
        to({ kind: 'head', departmentCode }, 'case-urged', told),
      ];
    }
    case 'SurveyAppointed': {
      const { departmentCode, surveyOn, from, to: until, place, because } = body;
      const told = { departmentCode, surveyOn, from, to: until, place };
      return [applicant, lead].map((one) =>
        because === undefined
          ? to(one, 'survey-appointed', told)
          : to(one, 'survey-changed', { ...told, because }),
      );
    }
    case 'AppraisalStarted': {
      const template = body.stopsClock === undefined ? 'appraisal-started' : 'appraisal-stops-clock';
      const { departmentCode, workingDays } = body;
      return [to(applicant, template, { departmentCode, workingDays: String(workingDays) })];
    }
    case 'RectificationRequired': {
      const { departmentCode, items } = body;
      const lines = items.map(({ what, byOn }) => `- ${byOn}  ${what}`);
      return [to(applicant, 'rectification-required', { departmentCode, items: lines.join('\n') })];
    }
    case 'RectificationReported': {
      const { taskId, departmentCode, lastOn } = body;
      const recipient: Recipient = { kind: 'department', departmentCode };
      return [to(recipient, 'rectification-reported', { taskId, lastOn })];
    }
    default:
      return []; // nobody needs a message about the other events
  }
}

/** Events whose messages name what only the item knows. */
const needsItem: readonly EventType[] = ['ApplicationApproved', 'ApplicationRefused', 'SupplementRequested'];

/** Keeps every message that follows from an event, each once however often the event is delivered. */
export async function keepMessages(
  event: CaseEvent,
  ports: { cases: CaseStore; messages: MessageStore; catalogue: Catalogue },
): Promise<Message[]> {
  const caseFile = await ports.cases.find(event.applicationId);
  if (!caseFile) return [];
  const item = needsItem.includes(event.body.type) ? await itemOf(caseFile, ports.catalogue) : undefined;
  const messages = messagesOf(event, caseFile, item).map(
    (draft): Message => ({
      ...draft,
      id: `${String(event.seq).padStart(6, '0')}-${draft.template}-${nameOf(draft.recipient)}`,
      applicationId: event.applicationId,
      keptAt: event.at,
    }),
  );
  for (const message of messages) await ports.messages.keep(message);
  return messages;
}
