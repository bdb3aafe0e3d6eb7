import { ServiceError } from '../service-error.ts';

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

/** Spaces, brackets, wildcards, quotes and control characters make no name. */
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u;

export function checkName(name: string): string {
  if (name.length < 1 || name.length > 80 || forbidden.test(name))
    throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
  return name;
}

export function checkMachineArn(text: string): string {
  return checkArn(text, /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:stateMachine:[^:]{1,80}$/);
}

export function checkExecutionArn(text: string): string {
  return checkArn(text, /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:execution:[^:]{1,80}:[^:]{1,80}$/);
}

function checkArn(text: string, form: RegExp): string {
  if (!form.test(text)) throw new ServiceError('InvalidArn', `Invalid Arn: '${text}'`);
  return text;
}
