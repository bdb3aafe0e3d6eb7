import * as z from 'zod';
import { type ReadPorts, readLog } from '../../../core/use-cases/read-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { eventsView, viewEvents } from '../../views/event-views.ts';
import { idParam } from '../../views/shapes.ts';

export const showEventsOperation = defineOperation({
  id: 'show-events',
  method: 'GET',
  path: '/applications/{id}/events',
  audience: 'staff',
  summary: 'Show the event log of a case, whether its chain is whole, and to supervisors who looked at it',
  params: z.strictObject({ id: idParam }),
  answers: { 200: eventsView },
  refuses: ['APPLICATION_NOT_FOUND'],
  handle: async ({ caller, params }, ports: ReadPorts) =>
    ok(viewEvents(await readLog({ caller, applicationId: params.id }, ports))),
});
