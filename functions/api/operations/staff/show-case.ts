import * as z from 'zod';
import { readCase } from '../../../core/use-cases/read-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseView, viewCase } from '../../views/case-views.ts';
import { idParam } from '../../views/shapes.ts';
import { type CaseReadPorts, timeOf } from './time-of.ts';

export const showCaseOperation = defineOperation({
  id: 'show-case',
  method: 'GET',
  path: '/cases/{id}',
  audience: 'staff',
  summary: 'Show a case to its lead department or a supervisor',
  params: z.strictObject({ id: idParam }),
  answers: { 200: caseView },
  refuses: ['APPLICATION_NOT_FOUND'],
  handle: async ({ caller, params }, ports: CaseReadPorts) => {
    const shown = await readCase({ caller, applicationId: params.id }, ports);
    return ok(viewCase(shown, await timeOf(shown.caseFile, ports)));
  },
});
