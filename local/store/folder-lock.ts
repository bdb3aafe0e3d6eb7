import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Two centres in one folder would both drive the same waits. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/**
 * Takes the folder for this process, until it ends in whatever way: the lock is one of the operating system on an
 * open file, so a killed process leaves none behind, and no process id has to be trusted.
 * @throws FolderInUse
 */
export function lockFolder(file: string): { release(): void } {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error) || !/locked|busy/i.test(error.message)) throw error;
    throw new FolderInUse(
      `A centre already runs in ${dirname(file)}. Stop it, or give this one its own ONEDOOR_FOLDER, ONEDOOR_PORT and ONEDOOR_S3_PORT.`,
    );
  }
  return { release: () => lock.close() };
}
