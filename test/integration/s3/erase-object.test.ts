import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { eraseObject } from '../../../functions/adapters/s3/erase-object.ts';
import { anS3, buckets } from './an-s3.ts';

it('a file is gone after it was erased, however often; its neighbours stay', async () => {
  const { client } = await anS3();
  const at = (Key: string) => ({ Bucket: buckets.clean, Key });
  for (const Key of ['applications/1/a', 'applications/1/ab'])
    await client.send(new PutObjectCommand({ ...at(Key), Body: 'x' }));
  await eraseObject(client, at('applications/1/a'));
  await eraseObject(client, at('applications/1/a'));
  await expect(client.send(new HeadObjectCommand(at('applications/1/a')))).rejects.toMatchObject({
    name: 'NotFound',
  });
  expect((await client.send(new HeadObjectCommand(at('applications/1/ab')))).ContentLength).toBe(1);
});
