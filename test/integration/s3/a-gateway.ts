import { S3Client } from '@aws-sdk/client-s3';
import { onTestFinished } from 'vitest';
import { s3Signer } from '../../../functions/adapters/s3/s3-signer.ts';
import { listen } from '../../../local/http/listen.ts';
import { openObjectStore } from '../../../local/s3/object-store.ts';
import { answerS3 } from '../../../local/s3/serve.ts';
import { localKeys } from '../../../local/s3/signature.ts';
import { newFolder } from '../local/support/folder.ts';
import { buckets, licenceBucket } from './an-s3.ts';

/** The S3 of the local centre, which holds signatures, policies and expiry as the real one does; its clock can be moved. */
export async function aGateway({ fewestPartBytes = 5 * 1024 * 1024, folder = newFolder() } = {}) {
  let skew = 0;
  const arrived: string[] = [];
  const names = [...Object.values(buckets), licenceBucket];
  const store = await openObjectStore({
    folder,
    buckets: names,
    watch: { storing: () => undefined, stored: (bucket, key) => void arrived.push(`${bucket}/${key}`) },
  });
  const now = (): Date => new Date(Date.now() + skew);
  const origins = () => ['https://centre.example'];
  const answer = answerS3({ store, buckets: names, origins, now, fewestPartBytes });
  const requests: string[] = [];
  const listening = await listen((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  }, 0);
  const endpoint = `http://localhost:${listening.port}`;
  const client = new S3Client({
    endpoint,
    region: 'ap-east-1',
    credentials: localKeys,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    await listening.close();
  });
  return {
    client,
    endpoint,
    folder,
    /** Signs by the clock of the store; the client signs by that of the machine. */
    signer: s3Signer({ region: 'ap-east-1', endpoint, forcePathStyle: true }, localKeys, now),
    /** Objects in the order in which they were told to have arrived. */
    arrived,
    requests,
    pass: (milliseconds: number): void => {
      skew += milliseconds;
    },
  };
}

/** The name of the error in what S3 answered. */
export async function codeOf(answer: Response): Promise<string | undefined> {
  return /<Code>(\w+)</.exec(await answer.text())?.[1];
}
