import * as z from 'zod';
import { handlingKinds } from './handling-kinds.ts';

/** A list that a view takes without copying. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

/** A member that is there or not; never there as nothing. */
export const maybe = z.exactOptional;

/** An ISO instant. */
export const instant = z.string();
/** A day of the law, yyyy-mm-dd. */
export const day = z.string();

export const handlingKind = z.enum(handlingKinds);

/** Path parameters are short texts; whether they name something is for the store to say, so that a wrong id is a 404. */
export const idParam = z.string().max(100);

/** A short-lived address that downloads one file. */
export const addressView = z.object({ url: z.string() });

/** What an official writes. Whether it may be empty is for the rule to say. */
export const longText = z.string().max(4000);

/** A signed link. One that is too long is no more valid than any other forgery. */
export const tokenParam = z.string().max(2000);

/** Who acts through a link, in their own words; the PIN of the department vouches for it. */
export const officerBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
  staffNumber: z.string().trim().min(1).max(50),
});
