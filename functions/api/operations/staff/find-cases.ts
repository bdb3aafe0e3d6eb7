import * as z from 'zod';
import { statuses } from '../../../core/domain/application.ts';
import { localisedTextSchema } from '../../../core/domain/localised-text.ts';
import { readerRoleOf, visibleName } from '../../../core/domain/visible-to.ts';
import { type FindPorts, findCases } from '../../../core/use-cases/find-cases.ts';
import { defineOperation, ok } from '../../operation.ts';
import { list, maybe } from '../../views/shapes.ts';

export const findCasesOperation = defineOperation({
  id: 'find-cases',
  // posted, so that a name is in no address and no log of addresses; it changes nothing
  method: 'POST',
  path: '/cases/find',
  audience: 'staff',
  summary: "Find cases by the applicant's name, or how it begins; changes nothing",
  body: z.strictObject({
    typed: z.string().max(200),
    /** Where a supervisor looks. */
    departmentCode: maybe(z.string().max(5)),
  }),
  answers: {
    200: z.object({
      cases: list(
        z.object({
          id: z.string(),
          reference: maybe(z.string()),
          itemCode: z.string(),
          itemName: localisedTextSchema,
          leadDepartment: z.string(),
          status: z.enum(statuses),
          applicantName: z.string(),
        }),
      ),
    }),
  },
  handle: async ({ caller, body }, ports: FindPorts) => {
    const found = await findCases({ caller, ...body }, ports);
    const cases = found.map((head) => ({
      ...head,
      applicantName: visibleName(readerRoleOf(caller, head), head.contact.name),
    }));
    return ok({ cases });
  },
});
