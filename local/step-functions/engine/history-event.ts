/** One event of an execution, as GetExecutionHistory returns it, but for the timestamp, which is in milliseconds here. */
export interface HistoryEvent {
  id: number;
  previousEventId: number;
  timestamp: number;
  type: string;
  [details: `${string}EventDetails`]: EventDetails;
}

export type EventDetails = Record<string, unknown>;

/** An execution that has no end is stopped by the service at this many events. */
export const historyLimit = 25_000;
