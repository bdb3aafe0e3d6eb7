import { Logger } from '@aws-lambda-powertools/logger';
import { describeError, type ErrorFacts } from './describe-error.ts';
import type { LogCode } from './log-codes.ts';

/**
 * Everything that a log line may say. The list is closed on purpose: ids, codes and counts. Names, contacts,
 * answers, tokens, PINs and whole events have no key here, so they cannot be logged by mistake.
 */
export interface LogFacts {
  readonly requestId?: string;
  readonly applicationId?: string;
  readonly licenceNumber?: string;
  readonly documentId?: string;
  readonly messageId?: string;
  readonly entryKind?: string;
  readonly eventType?: string;
  readonly eventSeq?: number;
  readonly sequenceNumber?: string;
  readonly status?: number;
  /** The code of a refusal. */
  readonly refusal?: string;
  /** Why a virus scanner gave no verdict. */
  readonly scanFault?: string;
  readonly count?: number;
  readonly recomputed?: number;
  readonly failures?: number;
  readonly durationMs?: number;
}

export interface Log {
  info(code: LogCode, facts?: LogFacts): void;
  warn(code: LogCode, facts?: LogFacts): void;
  /** For faults: adds what is safe to say about the error. */
  error(code: LogCode, error: unknown, facts?: LogFacts): void;
  /** The same log, with facts that go into every line. */
  with(facts: LogFacts): Log;
}

/** Where lines go. */
export type Sink = Record<
  'info' | 'warn' | 'error',
  (code: LogCode, facts: LogFacts & { error?: ErrorFacts }) => void
>;

export function logTo(sink: Sink, common: LogFacts = {}): Log {
  return {
    info: (code, facts) => sink.info(code, { ...common, ...facts }),
    warn: (code, facts) => sink.warn(code, { ...common, ...facts }),
    error: (code, error, facts) => sink.error(code, { ...common, ...facts, error: describeError(error) }),
    with: (facts) => logTo(sink, { ...common, ...facts }),
  };
}

/**
 * The log of a function. Powertools' own error formatter and its event logging are not used: both would copy
 * whatever an error or an event carries, such as the item of a cancelled transaction.
 */
export function newLog(name: string): Log {
  const logger = new Logger({ serviceName: name });
  return logTo({
    info: (code, facts) => logger.info(code, { facts }),
    warn: (code, facts) => logger.warn(code, { facts }),
    error: (code, facts) => logger.error(code, { facts }),
  });
}
