import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';
import { onTestFinished } from 'vitest';
import { type S3Signer, s3Signer } from '../../../functions/adapters/s3/s3-signer.ts';

export const buckets = { quarantine: 'quarantine', clean: 'clean' } as const;
export const licenceBucket = 'licences';
export const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;

/** An S3 in this process that takes whatever it is sent; gone when the test is. */
export async function anS3(): Promise<{
  client: S3Client;
  signer: S3Signer;
  endpoint: string;
  requests: string[];
}> {
  const directory = mkdtempSync(join(tmpdir(), 's3-'));
  const server = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [buckets.quarantine, buckets.clean, licenceBucket].map((name) => ({ name })),
  });
  await server.configureBuckets();
  const http = createServer(server.callback());
  await new Promise<void>((resolve) => http.listen(0, 'localhost', resolve));
  const endpoint = `http://localhost:${(http.address() as AddressInfo).port}`;
  const client = new S3Client({
    endpoint,
    region: 'ap-east-1',
    credentials: keys,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 1,
  });
  /** The commands in the order in which they were sent. */
  const requests: string[] = [];
  client.middlewareStack.add(
    (next, context) => (sent) => {
      requests.push(String(context.commandName));
      return next(sent);
    },
    { step: 'initialize' },
  );
  onTestFinished(async () => {
    client.destroy();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    rmSync(directory, { recursive: true, force: true });
  });
  const signer = s3Signer({ region: 'ap-east-1', endpoint, forcePathStyle: true }, keys);
  return { client, signer, endpoint, requests };
}
