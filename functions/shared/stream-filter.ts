/**
 * What the stream consumers are given: the events of the cases, when they are first stored. Everything else that
 * the table's stream carries is state, and state is not told. Written as an event source mapping wants it.
 */
export const eventInserted = {
  eventName: ['INSERT'],
  dynamodb: { Keys: { SK: { S: [{ prefix: 'EV#' }] } } },
} as const;

/** How a consumer is fed, on AWS and locally alike. */
export const streamDelivery = {
  batchSize: 25,
  /** After so many deliveries of one record it goes to the consumer's dead-letter queue. */
  retryAttempts: 5,
} as const;

const [keyPrefix] = eventInserted.dynamodb.Keys.SK.S;

/** The same filter as a function, for where no event source mapping applies it. */
export function isEventInserted(record: {
  readonly eventName?: string | undefined;
  readonly dynamodb?:
    | { readonly Keys?: Record<string, { readonly S?: string | undefined }> | undefined }
    | undefined;
}): boolean {
  const key = record.dynamodb?.Keys?.SK?.S ?? '';
  return (
    eventInserted.eventName.some((name) => name === record.eventName) && key.startsWith(keyPrefix.prefix)
  );
}
