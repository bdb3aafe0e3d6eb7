import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { endOrphan, forgetPid, notePid, pidFileOf } from './orphan.ts';

export interface EmbeddedDynamodb {
  readonly url: string;
  /** The process of the database itself, which changes when it had to be started again. */
  readonly pid: number;
  close(): Promise<void>;
}

/**
 * Runs the program and ends it when our end of the pipe closes, which the operating system does for us however we
 * die. A program cannot be told to do that itself.
 */
const watchdog = `
exec 3<&0
"$@" </dev/null 3<&- 2>&1 &
child=$!
echo "pid $child"
(cat <&3 >/dev/null; kill -9 "$child" 2>/dev/null) &
wait "$child"
`;

/**
 * Starts DynamoDB on a file and resolves when it answers. Should it ever end by itself it is started again on the
 * same port: the SDK tries again, and what was acknowledged is in the file.
 */
export async function startDynamodb(options: {
  readonly binary: string;
  readonly databaseFile: string;
  readonly report?: (message: string) => void;
}): Promise<EmbeddedDynamodb> {
  const { binary, databaseFile, report = console.error } = options;
  const pidFile = pidFileOf(databaseFile);
  await endOrphan(pidFile, databaseFile);
  const port = await freePort();
  let isClosing = false;
  let running = await run();

  async function run(): Promise<{ process: ChildProcess; pid: number; ended: Promise<void> }> {
    const child = spawn(
      '/bin/sh',
      ['-c', watchdog, 'watchdog', binary, 'serve', '-p', String(port), '--db-path', databaseFile],
      { stdio: ['pipe', 'pipe', 'ignore'], detached: true }, // detached: Ctrl-C is for us, who end it last
    );
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const pid = await firstPid(child);
    notePid(pidFile, pid);
    await untilReady(`http://127.0.0.1:${port}`, child);
    void ended.then(restart);
    return { process: child, pid, ended };
  }

  async function restart(): Promise<void> {
    if (isClosing) return;
    report('The embedded DynamoDB has ended by itself; it is started again.');
    running.process.stdin?.end();
    try {
      running = await run();
    } catch (error) {
      report(`The embedded DynamoDB cannot be started again: ${String(error)}`);
    }
  }

  return {
    url: `http://127.0.0.1:${port}`,
    get pid() {
      return running.pid;
    },
    async close() {
      isClosing = true;
      running.process.stdin?.end();
      await running.ended;
      forgetPid(pidFile);
    },
  };
}

async function firstPid(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('The watchdog has no output');
  const lines = createInterface(child.stdout);
  return new Promise((resolve, reject) => {
    // The other lines are read too, and dropped: a full pipe would stop the program.
    lines.on('line', (line) => line.startsWith('pid ') && resolve(Number(line.slice(4))));
    lines.once('close', () => reject(new Error('The embedded DynamoDB did not start')));
  });
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (child.exitCode !== null) break;
    const isUp = await fetch(url).then(
      (response) => response.body?.cancel().then(() => true),
      () => false,
    );
    if (isUp) return;
    await pause(25);
  }
  child.stdin?.end();
  throw new Error('The embedded DynamoDB does not answer');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The probe has no port');
  return address.port;
}
