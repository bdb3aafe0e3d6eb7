import { type Document, documentsOfTask } from '../document.ts';
import type { Material } from '../service-item.ts';

/** What a survey may keep as photographs: the same rules hold them as the materials of an applicant. */
export const photographMaterial = {
  code: 'survey-photograph',
  name: { 'zh-Hant': '現場照片', 'zh-Hans': '现场照片', en: 'Photographs of the site' },
  required: false,
  providedBy: 'upload',
  accepts: ['image/jpeg', 'image/png'],
  maxBytes: 10 * 1024 * 1024,
  maxFiles: 6,
} as const satisfies Material;

/** The photographs of a task that passed their check: what goes into the record. */
export function photographsOf(documents: readonly Document[], taskId: string): Document[] {
  return documentsOfTask(documents, taskId).filter((one) => one.status === 'clean');
}
