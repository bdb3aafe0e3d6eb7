import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { clamdScanner } from '../../../functions/adapters/virus-scanner/clamd.ts';
import { hasClamd, realClamd } from '../../support/clamd/real-clamd.ts';
import {
  type Daemon,
  type SmallClamdOptions,
  smallClamd,
  testSignature,
} from '../../support/clamd/small-clamd.ts';
import { aPdf } from '../../support/files.ts';
import { aDocument } from '../s3/some-files.ts';

const MIB = 1024 * 1024;
const fileOf = (bytes: Uint8Array) => ({ document: aDocument(), bytes, stamp: 'a' });

async function aDaemon(options: SmallClamdOptions = {}): Promise<Daemon> {
  const daemon = await smallClamd(options);
  onTestFinished(() => daemon.close());
  return daemon;
}

const ours = (): Promise<Daemon> => smallClamd({ streamMaxLength: 3 * MIB });
const daemons = [
  { what: 'a small daemon that speaks as ClamAV does', start: ours, isHere: true },
  {
    what: hasClamd ? 'ClamAV itself' : 'ClamAV itself (not installed here)',
    start: () => realClamd(3 * MIB),
    isHere: hasClamd,
  },
];

for (const { what, start, isHere } of daemons)
  describe.runIf(isHere)(`with ${what}`, () => {
    let daemon: Daemon;
    beforeAll(async () => {
      daemon = await start();
    });
    afterAll(() => daemon.close());

    it('a good file is clean', async () => {
      expect(await clamdScanner(daemon.place).scan(fileOf(aPdf()))).toBe('clean');
    });

    it('a file of many chunks is clean', async () => {
      expect(await clamdScanner(daemon.place).scan(fileOf(Buffer.alloc(2 * MIB + 1, 'a')))).toBe('clean');
    });

    it('a file with a signature that only the daemon knows is infected', async () => {
      const infected = Buffer.concat([aPdf(), Buffer.from(testSignature)]);
      expect(await clamdScanner(daemon.place).scan(fileOf(infected))).toBe('infected');
    });

    it('a file longer than the daemon takes has no verdict, and no fault of its own', async () => {
      const scan = clamdScanner(daemon.place).scan(fileOf(Buffer.alloc(20 * MIB)));
      await expect(scan).rejects.toMatchObject({
        name: 'ScanFailed',
        fault: expect.stringMatching(/^(TOO_LARGE|CUT_SHORT)$/), // its answer may be lost with the line
      });
    });

    it('eight files at once each get their own verdict', async () => {
      const scanner = clamdScanner(daemon.place);
      const files = Array.from({ length: 8 }, (_, index) =>
        fileOf(Buffer.from(index % 2 === 0 ? 'good' : testSignature)),
      );
      expect(await Promise.all(files.map((file) => scanner.scan(file)))).toEqual(
        files.map((_, index) => (index % 2 === 0 ? 'clean' : 'infected')),
      );
    });
  });

describe('a daemon', () => {
  it('may listen at a socket file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { place } = await aDaemon({ path: join(folder, 'clamd.ctl') });
    expect(place).toHaveProperty('path');
    expect(await clamdScanner(place).scan(fileOf(aPdf()))).toBe('clean');
  });

  it('that says nothing is given up after the time limit', async () => {
    const { place } = await aDaemon({ answer: () => undefined });
    const scan = clamdScanner(place, { timeLimit: 50 }).scan(fileOf(aPdf()));
    await expect(scan).rejects.toMatchObject({ fault: 'TIMED_OUT' });
  });

  it.each([
    ['an error of its own', "Can't allocate memory ERROR"],
    ['another word', 'stream: MAYBE'],
    ['nothing but an end', ''],
    ['an OK to something else', 'PONG'],
    ['a name that only looks like an OK', 'stream: OK FOUNDLING'],
  ])('that answers with %s gives no verdict: only OK is clean', async (_, line) => {
    const { place } = await aDaemon({ answer: () => line });
    await expect(clamdScanner(place).scan(fileOf(aPdf()))).rejects.toMatchObject({ fault: 'REFUSED' });
  });

  it('that takes no more says so, when its answer comes before the line breaks', async () => {
    const { place } = await aDaemon({ answer: () => 'INSTREAM size limit exceeded. ERROR' });
    await expect(clamdScanner(place).scan(fileOf(aPdf()))).rejects.toMatchObject({ fault: 'TOO_LARGE' });
  });

  it('that takes a virus whose name says OK for one is believed', async () => {
    const { place } = await aDaemon({ answer: () => 'stream: OK FOUND' });
    expect(await clamdScanner(place).scan(fileOf(aPdf()))).toBe('infected');
  });

  it('that breaks the line in the middle of its answer gives no verdict', async () => {
    const server = createServer((socket) =>
      socket.on('data', () => socket.end('stream: OK')).on('error', () => undefined),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('It does not listen.');
    const scan = clamdScanner({ host: '127.0.0.1', port: address.port }).scan(fileOf(aPdf()));
    await expect(scan).rejects.toMatchObject({
      fault: expect.stringMatching(/^(REFUSED|CUT_SHORT)$/),
    });
  });

  it('that is not there gives no verdict', async () => {
    await expect(clamdScanner({ path: '/nowhere/clamd.ctl' }).scan(fileOf(aPdf()))).rejects.toMatchObject({
      fault: 'UNREACHABLE',
    });
  });
});
