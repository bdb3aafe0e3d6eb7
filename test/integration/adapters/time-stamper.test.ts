import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { httpTimeStamper } from '../../../functions/adapters/seal/http-time-stamper.ts';
import { sealReader } from '../../../functions/adapters/seal/read-seal.ts';
import { sealedPrinters } from '../../../functions/adapters/seal/sealed-printers.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aLicence, verifyUrl } from '../../unit/pdf/a-licence.ts';

/** An authority that is none of ours: `openssl ts`, behind a door that passes requests on. */
const folder = mkdtempSync(join(tmpdir(), 'onedoor-tsa-'));
const openssl = (...args: string[]): string =>
  execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
let server: Server;
let url: string;
let answer: (query: Buffer) => Buffer | number;

beforeAll(async () => {
  writeFileSync(
    join(folder, 'tsa.cnf'),
    `[tsa]
default_tsa = one
[one]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[dn]
[ext]
extendedKeyUsage = critical,timeStamping
`,
  );
  writeFileSync(join(folder, 'serial'), '01');
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.crt',
    '-days',
    '3650',
    '-subj',
    '/CN=Test time-stamp authority',
    '-config',
    'tsa.cnf',
    '-extensions',
    'ext',
    '-section',
    'dn',
  );
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const said = answer(Buffer.concat(parts));
      if (typeof said === 'number') response.writeHead(said).end();
      else response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  answer = stamped;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function stamped(query: Buffer): Buffer {
  writeFileSync(join(folder, 'query'), query);
  openssl(
    'ts',
    '-reply',
    '-config',
    'tsa.cnf',
    '-section',
    'one',
    '-queryfile',
    'query',
    '-signer',
    'tsa.crt',
    '-inkey',
    'tsa.key',
    '-out',
    'reply',
  );
  return readFileSync(join(folder, 'reply'));
}

const digest = createHash('sha256').update('a signature').digest();

describe('a seal that a time-stamp authority has witnessed (RFC 3161)', () => {
  it('has a token that the authority itself recognises', async () => {
    answer = stamped;
    const token = await httpTimeStamper(url).stamp(digest);
    writeFileSync(join(folder, 'token'), token);
    const said = spawnSync(
      'openssl',
      [
        'ts',
        '-verify',
        '-digest',
        digest.toString('hex'),
        '-in',
        'token',
        '-token_in',
        '-CAfile',
        'tsa.crt',
        '-untrusted',
        'tsa.crt',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(said.stdout + said.stderr).toContain('Verification: OK');
  });

  it('is valid and genuine as without one', async () => {
    answer = stamped;
    const seal = aSeal();
    const paper = await sealedPrinters(seal.sealer, httpTimeStamper(url)).printer.print(
      aLicence(),
      verifyUrl,
    );
    writeFileSync(join(folder, 'paper.pdf'), paper);
    const { stdout } = spawnSync('pdfsig', ['-nocert', join(folder, 'paper.pdf')], { encoding: 'utf8' });
    expect(stdout).toContain('Signature is Valid');
    expect(await sealReader(seal.trusted).read(paper)).toMatchObject({ verdict: 'genuine' });
  });

  it.each([
    ['is away', () => 503],
    ['says something else', () => Buffer.from('hello')],
    ['stamps another digest', (query: Buffer) => stamped(swapped(query))],
    [
      'repeats an old answer',
      (() => {
        let old: Buffer | undefined;
        return (query: Buffer) => {
          old ??= stamped(Buffer.from(query).fill(randomBytes(4), query.length - 8, query.length - 4));
          return old;
        };
      })(),
    ],
  ])(
    'is not put when the authority %s: it is tried again, and nothing goes out without',
    async (_what, said) => {
      answer = said;
      await expect(httpTimeStamper(url).stamp(digest)).rejects.toMatchObject({ name: 'NotStamped' });
      const printed = sealedPrinters(aSeal().sealer, httpTimeStamper(url)).printer.print(
        aLicence(),
        verifyUrl,
      );
      await expect(printed).rejects.toMatchObject({ name: 'NotStamped' });
    },
  );
});

/** The same question about another digest. */
function swapped(query: Buffer): Buffer {
  const other = Buffer.from(query);
  const at = other.indexOf(Buffer.from([0x04, 0x20])) + 2;
  randomBytes(32).copy(other, at);
  return other;
}
