import * as z from 'zod';
import { isWithinPayloadLimit } from '../data/json.ts';

export const arn = z.string().min(1).max(256);
export const payload = z
  .string()
  .refine(isWithinPayloadLimit, 'Member must have length less than or equal to 262144');
export const taskToken = z.string().min(1).max(1_024);
export const error = z.string().max(256).optional();
export const cause = z.string().max(32_768).optional();
