import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { CaseEvent } from '../../core/domain/event.ts';
import type { LicenceEvent } from '../../core/domain/licence-event.ts';
import { licenceKey } from './keys.ts';

const eventSchema = z.object({
  applicationId: z.string(),
  seq: z.int().positive(),
  at: z.iso.datetime(),
  by: z.looseObject({ kind: z.string() }),
  body: z.looseObject({ type: z.string() }),
  prev: z.string().length(64),
  hash: z.string().length(64),
});

const licenceEventSchema = eventSchema.omit({ applicationId: true }).extend({ licenceNumber: z.string() });

/** Whether a record with this partition key is of the log of a licence; else it is of a case. */
export function isOfLicence(partition: string | undefined): boolean {
  return partition?.startsWith(licenceKey('').PK) === true;
}

/** Reads an event of a licence from a record of the table's stream. @throws ZodError for what is none */
export function licenceEventOfImage(image: Record<string, AttributeValue>): LicenceEvent {
  return licenceEventSchema.parse(unmarshall(image).body) as LicenceEvent;
}

/** Reads an event from a record of the table's stream. @throws ZodError for what is not an event */
export function eventOfImage(image: Record<string, AttributeValue>): CaseEvent {
  return eventSchema.parse(unmarshall(image).body) as CaseEvent;
}
