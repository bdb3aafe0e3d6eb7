import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { NewObject } from './object-store.ts';
import { S3Error } from './s3-error.ts';

/** An upload in parts that was begun. */
export interface BegunUpload {
  readonly bucket: string;
  readonly key: string;
  readonly contentType: string;
  /** Whether every part has to carry the SHA-256 of its bytes. */
  readonly hasChecksums: boolean;
  readonly begunAt: string;
}

export interface StoredPart {
  readonly number: number;
  readonly size: number;
  readonly md5: string;
  /** Base64, as S3 writes it. */
  readonly sha256: string;
  /** Name of its file. */
  readonly file: string;
}

/** What a lifecycle rule does on AWS: an upload that nobody has finished in a day is thrown away. */
const LIFE_MS = 24 * 3_600_000;

/**
 * Uploads in parts, on disk: s3rver neither lists nor aborts them, and joins whatever it is told. A part takes its name
 * when all of it is there, so that a kill leaves no half of one.
 */
export function openPartedStore(folder: string, put: (object: NewObject) => Promise<{ md5: string }>) {
  const uploads = join(folder, 'uploads');
  mkdirSync(uploads, { recursive: true });
  const folderOf = (id: string): string => {
    const found = /^[0-9a-f-]{36}$/.test(id) ? join(uploads, id) : '';
    if (found === '' || !existsSync(join(found, 'upload.json')))
      throw new S3Error('NoSuchUpload', 'The specified multipart upload does not exist.', { UploadId: id });
    return found;
  };

  /** As rename does: whoever reads sees all of it or nothing. */
  const write = async (file: string, content: object): Promise<void> => {
    const beside = `${file}.${randomUUID()}`;
    await writeFile(beside, JSON.stringify(content));
    await rename(beside, file);
  };

  const read = async (id: string, bucket: string, key: string): Promise<BegunUpload> => {
    const begun: BegunUpload = JSON.parse(await readFile(join(folderOf(id), 'upload.json'), 'utf8'));
    if (begun.bucket !== bucket || begun.key !== key)
      throw new S3Error('NoSuchUpload', 'The specified multipart upload does not exist.', { UploadId: id });
    return begun;
  };

  return {
    read,
    async begin(begun: BegunUpload): Promise<string> {
      const id = randomUUID();
      await mkdir(join(uploads, id));
      await write(join(uploads, id, 'upload.json'), begun);
      return id;
    },

    /** Takes a part; one that is there is replaced. @param check is told the size and the hash before the part counts */
    async putPart(
      id: string,
      number: number,
      body: AsyncIterable<Buffer>,
      check: (size: number, sha256: string) => void,
    ): Promise<StoredPart> {
      const at = folderOf(id);
      const file = `${randomUUID()}.part`;
      const [md5, sha256] = [createHash('md5'), createHash('sha256')];
      let size = 0;
      try {
        await pipeline(
          body,
          async function* counted(chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              md5.update(chunk);
              sha256.update(chunk);
              size += chunk.length;
              yield chunk;
            }
          },
          createWriteStream(join(at, file)),
        );
        const part = { number, size, md5: md5.digest('hex'), sha256: sha256.digest('base64'), file };
        check(size, part.sha256);
        await write(join(at, `${number}.json`), part);
        return part;
      } catch (error) {
        await rm(join(at, file), { force: true });
        throw error;
      }
    },

    async parts(id: string): Promise<StoredPart[]> {
      const at = folderOf(id);
      const names = (await readdir(at)).filter((name) => /^\d+\.json$/.test(name));
      const parts = names.map(
        async (name): Promise<StoredPart> => JSON.parse(await readFile(join(at, name), 'utf8')),
      );
      return (await Promise.all(parts)).toSorted((a, b) => a.number - b.number);
    },

    /** Makes the object of the parts; only then the upload is gone. */
    async join(id: string, begun: BegunUpload, parts: readonly StoredPart[]): Promise<{ md5: string }> {
      const at = folderOf(id);
      const content = Readable.from(joined(parts.map(({ file }) => join(at, file))));
      const { bucket, key, contentType } = begun;
      const written = await put({ bucket, key, content, metadata: { 'content-type': contentType } });
      await rm(at, { recursive: true, force: true });
      return written;
    },

    async abort(id: string): Promise<void> {
      await rm(folderOf(id), { recursive: true, force: true });
    },

    /** Throws away what was begun a day ago and never finished. */
    async forget(now: Date): Promise<void> {
      for (const id of readdirSync(uploads)) {
        const at = join(uploads, id);
        const text = await readFile(join(at, 'upload.json'), 'utf8').catch(() => undefined);
        const begun: BegunUpload | undefined = text === undefined ? undefined : JSON.parse(text);
        const isOld = begun && now.getTime() - Date.parse(begun.begunAt) > LIFE_MS;
        if (isOld) rmSync(at, { recursive: true, force: true });
      }
    },
  };
}

export type PartedStore = ReturnType<typeof openPartedStore>;

async function* joined(files: readonly string[]): AsyncGenerator<Buffer> {
  for (const file of files) yield* createReadStream(file) as AsyncIterable<Buffer>;
}
