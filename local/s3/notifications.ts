import { setTimeout as wait } from 'node:timers/promises';
import type { TimedPart } from '../clock/timed-part.ts';
import type { DeadLetters } from '../dead-letters.ts';
import type { InvokeLambda } from '../lambda.ts';
import type { LocalStore } from '../store/local-store.ts';

export interface Notifications extends TimedPart {
  /** Notes, before an object is stored, that its arrival will have to be told. */
  storing(bucket: string, key: string): void;
  /** Tells it. */
  stored(bucket: string, key: string): void;
  /** Tells what a kill has left untold. Also what was never stored may be told: the receiver looks for itself. */
  resume(): void;
}

/** As an asynchronous invocation: twice more, then aside. */
const attempts = 3;

/** Tells a function of every object that arrives in a bucket, at least once. */
export function openNotifications(options: {
  readonly store: LocalStore;
  readonly bucket: string;
  readonly functionName: string;
  readonly region: string;
  readonly invokeLambda: InvokeLambda;
  readonly deadLetters: DeadLetters;
  readonly pause?: (attempt: number) => Promise<unknown>;
}): Notifications {
  const { store, functionName, invokeLambda, deadLetters } = options;
  const { pause = (attempt) => wait(500 * attempt, undefined, { ref: false }) } = options;
  store.exec(
    'create table if not exists arrivals (id integer primary key autoincrement, key text not null) strict',
  );
  const insert = store.prepare('insert into arrivals (key) values (?)');
  const remove = store.prepare('delete from arrivals where id = ?');
  const select = store.prepare('select id, key from arrivals order by id');
  const inHand = new Map<number, Promise<void>>();
  /** Being stored now, by key: the next one that is told. */
  const announced = new Map<string, number[]>();

  async function tell(id: number, key: string): Promise<void> {
    const event = objectCreated(options.bucket, key, options.region);
    for (let attempt = 1; attempt <= attempts; attempt++) {
      try {
        await invokeLambda(functionName, event);
        break;
      } catch (error) {
        if (attempt === attempts) deadLetters.add(functionName, event, error);
        else await pause(attempt);
      }
    }
    remove.run(id);
  }

  function take(id: number, key: string): void {
    inHand.set(
      id,
      tell(id, key).finally(() => inHand.delete(id)),
    );
  }

  return {
    name: 'object-notifications',
    nextDueAt: () => undefined,
    fireDue: async () => undefined,
    async settle() {
      while (inHand.size > 0) await Promise.all(inHand.values());
    },
    storing(bucket, key) {
      if (bucket !== options.bucket) return;
      const id = Number(insert.run(key).lastInsertRowid);
      announced.set(key, [...(announced.get(key) ?? []), id]);
    },
    stored(bucket, key) {
      if (bucket !== options.bucket) return;
      const [id, ...others] = announced.get(key) ?? [];
      if (others.length > 0) announced.set(key, others);
      else announced.delete(key);
      if (id !== undefined) take(id, key);
    },
    resume() {
      for (const { id, key } of select.all()) take(Number(id), String(key));
    },
  };
}

/** The classic notification of S3. Keys are encoded in it as in a form. */
function objectCreated(bucket: string, key: string, region: string) {
  return {
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: new Date().toISOString(),
        eventName: 'ObjectCreated:Post',
        s3: {
          s3SchemaVersion: '1.0',
          bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
          object: { key: encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+') },
        },
      },
    ],
  };
}
