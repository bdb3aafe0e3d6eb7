import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Daemon, testSignature } from './small-clamd.ts';

const binary = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(existsSync);

/** Whether ClamAV is installed on this machine: the tests of the adapter then run against it as well. */
export const hasClamd = binary !== undefined;

/** ClamAV itself, with one signature of our own: those of the world are 200 MB, and come over the network. */
export async function realClamd(streamMaxLength = 100_000_000): Promise<Daemon> {
  if (!binary) throw new Error('ClamAV is not installed.');
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const path = join(folder, 'clamd.ctl');
  const database = join(folder, 'test.ndb');
  await writeFile(database, `Onedoor.Test.Signature:0:*:${Buffer.from(testSignature).toString('hex')}\n`);
  const settings = { LocalSocket: path, DatabaseDirectory: folder, Foreground: 'yes' };
  const limits = { StreamMaxLength: streamMaxLength, MaxFileSize: '200M', MaxScanSize: '400M' };
  const lines = Object.entries({ ...settings, ...limits }).map(([name, value]) => `${name} ${value}`);
  await writeFile(join(folder, 'clamd.conf'), `${lines.join('\n')}\n`);
  const child = spawn(binary, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  while (child.exitCode === null && !(await answers(path))) await wait(50);
  if (child.exitCode !== null) throw new Error(`ClamAV ended with ${child.exitCode}.`);
  return {
    place: { path },
    async close() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
