import { rmSync } from 'node:fs';
import type { Closing } from './closing.ts';
import { endOrphan, pidFileOf } from './dynamodb/orphan.ts';
import { filesIn, type Settings } from './settings.ts';
import { lockFolder } from './store/folder-lock.ts';
import { type LocalStore, openLocalStore } from './store/local-store.ts';

export type Files = ReturnType<typeof filesIn>;

/** Takes the folder, empties it if asked to, and opens the store of the small parts. @throws FolderInUse */
export async function openFolder(
  settings: Settings,
  closing: Closing,
): Promise<{ files: Files; store: LocalStore }> {
  const files = filesIn(settings.folder);
  const lock = lockFolder(files.lock);
  closing.add(() => lock.release());
  await endOrphan(pidFileOf(files.dynamodb), files.dynamodb);
  if (settings.isFresh) clear(files);
  const store = openLocalStore(files.store);
  closing.add(() => store.close());
  return { files, store };
}

/** Removes what the centre has made, and nothing else: the folder is the user's. */
function clear({ store, stepFunctions, dynamodb, objects, address }: Files): void {
  for (const file of [store, stepFunctions, dynamodb])
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
  rmSync(objects, { recursive: true, force: true });
  rmSync(address, { force: true });
}
