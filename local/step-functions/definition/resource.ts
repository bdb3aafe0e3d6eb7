/** What a Task state can call. Anything else is refused when the machine is created. */
export type Resource =
  /** The ARN of a Lambda function: its input is the payload, its result the output. */
  | { kind: 'function'; arn: string }
  /** `lambda:invoke`, with or without waiting for a task token. */
  | { kind: 'lambda-invoke'; waitsForToken: boolean }
  /** `states:startExecution`: starts an execution and does not wait for it. */
  | { kind: 'start-execution' };

const functionArn = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]+(?::[A-Za-z0-9$_-]+)?$/;

export function parseResource(resource: string): Resource | undefined {
  switch (resource) {
    case 'arn:aws:states:::lambda:invoke':
      return { kind: 'lambda-invoke', waitsForToken: false };
    case 'arn:aws:states:::lambda:invoke.waitForTaskToken':
      return { kind: 'lambda-invoke', waitsForToken: true };
    case 'arn:aws:states:::states:startExecution':
      return { kind: 'start-execution' };
    default:
      return functionArn.test(resource) ? { kind: 'function', arn: resource } : undefined;
  }
}

/** The parameters that each resource takes, and whether it needs them. */
export const resourceParameters = {
  'lambda-invoke': { FunctionName: 'required', Payload: 'optional' },
  'start-execution': { StateMachineArn: 'required', Input: 'optional', Name: 'optional' },
} as const;
