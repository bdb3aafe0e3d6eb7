import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { AddressBook, Mailer } from '../../core/ports/messages.ts';

const utf8 = (Data: string): { Data: string; Charset: string } => ({ Data, Charset: 'UTF-8' });

/** Plain-text letters through SES. The id of the message travels in a header: sent twice, it is shown once. */
export function sesMailer(client: SESv2Client, from: string): Mailer {
  return {
    async send({ id, to, subject, text, locale }) {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: utf8(subject),
              Body: { Text: utf8(text) },
              Headers: [
                { Name: 'X-Onedoor-Message-Id', Value: id },
                { Name: 'Content-Language', Value: locale },
              ],
            },
          },
        }),
      );
    },
  };
}

/** Departments and supervisors read at the centre's own mail domain: `gaj@…`, `supervisors@…`. */
export function addressesAt(mailFrom: string): AddressBook {
  const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
  return {
    ofDepartment: async (code) => `${code.toLowerCase()}@${domain}`,
    ofHead: async (code) => `${code.toLowerCase()}-head@${domain}`,
    ofSupervisors: async () => `supervisors@${domain}`,
  };
}
