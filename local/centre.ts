import { type CentreAddress, writeAddress } from './address-file.ts';
import type { CentreContents } from './centre/contents.ts';
import { openCore } from './centre/core.ts';
import { openDoor } from './centre/door.ts';
import { driveOn } from './centre/drive-on.ts';
import { openEndpoints } from './centre/endpoints.ts';
import { newFrontParts, openSignIn } from './centre/front-parts.ts';
import { newClosing } from './closing.ts';
import { type Addresses, environmentFor, setEnvironment } from './environment.ts';
import { openFolder } from './open-folder.ts';
import type { Settings } from './settings.ts';
import { onceIn } from './store/marks.ts';
import { openStreamSource } from './streams/stream-source.ts';

export interface Centre {
  readonly address: CentreAddress;
  close(): Promise<void>;
}

/**
 * Opens every part in the order in which they need each other. What was in progress when the last process died goes
 * on as soon as functions can be invoked.
 */
export async function openCentre(
  settings: Settings,
  contents: CentreContents,
  report: (line: string) => void = () => undefined,
): Promise<Centre> {
  const closing = newClosing();
  try {
    const { files, store } = await openFolder(settings, closing);
    const door = await openDoor(files, settings.port, closing);
    const core = openCore(settings, contents, store);
    report('Opening the table, the object store and the workflows …');
    const endpoints = await openEndpoints({ settings, contents, files, store, core, door }, closing);
    report('Loading the functions and the catalogue …');
    const { stepFunctions, dynamodb, streamArn } = endpoints;
    const signIn = openSignIn(store, door.publicUrl);
    setEnvironment(environmentFor({ ...endpoints, ...signIn, virusScanner: settings.virusScanner }));
    await Promise.all([
      core.functions.load(),
      // The stream's name is new with every table, and so are its PINs.
      onceIn(store, `PINs beside ${streamArn}`, (isFirst) =>
        contents.publishCatalogue(dynamodb.client, isFirst),
      ),
    ]);
    door.open(newFrontParts({ contents, core, signIn, door, stepFunctions: endpoints.stepFunctionsClient }));
    const source = openStreamSource(dynamodb.streams, streamArn);
    await driveOn({ contents, core, store, stepFunctions, source, report }, closing);
    const address = addressOf(endpoints.addresses);
    writeAddress(files.address, address);
    return { address, close: () => closing.closeAll() };
  } catch (error) {
    await closing.closeAll().catch((fault: unknown) => console.error(fault));
    throw error;
  }
}

function addressOf({ publicUrl, s3, dynamodb, stepFunctions }: Addresses): CentreAddress {
  return {
    url: publicUrl,
    s3Url: s3,
    dynamodbUrl: dynamodb,
    stepFunctionsUrl: stepFunctions,
    pid: process.pid,
  };
}
