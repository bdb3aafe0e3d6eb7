/** What may be said about an error in a log. */
export interface ErrorFacts {
  readonly name: string;
  /** Only of errors whose words are the centre's own or the engine's: others may quote what was sent. */
  readonly message?: string;
  readonly frames: readonly string[];
  /** The request id of an AWS service. */
  readonly awsRequestId?: string;
  readonly cause?: ErrorFacts;
}

/** A JSON or validation error quotes the input, a service's error may carry an item: their words stay out. */
const plainSpoken = ['Error', 'TypeError', 'RangeError', 'Refused', 'CaseConflict'];
const FRAMES = 12;

export function describeError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const awsRequestId = awsRequestIdOf(error);
  return {
    name: error.name,
    ...(plainSpoken.includes(error.name) && { message: error.message }),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, FRAMES)
      .map((line) => line.trim()),
    ...(awsRequestId !== undefined && { awsRequestId }),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}

function awsRequestIdOf(error: Error): string | undefined {
  if (!('$metadata' in error)) return undefined;
  const { $metadata } = error;
  if (typeof $metadata !== 'object' || $metadata === null || !('requestId' in $metadata)) return undefined;
  return typeof $metadata.requestId === 'string' ? $metadata.requestId : undefined;
}
