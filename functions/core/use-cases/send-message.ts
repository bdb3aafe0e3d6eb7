import { opinionTasks } from '../domain/case-file.ts';
import { endOfDay } from '../domain/legal-date.ts';
import type { Locale } from '../domain/localised-text.ts';
import type { Message } from '../domain/message.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { AddressBook, Mailer, MessageStore } from '../ports/messages.ts';
import type { LinkSigner } from '../ports/review-links.ts';
import type { System } from '../ports/system.ts';

/** Days after its last day, or after its sending when that is later, on which a review link still opens. */
export const LINK_OUTLIVES_LIMIT_DAYS = 60;

/** What the words of a message are made of, beside its own facts. */
export interface LetterFacts {
  readonly itemName: string;
  readonly departmentName: string;
  /** Where the reader goes on: the signed link, the progress page, the case. */
  readonly link: string;
  /** For a digest: what each department said. */
  readonly opinions: readonly { readonly departmentName: string; readonly said: string }[];
}

/** Writes a message in the reader's language. */
export type WriteLetter = (
  message: Message,
  facts: LetterFacts,
  locale: Locale,
) => { subject: string; text: string };

export interface SendPorts {
  readonly cases: CaseStore;
  readonly messages: MessageStore;
  readonly mailer: Mailer;
  readonly addresses: AddressBook;
  readonly links: LinkSigner;
  readonly system: System;
  readonly publicUrl: string;
  readonly writeLetter: WriteLetter;
  readonly departmentName: (code: string, locale: Locale) => Promise<string>;
}

/**
 * Sends a kept message, if it was not sent before. The mark comes after the sending: a crash between the two
 * sends again, under the same id, rather than never. An applicant without an address reads it on the progress page.
 */
export async function sendMessage(message: Message, ports: SendPorts): Promise<void> {
  const kept = await ports.messages.find(message.applicationId, message.id);
  if (!kept || kept.sentAt !== undefined) return;
  const about = await aboutOf(kept, ports);
  if (!about) return;
  const { recipient } = kept;
  const locale: Locale = recipient.kind === 'applicant' ? recipient.locale : 'zh-Hant';
  const to = await addressOf(kept, ports.addresses);
  if (to !== undefined) {
    const asked = recipient.kind === 'department' ? recipient.departmentCode : undefined;
    const departmentCode = kept.facts.departmentCode ?? asked ?? about.departmentCode;
    const letter = ports.writeLetter(
      kept,
      {
        itemName: about.title[locale],
        departmentName: await ports.departmentName(departmentCode, locale),
        link: await linkOf(kept, ports),
        opinions: await opinionsOf(kept, locale, ports),
      },
      locale,
    );
    await ports.mailer.send({ id: `${kept.applicationId}.${kept.id}`, to, locale, ...letter });
  }
  await ports.messages.markSent(kept, ports.system.now());
}

/** What a letter is about: the licence, which may outlive its case, or the case. */
async function aboutOf(message: Message, { cases }: SendPorts): Promise<Message['about']> {
  if (message.about) return message.about;
  const caseFile = await cases.find(message.applicationId);
  if (!caseFile) return undefined;
  const { itemName: title, leadDepartment: departmentCode } = caseFile.application;
  return { title, departmentCode };
}

/** The digest's `CGJ:consent,…` with the names of the departments. */
async function opinionsOf(
  { facts }: Message,
  locale: Locale,
  ports: SendPorts,
): Promise<LetterFacts['opinions']> {
  const entries = (facts.opinions ?? '').split(',').filter((one) => one !== '');
  return Promise.all(
    entries.map(async (entry) => {
      const [code = '', said = ''] = entry.split(':');
      return { departmentName: await ports.departmentName(code, locale), said };
    }),
  );
}

async function addressOf({ recipient }: Message, addresses: AddressBook): Promise<string | undefined> {
  switch (recipient.kind) {
    case 'applicant':
      return recipient.email;
    case 'department':
      return addresses.ofDepartment(recipient.departmentCode);
    case 'head':
      return addresses.ofHead(recipient.departmentCode);
    case 'supervisors':
      return addresses.ofSupervisors();
  }
}

async function linkOf(message: Message, ports: SendPorts): Promise<string> {
  const { publicUrl } = ports;
  const { facts, applicationId } = message;
  switch (message.template) {
    case 'opinion-requested':
    case 'question-answered':
    case 'rectification-reported':
      return `${publicUrl}/review/${await tokenOf(message, ports)}`;
    case 'licence-delivered':
      return `${publicUrl}/licences/${facts.licenceNumber ?? ''}`;
    case 'renewal-asked':
      return `${publicUrl}/staff/licences/${facts.licenceNumber ?? ''}`;
    case 'renewal-refused':
    case 'licence-renewed':
    case 'licence-suspended':
    case 'suspension-lifted':
    case 'licence-revoked':
    case 'licence-cancelled':
    case 'licence-expiry-near':
    case 'licence-inspection-near':
      return `${publicUrl}/my-licences/${facts.licenceNumber ?? ''}`;
    case 'licence-replaced':
      return `${publicUrl}/my-licences/${facts.replacedBy ?? ''}`;
    case 'supplement-requested':
      return `${publicUrl}/applications/${applicationId}/supplement`;
    case 'question-asked':
      return `${publicUrl}/applications/${applicationId}`;
    case 'supplement-answered':
    case 'review-link-locked':
    case 'silence-escalated':
    case 'rating-answer-asked':
    case 'rating-answer-overdue':
    case 'sample-fault':
    case 'yellow-card':
    case 'red-card':
      return `${publicUrl}/staff/cases/${applicationId}`;
    case 'case-urged':
      // whoever was asked answers through the link; the desk and the heads go to the case
      if (facts.taskId !== undefined) return `${publicUrl}/review/${await tokenOf(message, ports)}`;
      return `${publicUrl}/staff/cases/${applicationId}`;
    case 'rectification-required':
      return `${publicUrl}/applications/${applicationId}/progress`; // reported there, signed in
    case 'survey-appointed':
    case 'survey-changed':
      if (message.recipient.kind === 'department') return `${publicUrl}/staff/cases/${applicationId}`;
      return progressLink(publicUrl, facts.reference);
    default:
      return progressLink(publicUrl, facts.reference);
  }
}

function progressLink(publicUrl: string, reference = ''): string {
  return `${publicUrl}/progress?reference=${reference}`;
}

/** The signed link of the task as it is now: a link replaced before its message went out is never sent. */
async function tokenOf(message: Message, ports: SendPorts): Promise<string> {
  const { applicationId } = message;
  const caseFile = await ports.cases.find(applicationId);
  const task = caseFile && opinionTasks(caseFile).find((one) => one.id === message.facts.taskId);
  if (!task) throw new Error(`The task of message ${message.id} is lost.`);
  const { id: taskId, departmentCode, linkNumber, lastOn } = task;
  // a link may be sent long after the last day: the clock stood still, or the supervisor urged
  const from = Math.max(endOfDay(lastOn).getTime(), ports.system.now().getTime());
  const expires = from + LINK_OUTLIVES_LIMIT_DAYS * 86_400_000;
  return ports.links.sign({
    taskId,
    applicationId,
    departmentCode,
    linkNumber,
    expiresAt: new Date(expires).toISOString(),
  });
}
