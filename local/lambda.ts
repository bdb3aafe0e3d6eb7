/**
 * Runs a Lambda function of this repository inside the local process.
 * `functionName` is the name or ARN that a state machine or an event source names.
 * Rejects with the error the function threw.
 */
export type InvokeLambda = (functionName: string, payload: unknown) => Promise<unknown>;
