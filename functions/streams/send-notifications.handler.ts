import { wireCases } from '../shared/wiring/cases.ts';
import { wireMarkedLicences } from '../shared/wiring/marked-licences.ts';
import { wireMessages } from '../shared/wiring/messages.ts';
import { createSendNotificationsHandler } from './send-notifications.ts';

const wired = wireCases();

export const handler = createSendNotificationsHandler({
  ...wireMessages(wired),
  licences: wireMarkedLicences(wired),
});
