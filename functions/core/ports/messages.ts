import type { Locale } from '../domain/localised-text.ts';
import type { Message } from '../domain/message.ts';

/** The messages of a case, kept until they are sent. */
export interface MessageStore {
  /** Keeps a message, once; it is in the due index until it is sent. */
  keep(message: Message): Promise<void>;
  find(applicationId: string, messageId: string): Promise<Message | undefined>;
  markSent(message: Message, at: Date): Promise<void>;
}

/** Sends one letter. The id travels with it, so that a letter sent twice is shown once. */
export interface Mailer {
  send(letter: { id: string; to: string; subject: string; text: string; locale: Locale }): Promise<void>;
}

/** Where departments and the supervisors read their messages. */
export interface AddressBook {
  ofDepartment(departmentCode: string): Promise<string>;
  /** The head of a department: told when the department is urged. */
  ofHead(departmentCode: string): Promise<string>;
  ofSupervisors(): Promise<string>;
}
