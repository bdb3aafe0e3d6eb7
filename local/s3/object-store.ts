import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import { openPartedStore, type PartedStore } from './parted-store.ts';

export interface ObjectStore {
  /** Answers an S3 request whose right to be here has been checked. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  put(object: NewObject): Promise<{ md5: string }>;
  /** Stores an object where there is none; undefined where there is one, which stays as it is. */
  putIfNone(object: NewObject): Promise<{ md5: string } | undefined>;
  /** Files that come in parts. */
  readonly uploads: PartedStore;
  /** Where the bytes of an upload may lie until they are accepted. */
  spoolFile(): string;
}

export interface NewObject {
  readonly bucket: string;
  readonly key: string;
  readonly content: Readable | Buffer;
  readonly metadata: Readonly<Record<string, string | number>>;
}

export interface ObjectStoreOptions {
  readonly folder: string;
  readonly buckets: readonly string[];
  /** Told before and after an object is stored. */
  readonly watch?: { storing(bucket: string, key: string): void; stored(bucket: string, key: string): void };
}

/**
 * s3rver on a folder, inside this process and without a port of its own. It writes an object in place, so a kill
 * would leave half of one; S3 shows an object whole or not at all. So here the bytes go to a file beside and take
 * the object's name when they are on disk.
 */
export async function openObjectStore({ folder, buckets, watch }: ObjectStoreOptions): Promise<ObjectStore> {
  const spool = join(folder, 'spool');
  rmSync(spool, { recursive: true, force: true }); // of uploads that a kill cut short
  mkdirSync(spool, { recursive: true });
  const server = new S3rver({
    directory: join(folder, 'buckets'),
    silent: true,
    vhostBuckets: false,
    configureBuckets: buckets.map((name) => ({ name })),
  });
  await server.configureBuckets();
  const { store: files } = server;
  const spoolFile = () => join(spool, randomUUID());

  const inTurn = turnsByKey();

  /** Stores an object if it may be stored there: no other is stored under the name between the question and the answer. */
  const store = async (
    { bucket, key, content, metadata }: NewObject,
    mayStore: (place: string) => boolean = () => true,
  ) => {
    const file = spoolFile();
    try {
      const written = await write(file, content);
      const place = files.getResourcePath(bucket, key, 'object');
      return await inTurn(place, async () => {
        if (!mayStore(place)) return undefined;
        watch?.storing(bucket, key);
        await mkdir(dirname(place), { recursive: true });
        await files.putMetadata(bucket, key, metadata, written.md5);
        await rename(file, place);
        watch?.stored(bucket, key);
        return written;
      });
    } finally {
      await rm(file, { force: true });
    }
  };

  const put = async (object: NewObject) => {
    const stored = await store(object);
    if (!stored) throw new Error(`${object.key} was not stored.`);
    return stored;
  };
  const putIfNone = (object: NewObject) => store(object, (place) => !existsSync(place));
  files.putObject = put;

  const copyMetadata = files.copyObject.bind(files);
  files.copyObject = async (fromBucket, fromKey, toBucket, toKey, metadata) => {
    if (fromBucket === toBucket && fromKey === toKey)
      return copyMetadata(fromBucket, fromKey, toBucket, toKey, metadata);
    const source = await files.getObject(fromBucket, fromKey);
    if (!source) throw Object.assign(new Error('The source is gone'), { code: 'ENOENT' });
    await put({
      bucket: toBucket,
      key: toKey,
      content: source.content ?? Buffer.alloc(0),
      metadata: metadata ?? source.metadata,
    });
    return files.getMetadata(toBucket, toKey);
  };

  const uploads = openPartedStore(folder, put);
  await uploads.forget(new Date());
  return { handle: server.callback(), put, putIfNone, uploads, spoolFile };
}

/** Lets who writes under one name do so one after the other. */
function turnsByKey(): <T>(place: string, act: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (place, act) => {
    const turn = (last.get(place) ?? Promise.resolve()).then(act, act);
    last.set(place, turn);
    try {
      return await turn;
    } finally {
      if (last.get(place) === turn) last.delete(place);
    }
  };
}

/** Writes the bytes and waits until the disk has them. */
async function write(file: string, content: Readable | Buffer): Promise<{ size: number; md5: string }> {
  const md5 = createHash('md5'); // what S3 calls the ETag
  let size = 0;
  const handle = await open(file, 'wx');
  try {
    for await (const chunk of Readable.from(content)) {
      const bytes = Buffer.from(chunk as Uint8Array);
      md5.update(bytes);
      size += bytes.length;
      await handle.writeFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, md5: md5.digest('hex') };
}
