import * as z from 'zod';
import {
  anonymousRatingOfImage,
  eventOfImage,
  isOfLicence,
  isOfRatings,
  licenceEventOfImage,
} from '../adapters/dynamodb/event-image.ts';
import type { CaseEvent } from '../core/domain/event.ts';
import type { LicenceEvent } from '../core/domain/licence-event.ts';
import type { AnonymousRating } from '../core/domain/rating.ts';
import type { FunctionName } from '../manifest.ts';
import type { Log } from './logger.ts';
import { type CentreHandler, newHandler } from './new-handler.ts';
import { isEventInserted } from './stream-filter.ts';

type Image = Parameters<typeof eventOfImage>[0];

const streamBatchSchema = z.object({
  Records: z.array(
    z.object({
      eventName: z.string().optional(),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        Keys: z.record(z.string(), z.object({ S: z.string().optional() })).optional(),
        NewImage: z.custom<Image>((value) => typeof value === 'object' && value !== null).optional(),
      }),
    }),
  ),
});
export type StreamBatch = z.output<typeof streamBatchSchema>;
type StreamRecord = StreamBatch['Records'][number];

/** What Lambda takes for "deliver again from here" (ReportBatchItemFailures). */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** What a consumer does with one event. It must be safe to repeat: the stream delivers at least once. */
export type WorkOff = (event: CaseEvent, run: { readonly log: Log }) => Promise<void>;

/** The same for what happens to a licence after its grant. */
export type WorkOffLicence = (event: LicenceEvent, run: { readonly log: Log }) => Promise<void>;

/** The same for what was said of the service without a name; it belongs to no case. */
export type WorkOffRating = (rating: AnonymousRating) => Promise<void>;

/** What a consumer does with each kind of record; what it has no use for it passes over. */
interface Consumer {
  readonly workOff: WorkOff;
  readonly workOffLicence?: WorkOffLicence | undefined;
  readonly workOffRating?: WorkOffRating | undefined;
}

/**
 * Works off a batch in the order of the stream and stops at the first record that fails: what happened to a case is
 * told in the order in which it happened. The failed record and all behind it are answered as failed, so that delivery
 * goes on from the failed one.
 */
export async function workOffBatch(
  batch: StreamBatch,
  workOff: WorkOff,
  log: Log,
  workOffLicence?: WorkOffLicence,
  workOffRating?: WorkOffRating,
): Promise<BatchAnswer> {
  const consumer = { workOff, workOffLicence, workOffRating };
  for (const [index, record] of batch.Records.entries()) {
    if (!(await isWorkedOff(record, consumer, log))) {
      const undone = batch.Records.slice(index);
      return { batchItemFailures: undone.map((one) => ({ itemIdentifier: one.dynamodb.SequenceNumber })) };
    }
  }
  return { batchItemFailures: [] };
}

async function isWorkedOff(
  record: StreamRecord,
  { workOff, workOffLicence, workOffRating }: Consumer,
  log: Log,
): Promise<boolean> {
  if (!isEventInserted(record)) return true; // state, not an event: the filter of the source lets none through
  const { SequenceNumber: sequenceNumber, Keys, NewImage = {} } = record.dynamodb;
  if (isOfRatings(Keys?.PK?.S)) return isRatingWorkedOff(record, workOffRating, log);
  const isLicences = isOfLicence(Keys?.PK?.S);
  if (isLicences && !workOffLicence) return true; // this consumer has nothing to do with licences
  let event: CaseEvent | LicenceEvent;
  try {
    event = isLicences ? licenceEventOfImage(NewImage) : eventOfImage(NewImage);
  } catch (error) {
    log.error('STREAM_RECORD_UNREADABLE', error, { sequenceNumber });
    return false;
  }
  const { seq: eventSeq, body } = event;
  const about =
    'licenceNumber' in event
      ? { licenceNumber: event.licenceNumber }
      : { applicationId: event.applicationId };
  const told = log.with({ ...about, eventSeq, eventType: body.type });
  try {
    if ('licenceNumber' in event) await workOffLicence?.(event, { log: told });
    else await workOff(event, { log: told });
    return true;
  } catch (error) {
    told.error('STREAM_RECORD_FAILED', error, { sequenceNumber });
    return false;
  }
}

/** A rating without a name: the log gets where it stood in the stream, and nothing that was said. */
async function isRatingWorkedOff(
  { dynamodb: { SequenceNumber: sequenceNumber, NewImage = {} } }: StreamRecord,
  workOffRating: WorkOffRating | undefined,
  log: Log,
): Promise<boolean> {
  try {
    await workOffRating?.(anonymousRatingOfImage(NewImage));
    return true;
  } catch (error) {
    log.error('STREAM_RECORD_FAILED', error, { sequenceNumber });
    return false;
  }
}

/** The handler of a consumer of the stream. */
export function newStreamHandler(settings: {
  readonly name: FunctionName;
  readonly workOff: WorkOff;
  readonly workOffLicence?: WorkOffLicence;
  readonly workOffRating?: WorkOffRating;
  readonly log?: Log | undefined;
}): CentreHandler<BatchAnswer> {
  const { name, workOff, workOffLicence, workOffRating, log } = settings;
  return newHandler({
    name,
    input: streamBatchSchema,
    handle: (batch, run) => workOffBatch(batch, workOff, run.log, workOffLicence, workOffRating),
    log,
  });
}
