import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Clock } from '../clock/timed-part.ts';
import type { Closing } from '../closing.ts';
import { startDynamodb } from '../dynamodb/embedded-dynamodb.ts';
import { findBinary } from '../dynamodb/find-binary.ts';
import { type Listening, listenOnUsualPort } from '../http/listen.ts';
import { openKms } from '../kms/kms.ts';
import { answerKms } from '../kms/serve.ts';
import type { InvokeLambda } from '../lambda.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import { answerMail } from '../mailbox/serve.ts';
import type { Files } from '../open-folder.ts';
import { buckets, names, place } from '../place.ts';
import type { Notifications } from '../s3/notifications.ts';
import { openObjectStore } from '../s3/object-store.ts';
import { answerS3 } from '../s3/serve.ts';
import { localKeys } from '../s3/signature.ts';
import { openStepFunctions, type StepFunctions, serveStepFunctions } from '../step-functions/endpoint.ts';
import type { LocalStore } from '../store/local-store.ts';

const credentials = localKeys;

/** The client configuration of the local centre itself. */
function configFor(endpoint: string) {
  return { endpoint, region: place.region, credentials };
}

/** The table's database, or the one that the environment names. */
export async function openDynamodb(files: Files, external: string | undefined, closing: Closing) {
  let url = external;
  if (url === undefined) {
    const embedded = await startDynamodb({ binary: findBinary(), databaseFile: files.dynamodb });
    closing.add(() => embedded.close());
    url = embedded.url;
  }
  const client = new DynamoDBClient(configFor(url));
  const streams = new DynamoDBStreamsClient(configFor(url));
  closing.add(() => {
    client.destroy();
    streams.destroy();
  });
  return { url, client, streams };
}

/** The object store, at the port to which browsers post. */
export async function openS3(
  options: {
    files: Files;
    ports: readonly number[];
    notifications: Notifications;
    origins: () => readonly string[];
  },
  closing: Closing,
): Promise<string> {
  const { files, ports, notifications, origins } = options;
  const store = await openObjectStore({ folder: files.objects, buckets, watch: notifications });
  const listening = await listenOnUsualPort(answerS3({ store, buckets, origins }), ports);
  closing.add(() => listening.close());
  return `http://localhost:${listening.port}`;
}

/** The endpoints that only functions call, each at a free port. */
export async function openServices(
  options: { store: LocalStore; files: Files; clock: Clock; mailbox: Mailbox; invokeLambda: InvokeLambda },
  closing: Closing,
) {
  const { store, files, clock, mailbox, invokeLambda } = options;
  const stepFunctions: StepFunctions = openStepFunctions({
    storeFile: files.stepFunctions,
    clock,
    invokeLambda,
    ...place,
  });
  closing.add(() => stepFunctions.close());
  const served = await serveStepFunctions(stepFunctions, 0);
  closing.add(() => served.close());
  const client = new SFNClient(configFor(served.url));
  closing.add(() => client.destroy());
  const kms = await serve(
    answerKms(
      openKms(store, [names.linkKey, names.holderKey], place, [names.credentialKey], [names.sealKey]),
    ),
    closing,
  );
  const mail = await serve(answerMail(mailbox), closing);
  return { stepFunctions, client, urls: { stepFunctions: served.url, kms, mailbox: mail } };
}

async function serve(listener: Parameters<typeof listenOnUsualPort>[0], closing: Closing): Promise<string> {
  const listening: Listening = await listenOnUsualPort(listener, [0]);
  closing.add(() => listening.close());
  return `http://127.0.0.1:${listening.port}`;
}
