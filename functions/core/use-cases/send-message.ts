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
  const caseFile = await ports.cases.find(kept.applicationId);
  if (!caseFile) return;
  const { recipient } = kept;
  const locale: Locale = recipient.kind === 'applicant' ? recipient.locale : 'zh-Hant';
  const to = await addressOf(kept, ports.addresses);
  if (to !== undefined) {
    const asked = recipient.kind === 'department' ? recipient.departmentCode : undefined;
    const departmentCode = kept.facts.departmentCode ?? asked ?? caseFile.application.leadDepartment;
    const letter = ports.writeLetter(
      kept,
      {
        itemName: caseFile.application.itemName[locale],
        departmentName: await ports.departmentName(departmentCode, locale),
        link: await linkOf(kept, ports),
      },
      locale,
    );
    await ports.mailer.send({ id: `${kept.applicationId}.${kept.id}`, to, locale, ...letter });
  }
  await ports.messages.markSent(kept, ports.system.now());
}

async function addressOf({ recipient }: Message, addresses: AddressBook): Promise<string | undefined> {
  switch (recipient.kind) {
    case 'applicant':
      return recipient.email;
    case 'department':
      return addresses.ofDepartment(recipient.departmentCode);
    case 'supervisors':
      return addresses.ofSupervisors();
  }
}

async function linkOf(message: Message, ports: SendPorts): Promise<string> {
  const { publicUrl } = ports;
  const { facts, applicationId } = message;
  switch (message.template) {
    case 'opinion-requested':
    case 'rectification-reported':
      return `${publicUrl}/review/${await tokenOf(message, ports)}`;
    case 'licence-delivered':
      return `${publicUrl}/licences/${facts.licenceNumber ?? ''}`;
    case 'review-link-locked':
    case 'silence-escalated':
    case 'yellow-card':
    case 'red-card':
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
