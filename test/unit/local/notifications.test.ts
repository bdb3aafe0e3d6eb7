import { describe, expect, it } from 'vitest';
import { openDeadLetters } from '../../../local/dead-letters.ts';
import type { InvokeLambda } from '../../../local/lambda.ts';
import { openNotifications } from '../../../local/s3/notifications.ts';
import { openStoreInMemory } from '../../../local/store/local-store.ts';

const keysIn = (payload: unknown) =>
  (payload as { Records: { s3: { object: { key: string } } }[] }).Records.map(({ s3 }) => s3.object.key);

function open(invokeLambda: InvokeLambda, store = openStoreInMemory()) {
  const deadLetters = openDeadLetters(store);
  const notifications = openNotifications({
    store,
    bucket: 'quarantine',
    functionName: 'check-document',
    region: 'ap-east-1',
    invokeLambda,
    deadLetters,
    pause: async () => undefined,
  });
  return { notifications, deadLetters, store };
}

describe('notifications of arrived objects', () => {
  it('name the object as S3 does, and only those of the bucket', async () => {
    const told: unknown[] = [];
    const { notifications } = open(async (name, payload) => void told.push(name, ...keysIn(payload)));
    for (const bucket of ['quarantine', 'clean']) {
      notifications.storing(bucket, 'documents/土 地+1.pdf');
      notifications.stored(bucket, 'documents/土 地+1.pdf');
    }
    await notifications.settle();
    expect(told).toEqual(['check-document', 'documents/%E5%9C%9F+%E5%9C%B0%2B1.pdf']);
  });

  it('are told again after a kill, whether the object was stored or not', async () => {
    const killed = open(() => new Promise(() => undefined));
    killed.notifications.storing('quarantine', 'half');
    killed.notifications.storing('quarantine', 'whole');
    killed.notifications.stored('quarantine', 'whole');
    const told: string[] = [];
    const { notifications } = open(async (_, payload) => void told.push(...keysIn(payload)), killed.store);
    notifications.resume();
    await notifications.settle();
    expect(told).toEqual(['half', 'whole']);
    notifications.resume();
    await notifications.settle();
    expect(told).toHaveLength(2);
  });

  it('are tried three times and then put aside', async () => {
    let tries = 0;
    const { notifications, deadLetters } = open(async () => {
      tries += 1;
      throw new Error('broken');
    });
    notifications.storing('quarantine', 'a');
    notifications.stored('quarantine', 'a');
    await notifications.settle();
    expect(tries).toBe(3);
    expect(deadLetters.list()).toMatchObject([{ functionName: 'check-document', error: 'Error: broken' }]);
  });
});
