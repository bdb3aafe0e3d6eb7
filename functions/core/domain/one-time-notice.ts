import type { CaseFile } from './case-file.ts';
import type { Document } from './document.ts';
import { fieldsOf } from './item-form.ts';
import type { Locale } from './localised-text.ts';
import type { MissingPoint, NoticePoint, NoticeSubject, OneTimeNotice } from './missing-point.ts';
import { Refused } from './refusal.ts';
import type { ServiceItem } from './service-item.ts';

/**
 * Merges what several departments miss: point by point in the order in which it was said, department by department,
 * none twice.
 */
export function mergeMissing(
  parts: readonly { departmentCode: string; missing: readonly MissingPoint[] }[],
): NoticePoint[] {
  const merged = new Map<string, { subject: NoticeSubject; said: NoticePoint['said'][number][] }>();
  for (const { departmentCode, missing } of parts)
    for (const { kind, code, what } of missing) {
      const key = `${kind}.${code}`;
      const point = merged.get(key) ?? { subject: { kind, code }, said: [] };
      merged.set(key, point);
      const isSaid = point.said.some(
        (one) => one.departmentCode === departmentCode && one.what === what.trim(),
      );
      if (!isSaid) point.said.push({ departmentCode, what: what.trim() });
    }
  return [...merged.values()].map(({ subject, said }) => ({ ...subject, said }));
}

/**
 * Art. 31: only what the item lists may be asked for, and each point says what is wrong.
 * @throws Refused NOT_LISTED (with the codes), REASON_REQUIRED
 */
export function assertListed(missing: readonly MissingPoint[], item: ServiceItem): void {
  const materials = item.materials.filter((one) => one.providedBy === 'upload').map((one) => one.code);
  const fields = fieldsOf(item.form).map((field) => field.id);
  const unlisted = missing
    .filter(({ kind, code }) => !(kind === 'material' ? materials : fields).includes(code))
    .map(({ code }) => code);
  if (unlisted.length > 0) throw new Refused('NOT_LISTED', { subjects: unlisted });
  if (missing.some(({ what }) => what.trim() === '')) throw new Refused('REASON_REQUIRED');
}

const codesOf = (notice: OneTimeNotice | undefined, kind: NoticeSubject['kind']): string[] =>
  (notice?.points ?? []).filter((point) => point.kind === kind).map((point) => point.code);

/** The notice while it waits for its answer: then only what it asks for can be changed. */
export function openNotice({
  application,
  notice,
}: Pick<CaseFile, 'application' | 'notice'>): OneTimeNotice | undefined {
  return application.status === 'supplement-requested' ? notice : undefined;
}

export const askedFields = (notice: OneTimeNotice | undefined): string[] => codesOf(notice, 'field');
export const askedMaterials = (notice: OneTimeNotice | undefined): string[] => codesOf(notice, 'material');

/** A file that came after the notice, and so answers it. */
export function isNewSince(document: Document, notice: OneTimeNotice): boolean {
  return document.announcedAt > notice.noticedAt;
}

/** Points that nothing was done about: no checked file came for the material, the answer is as it was. */
export function unansweredPoints({ notice, documents, answers }: CaseFile): NoticePoint[] {
  if (!notice) return [];
  return notice.points.filter(({ kind, code }) =>
    kind === 'field'
      ? answers[code] === notice.original[code]
      : !documents.some(
          (one) => one.materialCode === code && one.status === 'clean' && isNewSince(one, notice),
        ),
  );
}

/** Who asked for something: only they look at the answer again. */
export function departmentsThatAsked(notice: OneTimeNotice): string[] {
  return [...new Set(notice.points.flatMap(({ said }) => said.map((one) => one.departmentCode)))];
}

/** What a point is about, as the applicant knows it: the name of the material, the question of the form. */
export function subjectName(item: ServiceItem, { kind, code }: NoticeSubject, locale: Locale): string {
  const named =
    kind === 'material'
      ? item.materials.find((one) => one.code === code)?.name
      : fieldsOf(item.form).find((field) => field.id === code)?.label;
  return named?.[locale] ?? code;
}
