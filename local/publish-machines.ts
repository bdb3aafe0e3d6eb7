import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  type SFNClient,
  StateMachineAlreadyExists,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import type { StateMachineName } from '../functions/manifest.ts';
import { functionArn, place } from './place.ts';

export interface MachineFacts {
  readonly names: readonly StateMachineName[];
  /** Folder of the `.asl.json` files. */
  readonly folder: string;
  /** Name of the function that a placeholder stands for. */
  readonly functionOf: ReadonlyMap<string, string>;
}

const roleArn = `arn:aws:iam::${place.accountId}:role/local`;

/** Creates the state machines from their files, or brings them up to date. Resolves with their ARNs by name. */
export async function publishMachines(
  client: SFNClient,
  { names, folder, functionOf }: MachineFacts,
): Promise<Readonly<Record<StateMachineName, string>>> {
  const published = await Promise.all(
    names.map(async (name) => {
      const file = await readFile(join(folder, `${name}.asl.json`), 'utf8');
      return [name, await publish(client, name, substitute(file, functionOf))] as const;
    }),
  );
  return Object.fromEntries(published) as Record<StateMachineName, string>;
}

async function publish(client: SFNClient, name: string, definition: string): Promise<string> {
  try {
    const { stateMachineArn } = await client.send(
      new CreateStateMachineCommand({ name, definition, roleArn }),
    );
    if (!stateMachineArn) throw new Error(`State machine ${name} was created without an ARN`);
    return stateMachineArn;
  } catch (error) {
    if (!(error instanceof StateMachineAlreadyExists)) throw error;
    const stateMachineArn = `arn:aws:states:${place.region}:${place.accountId}:stateMachine:${name}`;
    await client.send(new UpdateStateMachineCommand({ stateMachineArn, definition, roleArn }));
    return stateMachineArn;
  }
}

/** Fills in the placeholders, as the deployment does. */
function substitute(definition: string, functionOf: ReadonlyMap<string, string>): string {
  return definition.replace(/\$\{(\w+)\}/g, (_, placeholder: string) => {
    const name = functionOf.get(placeholder);
    if (name === undefined) throw new Error(`No function of the manifest stands for \${${placeholder}}`);
    return functionArn(name);
  });
}
