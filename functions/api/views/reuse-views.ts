import * as z from 'zod';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import { day, idParam, maybe } from './shapes.ts';

/** A document of an earlier application of the same person; without one, the licence with which that ended. */
export const reuseSource = z.strictObject({ applicationId: idParam, documentId: maybe(idParam) });

export const reuseOfferView = z.object({
  source: reuseSource,
  fileName: z.string(),
  itemName: localisedTextSchema,
  /** Day on which the file was checked, or the licence issued. */
  since: day,
});
