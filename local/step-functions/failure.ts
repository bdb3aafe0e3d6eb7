/** A state has failed. This is what Retry and Catch look at, and what ends an execution that neither handles. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
  /** Absent only when a Fail state names no error. */
  readonly errorName: string | undefined;
  readonly errorCause: string | undefined;
  /** Names under which Retry and Catch also know this failure. */
  readonly aliases: readonly string[];

  constructor(errorName: string | undefined, errorCause?: string, aliases: readonly string[] = []) {
    super(`${errorName ?? 'A failure without a name'}${errorCause ? `: ${errorCause}` : ''}`);
    this.errorName = errorName;
    this.errorCause = errorCause;
    this.aliases = aliases;
  }
}

/** The definition cannot be applied to the data it met. The service never retries or catches this. */
export function runtimeFailure(cause: string): StateFailure {
  return new StateFailure('States.Runtime', cause);
}

export function intrinsicFailure(call: string, cause: string): StateFailure {
  return new StateFailure(
    'States.IntrinsicFailure',
    `The function '${call}' had the following error: ${cause}`,
  );
}

export function dataLimitFailure(what: string): StateFailure {
  return new StateFailure(
    'States.DataLimitExceeded',
    `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
}
