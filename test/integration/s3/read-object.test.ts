import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { s3Quarantine } from '../../../functions/adapters/s3/quarantine.ts';
import { buckets, keys } from './an-s3.ts';
import { aDocument } from './some-files.ts';

const MIB = 1024 * 1024;

/** A store whose one object says that it is so long, and is poured out without ever being anywhere. */
async function aPouringStore(saysBytes: number, sendsBytes = saysBytes) {
  let poured = 0;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-length': saysBytes, etag: '"a"' });
    const chunk = Buffer.alloc(65_536);
    const more = (): void => {
      while (poured < sendsBytes && !response.destroyed) {
        const length = Math.min(chunk.length, sendsBytes - poured);
        poured += length;
        if (!response.write(chunk.subarray(0, length))) return;
      }
      if (poured < saysBytes) response.destroy();
      else response.end();
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const client = new S3Client({
    endpoint: `http://localhost:${(server.address() as AddressInfo).port}`,
    region: 'ap-east-1',
    credentials: keys,
    forcePathStyle: true,
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { client, poured: () => poured };
}

describe('a file that is larger than it may be', () => {
  it('of 201 MB, announced as one of 20 MB, is not read', async () => {
    const store = await aPouringStore(201 * MIB);
    const quarantine = s3Quarantine(store.client, buckets);
    expect(await quarantine.inspect(aDocument({ sizeBytes: 20 * MIB }))).toEqual({
      verdict: 'rejected',
      rejection: 'SIZE_DIFFERS',
    });
    expect(store.poured()).toBeLessThan(20 * MIB);
  });

  it('of 201 MB, announced as what it is, is not even asked for: no memory would hold it', async () => {
    const store = await aPouringStore(201 * MIB);
    const quarantine = s3Quarantine(store.client, buckets);
    expect(await quarantine.inspect(aDocument({ sizeBytes: 201 * MIB }))).toEqual({
      verdict: 'rejected',
      rejection: 'TOO_LARGE',
    });
    expect(store.poured()).toBe(0);
  });
});

describe('a line that breaks while a file is read', () => {
  it('is a fault, and no verdict on the file', async () => {
    const store = await aPouringStore(5 * MIB, 1 * MIB);
    const quarantine = s3Quarantine(store.client, buckets);
    await expect(quarantine.inspect(aDocument({ sizeBytes: 5 * MIB }))).rejects.toThrow();
  });
});
