import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A whole centre in a process of its own, with a fresh folder, on free ports, on Monday 2 March 2026, 9 o'clock. */
export interface StartedCentre {
  readonly url: string;
  /** Where everything of it is on disk. */
  readonly folder: string;
  /** Moves the clock; answers when everything that fell due has settled. */
  move(advance: string): Promise<void>;
  /** Everything sent to an address so far, the newest first. */
  lettersTo(address: string): Promise<{ subject: string; text: string; links: string[] }[]>;
  /** As a power cut would end it: nothing is said, nothing is put in order. The folder stays. */
  kill(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** @param kept the folder of a centre that was killed: everything goes on where it stood */
export async function startCentre(kept?: string): Promise<StartedCentre> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'onedoor-')));
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', 'tsx', 'local/start.ts'],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        ONEDOOR_PORT: '0',
        ONEDOOR_S3_PORT: '0',
        ONEDOOR_FOLDER: folder,
        ONEDOOR_CLOCK_START: '2026-03-02T09:00:00+08:00',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  await opened(child);
  const { url }: { url: string } = JSON.parse(await readFile(join(folder, 'address.json'), 'utf8'));
  return {
    url,
    folder,
    async move(advance) {
      const answer = await fetch(`${url}/local/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ advance }),
      });
      if (!answer.ok) throw new Error(`The clock did not move: ${await answer.text()}`);
    },
    async lettersTo(address) {
      const answer = await fetch(`${url}/local/mailbox.json?to=${encodeURIComponent(address)}`);
      return (await answer.json()) as { subject: string; text: string; links: string[] }[];
    },
    async kill() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for the sentence with which a centre says that it is open; a centre that ends before says why. */
function opened(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('is open at')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The centre did not open: ${said}`)));
  });
}
