import * as z from 'zod';
import { type CheckPaperPorts, checkPaper } from '../../../core/use-cases/check-paper.ts';
import { defineOperation, ok } from '../../operation.ts';

/** Base64 of 180 KB: our longest papers have half of it. */
const LONGEST = 240_000;

export const checkPaperOperation = defineOperation({
  id: 'check-paper',
  method: 'POST',
  path: '/papers/check',
  audience: 'public',
  summary: 'Ask whether a PDF is ours and unaltered: its seal is read, and nothing of it is kept',
  body: z.strictObject({ pdf: z.base64().max(LONGEST) }),
  answers: {
    200: z.object({
      verdict: z.enum(['genuine', 'altered', 'foreign', 'unsealed', 'unreadable']),
      /** Number, day and department of a genuine paper. */
      paper: z.string().optional(),
      sealedOn: z.string().optional(),
      by: z.string().optional(),
      /** What became of the licence since. */
      licenceState: z.string().optional(),
    }),
  },
  refuses: [],
  handle: async ({ body }, ports: CheckPaperPorts) =>
    ok(await checkPaper({ pdf: Buffer.from(body.pdf, 'base64') }, ports)),
});
