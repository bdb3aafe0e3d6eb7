import type { Licence } from '../domain/licence.ts';
import type { LicenceEvent } from '../domain/licence-event.ts';
import type { LicenceTemplate, Message, Recipient } from '../domain/message.ts';
import type { MessageStore } from '../ports/messages.ts';
import type { LicenceRegister } from '../ports/registers.ts';

interface Draft {
  readonly recipient: Recipient;
  readonly template: LicenceTemplate;
  readonly facts: Readonly<Record<string, string>>;
}

/** Who must be told what because of something that happened to a licence. No I/O. */
export function licenceMessagesOf({ body }: LicenceEvent, licence: Licence): Draft[] {
  const { number: licenceNumber, departmentCode, contact } = licence;
  const department: Recipient = { kind: 'department', departmentCode };
  const holder: Recipient = {
    kind: 'applicant',
    locale: contact?.locale ?? 'zh-Hant',
    ...(contact?.email !== undefined && { email: contact.email }),
  };
  const to = (recipient: Recipient, template: LicenceTemplate, facts: Draft['facts'] = {}): Draft[] => [
    { recipient, template, facts: { licenceNumber, ...facts } },
  ];
  switch (body.type) {
    case 'LicenceRenewalAsked':
      return to(department, 'renewal-asked', { validUntil: licence.validUntil ?? '' });
    case 'LicenceRenewalRefused':
      return to(holder, 'renewal-refused', { reason: body.reason, legalBasis: body.legalBasis });
    case 'LicenceRenewed':
      return to(holder, 'licence-renewed', { validUntil: body.validUntil });
    case 'LicenceReplaced':
      return to(holder, 'licence-replaced', { replacedBy: body.replacedBy });
    case 'LicenceSuspended':
      return to(holder, 'licence-suspended', {
        reason: body.reason,
        legalBasis: body.legalBasis,
        until: body.until ?? '—',
      });
    case 'LicenceSuspensionLifted':
      return to(holder, 'suspension-lifted', { from: body.liftedOn });
    case 'LicenceSuspensionEnded':
      return to(holder, 'suspension-lifted', { from: body.endedOn });
    case 'LicenceRevoked':
      return to(holder, 'licence-revoked', { reason: body.reason, legalBasis: body.legalBasis });
    case 'LicenceCancelled':
      return to(holder, 'licence-cancelled');
    case 'LicenceExpiryNear':
      return to(holder, 'licence-expiry-near', { validUntil: body.validUntil });
    case 'LicenceInspectionNear':
      return to(holder, 'licence-inspection-near', { nextOn: body.nextOn });
    default:
      return []; // nobody needs a letter about the other events
  }
}

/** Keeps every letter that follows from an event of a licence, each once however often the event is delivered. */
export async function keepLicenceMessages(
  event: LicenceEvent,
  ports: { licences: Pick<LicenceRegister, 'find'>; messages: MessageStore },
): Promise<Message[]> {
  const licence = await ports.licences.find(event.licenceNumber);
  if (!licence) return [];
  const { title, departmentCode, applicationId } = licence;
  const messages = licenceMessagesOf(event, licence).map(
    (draft): Message => ({
      ...draft,
      id: `${licence.number}-${String(event.seq).padStart(6, '0')}-${draft.template}-${draft.recipient.kind}`,
      applicationId,
      about: { title, departmentCode },
      keptAt: event.at,
    }),
  );
  for (const message of messages) await ports.messages.keep(message);
  return messages;
}
