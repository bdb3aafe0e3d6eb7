import * as z from 'zod';
import { jointActions, silencePolicies } from '../../../core/domain/service-item.ts';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import { addDepartment } from '../../../core/use-cases/add-department.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const addDepartmentOperation = defineOperation({
  id: 'add-department',
  method: 'POST',
  path: '/applications/{id}/departments',
  audience: 'staff',
  summary: 'Ask one more department while a joint case is handled',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    departmentCode: z.string().max(5),
    action: z.enum(jointActions),
    limitDays: z.int().min(1).max(60),
    silence: z.enum(silencePolicies),
    isRequired: z.boolean(),
    reason: longText,
  }),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'REASON_REQUIRED',
    'DEPARTMENT_UNKNOWN',
    'DEPARTMENT_ALREADY_ASKED',
  ],
  handle: async ({ caller, params, body }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewCaseHead(await addDepartment({ caller, applicationId: params.id, ...body }, ports))),
});
