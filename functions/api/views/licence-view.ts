import * as z from 'zod';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import { day, list, maybe } from './shapes.ts';

/** A grant is public (Licensing Law art. 40); which case it came from is not. */
export const licenceViewSchema = z.object({
  number: z.string(),
  itemCode: z.string(),
  title: localisedTextSchema,
  departmentCode: z.string(),
  departmentName: localisedTextSchema,
  holderName: z.string(),
  subject: z.string(),
  legalBasis: z.string(),
  conditions: list(
    z.object({ departmentCode: z.string(), departmentName: localisedTextSchema, text: z.string() }),
  ),
  issuedOn: day,
  validUntil: maybe(day),
  state: z.enum(['valid', 'suspended', 'revoked', 'replaced', 'expired']),
  checkedOn: day,
});
