import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { CaseEvent } from '../../core/domain/event.ts';
import type { LicenceEvent } from '../../core/domain/licence-event.ts';
import { type AnonymousRating, ratingLevels, ratingReasons } from '../../core/domain/rating.ts';
import { itemKinds } from '../../core/domain/service-item.ts';
import { licenceKey, ratingKeys } from './keys.ts';

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

const ratingSchema = z.object({
  id: z.string(),
  departmentCode: z.string(),
  itemCode: z.string(),
  kind: z.enum(itemKinds),
  level: z.enum(ratingLevels),
  reasons: z.array(z.enum(ratingReasons)),
  words: z.exactOptional(z.string()),
  ratedOn: z.iso.date(),
});

/** Whether a record with this partition key is a rating without a name. */
export function isOfRatings(partition: string | undefined): boolean {
  return partition?.startsWith(ratingKeys.ofMonth('')) === true;
}

/** Reads a rating without a name from a record of the table's stream. @throws ZodError for what is none */
export function anonymousRatingOfImage(image: Record<string, AttributeValue>): AnonymousRating {
  return ratingSchema.parse(unmarshall(image).body);
}

/** Reads an event of a licence from a record of the table's stream. @throws ZodError for what is none */
export function licenceEventOfImage(image: Record<string, AttributeValue>): LicenceEvent {
  return licenceEventSchema.parse(unmarshall(image).body) as LicenceEvent;
}

/** Reads an event from a record of the table's stream. @throws ZodError for what is not an event */
export function eventOfImage(image: Record<string, AttributeValue>): CaseEvent {
  return eventSchema.parse(unmarshall(image).body) as CaseEvent;
}
