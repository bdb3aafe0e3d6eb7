/** Where the ARNs of this endpoint say that they are. */
export interface Place {
  region: string;
  accountId: string;
}

export function machineArnOf(name: string, { region, accountId }: Place): string {
  return `arn:aws:states:${region}:${accountId}:stateMachine:${name}`;
}

export function executionArnOf(machineArn: string, name: string): string {
  return `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}

/** The name at the end of an ARN. */
export function nameIn(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
