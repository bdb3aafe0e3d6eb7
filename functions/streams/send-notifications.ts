import type { Message } from '../core/domain/message.ts';
import type { Catalogue } from '../core/ports/catalogue.ts';
import type { LicenceRegister } from '../core/ports/registers.ts';
import { keepLicenceMessages } from '../core/use-cases/keep-licence-messages.ts';
import { keepMessages } from '../core/use-cases/keep-messages.ts';
import { type SendPorts, sendMessage } from '../core/use-cases/send-message.ts';
import type { Log } from '../shared/logger.ts';
import { newStreamHandler } from '../shared/stream-records.ts';

type NotificationPorts = SendPorts & { catalogue: Catalogue; licences: Pick<LicenceRegister, 'find'> };

/**
 * Keeps the messages that follow from an event, then sends them. A sender that fails does not hold up the stream:
 * what is kept stays in the due index, and the sweep sends it.
 */
export function createSendNotificationsHandler(ports: NotificationPorts, log?: Log) {
  const send = async (messages: readonly Message[], run: { readonly log: Log }): Promise<void> => {
    for (const message of messages) {
      try {
        await sendMessage(message, ports);
      } catch (error) {
        run.log.error('MESSAGE_NOT_SENT', error, { messageId: message.id });
      }
    }
  };
  return newStreamHandler({
    name: 'send-notifications',
    log,
    workOff: async (event, run) => send(await keepMessages(event, ports), run),
    workOffLicence: async (event, run) => send(await keepLicenceMessages(event, ports), run),
  });
}
