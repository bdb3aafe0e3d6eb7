import { sesClient } from '../../adapters/clients.ts';
import { dynamoMessageStore } from '../../adapters/dynamodb/message-store.ts';
import { addressesAt, sesMailer } from '../../adapters/ses/mailer.ts';
import type { Catalogue } from '../../core/ports/catalogue.ts';
import type { SendPorts } from '../../core/use-cases/send-message.ts';
import { readEnvironment } from '../environment.ts';
import { writeLetter } from '../letters.ts';
import { wireCases } from './cases.ts';
import { wireLinks } from './links.ts';

/** The name of a department in a language; its code, should the catalogue not know it (any more). */
export function departmentNameOf(catalogue: Pick<Catalogue, 'departments'>): SendPorts['departmentName'] {
  return async (code, locale) => {
    const departments = await catalogue.departments();
    return departments.find((one) => one.code === code)?.name[locale] ?? code;
  };
}

/** Everything that keeping and sending messages needs, and the cases. */
export function wireMessages(wired = wireCases()) {
  const { PUBLIC_URL: publicUrl, MAIL_FROM } = readEnvironment(['PUBLIC_URL', 'MAIL_FROM']);
  const { client, tableName, ...ports } = wired;
  return {
    ...ports,
    messages: dynamoMessageStore(client, tableName),
    mailer: sesMailer(sesClient(), MAIL_FROM),
    addresses: addressesAt(MAIL_FROM),
    links: wireLinks(),
    publicUrl,
    writeLetter,
    departmentName: departmentNameOf(ports.catalogue),
  };
}
