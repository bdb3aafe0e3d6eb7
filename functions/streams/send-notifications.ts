import type { Catalogue } from '../core/ports/catalogue.ts';
import { keepMessages } from '../core/use-cases/keep-messages.ts';
import { type SendPorts, sendMessage } from '../core/use-cases/send-message.ts';
import type { Log } from '../shared/logger.ts';
import { newStreamHandler } from '../shared/stream-records.ts';

/**
 * Keeps the messages that follow from an event, then sends them. A sender that fails does not hold up the stream:
 * what is kept stays in the due index, and the sweep sends it.
 */
export const createSendNotificationsHandler = (ports: SendPorts & { catalogue: Catalogue }, log?: Log) =>
  newStreamHandler({
    name: 'send-notifications',
    log,
    workOff: async (event, run) => {
      for (const message of await keepMessages(event, ports)) {
        try {
          await sendMessage(message, ports);
        } catch (error) {
          run.log.error('MESSAGE_NOT_SENT', error, { messageId: message.id });
        }
      }
    },
  });
