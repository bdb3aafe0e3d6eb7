import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/timed-part.ts';
import type { LocalStore } from '../store/local-store.ts';

/** A message as the mailbox shows it. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** ISO instant, by the clock of the centre. */
  readonly sentAt: string;
  readonly links: readonly string[];
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Names the message for good: one that comes again is the same. */
  readonly messageId?: string;
}

export interface Mailbox {
  /** Takes a letter in, once, and resolves with its id. */
  receive(letter: Letter): string;
  /** Newest first. */
  list(to?: string): Mail[];
  recipients(): string[];
}

/** All mail that the centre sends, of all recipients, in one place. Nothing leaves the machine. */
export function openMailbox(store: LocalStore, clock: Clock): Mailbox {
  store.exec(`
    create table if not exists mail (
      position integer primary key autoincrement,
      id text not null,
      recipient text not null,
      subject text not null,
      body text not null,
      sentAt text not null,
      unique (id, recipient)
    ) strict`);
  const insert = store.prepare(
    'insert or ignore into mail (id, recipient, subject, body, sentAt) values (?, ?, ?, ?, ?)',
  );
  const select = store.prepare(
    'select * from mail where recipient = ?1 or ?1 is null order by position desc',
  );
  const selectRecipients = store.prepare('select distinct recipient from mail order by recipient');
  return {
    receive({ to, subject, text, messageId = randomUUID() }) {
      insert.run(messageId, to, subject, text, clock.now().toISOString());
      return messageId;
    },
    list: (to) =>
      select.all(to ?? null).map((row) => ({
        id: String(row.id),
        to: String(row.recipient),
        subject: String(row.subject),
        text: String(row.body),
        sentAt: String(row.sentAt),
        links: linksIn(String(row.body)),
      })),
    recipients: () => selectRecipients.all().map((row) => String(row.recipient)),
  };
}

/** Web addresses, without the punctuation of the sentence around them (also that of Chinese sentences). */
export const linkPattern =
  /https?:\/\/[^\s<>"'\u3000-\u303f\uff00-\uffef]+[^\s<>"'\u3000-\u303f\uff00-\uffef.,;:!?)\]}]/g;

function linksIn(text: string): string[] {
  return [...new Set(text.match(linkPattern) ?? [])];
}
