import type { CaseFile } from '../domain/case-file.ts';
import { opinionTasks } from '../domain/case-file.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { Message, MessageTemplate, Recipient } from '../domain/message.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { MessageStore } from '../ports/messages.ts';

/** A message before it has its id. */
type Draft = Pick<Message, 'template' | 'recipient' | 'facts'>;

function nameOf(recipient: Recipient): string {
  return recipient.kind === 'department' ? `department-${recipient.departmentCode}` : recipient.kind;
}

/** Who must be told what because of an event. No I/O. */
export function messagesOf(event: CaseEvent, caseFile: CaseFile): Draft[] {
  const { application } = caseFile;
  const { body } = event;
  const facts = { reference: application.reference ?? '' };
  const applicant: Recipient = {
    kind: 'applicant',
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
      return [to(applicant, 'application-refused', { reasons: body.reasons, legalBasis: body.legalBasis })];
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
    case 'LicenceDelivered':
      return [to(applicant, 'licence-delivered', { licenceNumber: body.licenceNumber })];
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

/** Keeps every message that follows from an event, each once however often the event is delivered. */
export async function keepMessages(
  event: CaseEvent,
  ports: { cases: CaseStore; messages: MessageStore },
): Promise<Message[]> {
  const caseFile = await ports.cases.find(event.applicationId);
  if (!caseFile) return [];
  const messages = messagesOf(event, caseFile).map(
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
