import type { Message } from '../../../functions/core/domain/message.ts';

/** A message to the applicant of a case. */
export function aMessage(applicationId: string, number = 1, keptAt = '2026-03-02T01:00:00.000Z'): Message {
  return {
    id: `${number}-application-received-applicant`,
    applicationId,
    template: 'application-received',
    recipient: { kind: 'applicant', email: 'chen@example.com', locale: 'zh-Hant' },
    facts: { reference: 'LY-20260302-00001-X' },
    keptAt,
  };
}
