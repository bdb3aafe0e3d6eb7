import * as z from 'zod';
import { statuses } from '../../../core/domain/application.ts';
import { concerns } from '../../../core/domain/deadline/concern.ts';
import { localisedTextSchema } from '../../../core/domain/localised-text.ts';
import type { CaseStore } from '../../../core/ports/case-store.ts';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { Statistics } from '../../../core/ports/registers.ts';
import type { System } from '../../../core/ports/system.ts';
import { showSupervision } from '../../../core/use-cases/show-supervision.ts';
import { defineOperation, ok } from '../../operation.ts';
import { timeViewSchema } from '../../views/progress-view.ts';
import { day, list, maybe } from '../../views/shapes.ts';

interface Ports {
  readonly cases: CaseStore;
  readonly catalogue: Catalogue;
  readonly statistics: Statistics;
  readonly system: System;
}

export const showSupervisionOperation = defineOperation({
  id: 'show-supervision',
  method: 'GET',
  path: '/supervision',
  audience: 'staff',
  summary: 'List everything that is late or about to be, and the cards of each department',
  query: z.strictObject({
    department: maybe(z.string().max(5)),
    item: maybe(z.string().max(100)),
    officer: maybe(z.string().max(100)),
    after: maybe(z.string().max(2000)),
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
          officerName: maybe(z.string()),
          status: z.enum(statuses),
          concern: z.enum(concerns),
          /** Departments that let their limit pass and have a further one. */
          silent: list(z.string()),
          /** Until when a low rating is to be answered. */
          answerLastOn: maybe(day),
          time: timeViewSchema,
        }),
      ),
      /** Give it as `after` for the next page. */
      next: maybe(z.string()),
      cards: list(z.object({ departmentCode: z.string(), yellow: z.int(), red: z.int() })),
    }),
  },
  handle: async ({ caller, query }, ports: Ports) => {
    const { department, item, officer, after } = query;
    const shown = await showSupervision(
      {
        caller,
        ...(department !== undefined && { departmentCode: department }),
        ...(item !== undefined && { itemCode: item }),
        ...(officer !== undefined && { officerName: officer }),
        ...(after !== undefined && { after }),
      },
      ports,
    );
    const cases = shown.cases.map(({ head, ...more }) => ({ ...head, ...more }));
    return ok({ ...shown, cases });
  },
});
