import * as z from 'zod';
import { day, list } from './shapes.ts';

const counts = z.object({
  submitted: z.int(),
  accepted: z.int(),
  granted: z.int(),
  refused: z.int(),
  /** Granted or refused under a delegation of the department to its window. */
  atWindow: z.int(),
  supplement: z.int(),
  returned: z.int(),
  withdrawn: z.int(),
  undone: z.int(),
  yellow: z.int(),
  red: z.int(),
  /** 好差評: ratings by level, and what became of the low ones with a name. */
  'very-satisfied': z.int(),
  satisfied: z.int(),
  'fairly-satisfied': z.int(),
  dissatisfied: z.int(),
  'very-dissatisfied': z.int(),
  'answer-asked': z.int(),
  'answered-in-time': z.int(),
  'answered-late': z.int(),
});

export const statisticsViewSchema = z.object({
  from: day,
  to: day,
  total: counts,
  /** By the five kinds 五件制. */
  kinds: z.object({
    immediate: z.int(),
    promised: z.int(),
    joint: z.int(),
    supplement: z.int(),
    returned: z.int(),
  }),
  /** 窗口有權辦理 and 窗口直接辦結: items that the windows may decide on the day `to`; decisions made under a delegation. */
  authority: z.object({
    items: z.int(),
    empowered: z.int(),
    decided: z.int(),
    atWindow: z.int(),
    hasExamples: z.boolean(),
  }),
  departments: list(z.object({ departmentCode: z.string(), counts })),
  days: list(z.object({ day, counts })),
});
