import { portsToTry } from '../address-file.ts';
import type { Closing } from '../closing.ts';
import { createTable } from '../dynamodb/create-table.ts';
import type { Files } from '../open-folder.ts';
import { names } from '../place.ts';
import { publishMachines } from '../publish-machines.ts';
import type { Settings } from '../settings.ts';
import type { LocalStore } from '../store/local-store.ts';
import type { CentreContents } from './contents.ts';
import type { Core } from './core.ts';
import type { Door } from './door.ts';
import { openDynamodb, openS3, openServices } from './services.ts';

/** What the functions reach through the SDK. */
export async function openEndpoints(
  parts: {
    settings: Settings;
    contents: CentreContents;
    files: Files;
    store: LocalStore;
    core: Core;
    door: Door;
  },
  closing: Closing,
) {
  const { settings, contents, files, store, core, door } = parts;
  const { clock, mailbox, notifications, functions } = core;
  const dynamodb = await openDynamodb(files, settings.dynamodbEndpoint, closing);
  const { streamArn } = await createTable(dynamodb.client, names.table);
  const ports = portsToTry(files.address, settings.s3Port, 's3Url');
  const s3 = await openS3({ files, ports, notifications, origins: door.origins }, closing);
  const services = await openServices(
    { store, files, clock, mailbox, invokeLambda: functions.invoke },
    closing,
  );
  const machineArns = await publishMachines(services.client, {
    names: contents.stateMachines,
    folder: `${contents.root}/statemachines`,
    functionOf: new Map(
      contents.functions.flatMap((one) => (one.kind === 'task' ? [[one.placeholder, one.name]] : [])),
    ),
  });
  return {
    dynamodb,
    streamArn,
    stepFunctions: services.stepFunctions,
    stepFunctionsClient: services.client,
    machineArns,
    addresses: { publicUrl: door.publicUrl, dynamodb: dynamodb.url, s3, ...services.urls },
  };
}
