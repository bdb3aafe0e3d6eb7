import type { CaseEvent } from '../../../functions/core/domain/event.ts';

/** A value as DynamoDB writes it in a stream record. */
function attribute(value: unknown): object {
  if (Array.isArray(value)) return { L: value.map(attribute) };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  return {
    M: Object.fromEntries(Object.entries(value ?? {}).map(([name, member]) => [name, attribute(member)])),
  };
}

/** The batch in which the stream delivers these events. */
export function recordsOf(events: readonly CaseEvent[]) {
  return {
    Records: events.map((event, index) => ({
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: String(index + 1),
        Keys: { SK: { S: `EV#${String(event.seq).padStart(6, '0')}` } },
        NewImage: { body: attribute(event) },
      },
    })),
  };
}
