import * as z from 'zod';
import type { CaseFile } from '../../core/domain/case-file.ts';
import type { OneTimeNotice } from '../../core/domain/missing-point.ts';
import { unansweredPoints } from '../../core/domain/one-time-notice.ts';
import { instant, list, maybe } from './shapes.ts';

const subject = { kind: z.enum(['material', 'field']), code: z.string().min(1).max(100) } as const;

/** What somebody misses, as it is sent. Whether it may be asked for is for the rule to say. */
export const missingPoint = z.strictObject({ ...subject, what: z.string().max(1000) });
export const missingPoints = z.array(missingPoint).max(100);

/** The one notice of what is missing. */
export const noticeView = z.object({
  noticedAt: instant,
  answeredAt: maybe(instant),
  points: list(
    z.object({ ...subject, said: list(z.object({ departmentCode: z.string(), what: z.string() })) }),
  ),
  /** The answers that are asked for again, as they were. */
  original: z.record(z.string(), z.string()),
  /** Codes of the points that nothing was done about yet. */
  unanswered: list(z.string()),
});

export function viewNotice(caseFile: CaseFile, notice: OneTimeNotice): z.input<typeof noticeView> {
  return { ...notice, unanswered: unansweredPoints(caseFile).map((point) => point.code) };
}
