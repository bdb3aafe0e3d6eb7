import { wireMessages } from '../shared/wiring/messages.ts';
import { createSendNotificationsHandler } from './send-notifications.ts';

export const handler = createSendNotificationsHandler(wireMessages());
