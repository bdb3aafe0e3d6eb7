import { publishedItems } from '../../../catalogue/catalogue.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';
import { LARGEST_FILE_BYTES } from '../../../functions/core/domain/upload-parts.ts';

const [any] = publishedItems();
if (!any) throw new Error('The catalogue is empty.');

/** An item that asks for drawings: PDF, up to the largest size, three of them. */
export const drawingItem: ServiceItem = {
  ...any,
  code: 'drawings',
  materials: [
    {
      code: 'drawing',
      name: { 'zh-Hant': '竣工圖', 'zh-Hans': '竣工图', en: 'As-built drawings' },
      required: true,
      providedBy: 'upload',
      accepts: ['application/pdf'],
      maxBytes: LARGEST_FILE_BYTES,
      maxFiles: 3,
    },
  ],
};
