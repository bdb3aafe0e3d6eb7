import * as z from 'zod';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { showEvents } from '../../../core/use-cases/show-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { eventsView, viewEvents } from '../../views/event-views.ts';
import { idParam } from '../../views/shapes.ts';

export const showEventsOperation = defineOperation({
  id: 'show-events',
  method: 'GET',
  path: '/applications/{id}/events',
  audience: 'staff',
  summary: 'Show the event log of a case and whether its chain is whole',
  params: z.strictObject({ id: idParam }),
  answers: { 200: eventsView },
  refuses: ['APPLICATION_NOT_FOUND'],
  handle: async ({ caller, params }, ports: CasePorts) =>
    ok(viewEvents(await showEvents({ caller, applicationId: params.id }, ports))),
});
