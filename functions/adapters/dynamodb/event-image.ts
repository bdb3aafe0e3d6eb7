import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { CaseEvent } from '../../core/domain/event.ts';

const eventSchema = z.object({
  applicationId: z.string(),
  seq: z.int().positive(),
  at: z.iso.datetime(),
  by: z.looseObject({ kind: z.string() }),
  body: z.looseObject({ type: z.string() }),
  prev: z.string().length(64),
  hash: z.string().length(64),
});

/** Reads an event from a record of the table's stream. @throws ZodError for what is not an event */
export function eventOfImage(image: Record<string, AttributeValue>): CaseEvent {
  return eventSchema.parse(unmarshall(image).body) as CaseEvent;
}
