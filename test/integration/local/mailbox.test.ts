import { BadRequestException, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sesMailer } from '../../../functions/adapters/ses/mailer.ts';
import { listen } from '../../../local/http/listen.ts';
import { openMailbox } from '../../../local/mailbox/mailbox.ts';
import { answerMail } from '../../../local/mailbox/serve.ts';
import { mailboxPage } from '../../../local/pages/mailbox-page.ts';
import { openStoreInMemory } from '../../../local/store/local-store.ts';

async function openPost() {
  const now = new Date('2026-03-02T01:00:00Z');
  const mailbox = openMailbox(openStoreInMemory(), { now: () => now });
  const listening = await listen(answerMail(mailbox), 0);
  const client = new SESv2Client({
    endpoint: `http://127.0.0.1:${listening.port}`,
    region: 'ap-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    await listening.close();
  });
  return { mailbox, client, mailer: sesMailer(client, 'centre@onedoor.example') };
}

const letter = (id: string, more: Partial<{ to: string; subject: string; text: string }> = {}) => ({
  id,
  to: 'gaj@onedoor.example',
  subject: '徵求意見',
  text: '請看 http://localhost:8080/review/abc.def-_。',
  locale: 'zh-Hant' as const,
  ...more,
});

describe('the mailbox, as the SDK speaks to it', () => {
  it('keeps a letter with the links in it', async () => {
    const { mailbox, mailer } = await openPost();
    await mailer.send(letter('1'));
    expect(mailbox.list()).toEqual([
      {
        id: '1',
        to: 'gaj@onedoor.example',
        subject: '徵求意見',
        text: '請看 http://localhost:8080/review/abc.def-_。',
        sentAt: '2026-03-02T01:00:00.000Z',
        links: ['http://localhost:8080/review/abc.def-_'],
      },
    ]);
  });

  it('shows a letter once that was sent twice', async () => {
    const { mailbox, mailer } = await openPost();
    await mailer.send(letter('1'));
    await mailer.send(letter('1'));
    await mailer.send(letter('2'));
    expect(mailbox.list().map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('lists by recipient', async () => {
    const { mailbox, mailer } = await openPost();
    await mailer.send(letter('1'));
    await mailer.send(letter('2', { to: 'scj@onedoor.example' }));
    expect(mailbox.recipients()).toEqual(['gaj@onedoor.example', 'scj@onedoor.example']);
    expect(mailbox.list('scj@onedoor.example').map(({ id }) => id)).toEqual(['2']);
  });

  it('shows letters as text, whatever is in them, and their links as links', async () => {
    const { mailbox, mailer } = await openPost();
    await mailer.send(
      letter('1', { subject: '<script>alert(1)</script>', text: '<b>"http://localhost/a?b=1&c=2"</b>' }),
    );
    const shown = String(await mailboxPage(mailbox.list(), mailbox.recipients(), undefined));
    expect(shown).not.toContain('<script>');
    expect(shown).not.toContain('<b>');
    expect(shown).toContain('<a href="http://localhost/a?b=1&amp;c=2">');
  });

  it('refuses what it could not show', async () => {
    const { client } = await openPost();
    const raw = new SendEmailCommand({
      FromEmailAddress: 'a@b.example',
      Content: { Raw: { Data: Buffer.from('x') } },
    });
    await expect(client.send(raw)).rejects.toBeInstanceOf(BadRequestException);
  });
});
