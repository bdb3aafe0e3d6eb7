import * as z from 'zod';
import { instant, maybe } from './shapes.ts';

/** A question of a department to the applicant, and its answer. */
export const questionView = z.object({
  id: z.string(),
  text: z.string(),
  askedAt: instant,
  answer: maybe(z.object({ text: z.string(), answeredAt: instant })),
});

/** The same with who asked, for the applicant. */
export const askedQuestionView = z.object({ ...questionView.shape, departmentCode: z.string() });
