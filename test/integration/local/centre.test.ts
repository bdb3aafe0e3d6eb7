import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CentreAddress } from '../../../local/address-file.ts';
import type { Mail } from '../../../local/mailbox/mailbox.ts';
import { newFolder } from './support/folder.ts';

const script = join(import.meta.dirname, 'support/small-centre.ts');

interface Running {
  readonly address: CentreAddress;
  readonly process: ChildProcess;
  readonly databasePid: number;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

async function start(folder: string, clockStart = '2026-03-02T09:30:00+08:00'): Promise<Running> {
  const child = fork(script, [], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', 'tsx'],
    env: {
      ...process.env,
      ONEDOOR_PORT: '0',
      ONEDOOR_S3_PORT: '0',
      ONEDOOR_FOLDER: folder,
      ONEDOOR_CLOCK_START: clockStart,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  onTestFinished(() => kill());
  const address = await new Promise<CentreAddress>((resolve, reject) => {
    child.once('message', (message) => resolve(message as CentreAddress));
    void ended.then(() => reject(new Error('The centre has ended')));
  });
  const databasePid = Number(readFileSync(join(folder, 'dynamodb.sqlite.pid'), 'utf8'));
  return { address, process: child, databasePid, kill };
}

const post = (address: string, body?: unknown) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

async function mailsOf({ address }: Running): Promise<Mail[]> {
  return (await (
    await fetch(`${address.url}/local/mailbox.json`, { headers: { connection: 'close' } })
  ).json()) as Mail[];
}

/** Moves the clock: its answer comes when everything has settled, which is what makes these tests need no waiting. */
async function move(running: Running, to: string): Promise<unknown> {
  return (await post(`${running.address.url}/local/clock`, { to })).json();
}

async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && existsSync(`/proc/${pid}/cmdline`); attempt++) await wait(20);
  return !existsSync(`/proc/${pid}/cmdline`);
}

const consumers = ['relay-workflow', 'send-notifications', 'issue-licence', 'count-statistics'];

describe('the local centre', () => {
  it('tells every consumer of an event that was stored before a kill, once in the mailbox', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const written = Array.from({ length: 20 }, (_, index) => `EV#${index + 1}`);
    for (const event of written)
      expect((await post(`${first.address.url}/events/${encodeURIComponent(event)}`)).status).toBe(204);
    await first.kill();

    const second = await start(folder);
    await move(second, '2026-03-02T09:40:00+08:00');
    const mails = await mailsOf(second);
    for (const consumer of consumers) {
      const subjects = mails.filter(({ to }) => to === consumer).map(({ subject }) => subject);
      expect(subjects.sort()).toEqual([...written].sort());
    }
    await second.kill('SIGTERM');
  });

  it('fires each limit at its instant, and the sweep where the clock stops', async () => {
    const running = await start(newFolder());
    for (const mark of ['2026-03-05T09:00:00.000Z', '2026-03-03T01:00:00.000Z'])
      expect((await post(`${running.address.url}/marks/${encodeURIComponent(mark)}`)).status).toBe(204);
    expect(await move(running, '2026-03-09T09:00:00+08:00')).toMatchObject({ isMoving: false });
    const told = (await mailsOf(running)).reverse().map(({ subject }) => subject);
    expect(told.filter((subject) => subject.startsWith('mark'))).toEqual([
      'mark 2026-03-03T01:00:00.000Z',
      'mark 2026-03-05T09:00:00.000Z',
    ]);
    expect(told.filter((subject) => subject.startsWith('sweep'))).toEqual([
      'sweep 2026-03-03T01:00:00.000Z',
      'sweep 2026-03-05T09:00:00.000Z',
      'sweep 2026-03-09T01:00:00.000Z',
    ]);
    const executions = await (await fetch(`${running.address.url}/local/executions.json`)).json();
    expect(executions).toMatchObject([{ status: 'SUCCEEDED' }, { status: 'SUCCEEDED' }]);
  });

  it('completes a move of the clock that a kill has cut short', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const marks = Array.from({ length: 30 }, (_, day) => new Date(Date.UTC(2026, 3, day + 1)).toISOString());
    for (const mark of marks) await post(`${first.address.url}/marks/${encodeURIComponent(mark)}`);
    const moving = move(first, '2026-06-01T09:00:00+08:00').catch(() => undefined);
    while (!(await mailsOf(first)).some(({ to }) => to === 'check-deadline'));
    await first.kill();
    await moving;

    const second = await start(folder);
    const clock = (await (await fetch(`${second.address.url}/local/clock`)).json()) as { now: string };
    expect(clock).toMatchObject({ isMoving: false });
    expect(clock.now >= '2026-06-01T01:00:00.000Z').toBe(true);
    const fired = new Set(
      (await mailsOf(second)).filter(({ to }) => to === 'check-deadline').map(({ subject }) => subject),
    );
    expect([...fired].sort()).toEqual(marks.map((mark) => `mark ${mark}`));
  });

  it('takes its database along, however it ends, and comes back at the same address', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await first.kill('SIGKILL');
    expect(await isGone(first.databasePid)).toBe(true);
    const second = await start(folder);
    expect(second.address.url).toBe(first.address.url);
    await second.kill('SIGTERM');
    expect(await isGone(second.databasePid)).toBe(true);
  });

  it('starts the database again when it ends by itself, and loses nothing that was acknowledged', async () => {
    const folder = newFolder();
    const running = await start(folder);
    await post(`${running.address.url}/events/EV%231`);
    process.kill(running.databasePid, 'SIGKILL');
    expect(await isGone(running.databasePid)).toBe(true);
    while ((await post(`${running.address.url}/events/EV%232`)).status !== 204);
    await move(running, '2026-03-02T09:40:00+08:00');
    const subjects = (await mailsOf(running))
      .filter(({ to }) => to === 'relay-workflow')
      .map(({ subject }) => subject);
    expect(subjects.sort()).toEqual(['EV#1', 'EV#2']);
  });

  it('shares its folder with no other', async () => {
    const folder = newFolder();
    await start(folder);
    await expect(start(folder)).rejects.toThrow('The centre has ended');
  });

  it('does nothing for another site', async () => {
    const { address } = await start(newFolder());
    const fromElsewhere = (path: string, headers: Record<string, string>) =>
      fetch(`${address.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{}',
      });
    for (const path of ['/local/clock', '/local/token']) {
      expect((await fromElsewhere(path, { origin: 'http://evil.example' })).status).toBe(403);
      expect((await fromElsewhere(path, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
      expect((await fromElsewhere(path, { origin: address.url })).status).toBe(422);
    }
    const pages = ['/local', '/local/mailbox', '/local/clock', '/local/executions', '/local/dead-letters'];
    for (const path of pages) expect((await fetch(`${address.url}${path}`)).status).toBe(200);
  });
});
