import * as z from 'zod';
import type { Roster } from '../../../core/ports/roster.ts';
import type { System } from '../../../core/ports/system.ts';
import { markAbsence } from '../../../core/use-cases/mark-absence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { departmentParam } from '../../views/colleague-view.ts';
import { day, maybe } from '../../views/shapes.ts';

export const markAbsenceOperation = defineOperation({
  id: 'mark-absence',
  method: 'PUT',
  path: '/teams/{department}/colleagues/{sub}/absence',
  audience: 'staff',
  summary: 'Mark a colleague absent from a day to a day, or there again',
  params: z.strictObject({ department: departmentParam, sub: z.string().min(1).max(200) }),
  body: z.strictObject({
    /** Without it the colleague is there again. */
    absence: maybe(z.strictObject({ from: day, to: day, reason: z.string().max(200) })),
  }),
  answers: { 200: z.object({ isAbsenceMarked: z.boolean() }) },
  refuses: ['COLLEAGUE_NOT_FOUND', 'ABSENCE_DAYS_INVALID', 'ABSENCE_REASON_REQUIRED'],
  handle: async ({ caller, params, body }, ports: { roster: Roster; system: System }) => {
    const { department: departmentCode, sub } = params;
    const { absence } = body;
    await markAbsence({ caller, departmentCode, sub, ...(absence && { absence }) }, ports);
    return ok({ isAbsenceMarked: absence !== undefined });
  },
});
