import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealReader } from '../../../functions/adapters/seal/read-seal.ts';
import { sealedPrinters } from '../../../functions/adapters/seal/sealed-printers.ts';
import { openSigningKeys } from '../../../local/kms/signing-keys.ts';
import { openStoreInMemory } from '../../../local/store/local-store.ts';
import { requestCertificate } from '../../../scripts/seal/request-certificate.ts';
import { aLicence, verifyUrl } from '../../unit/pdf/a-licence.ts';

it('an authority that is none of ours answers the request, and papers under its certificate are genuine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-authority-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const key = openSigningKeys(openStoreInMemory(), [], ['seal'])('seal');
  if (!key) throw new Error('No key was made.');
  const sign = async (digest: Uint8Array) => Buffer.from(key.sign(Buffer.from(digest), 'DIGEST'), 'base64');
  const csr = await requestCertificate('龍巖行政服務中心', Buffer.from(key.publicKey, 'base64'), sign);
  writeFileSync(join(folder, 'seal.csr'), csr);
  expect(openssl('req', '-in', 'seal.csr', '-noout', '-verify', '-subject')).toContain('CN');

  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    '-days',
    '3650',
    '-subj',
    '/CN=CA',
  );
  openssl(
    'x509',
    '-req',
    '-in',
    'seal.csr',
    '-CA',
    'ca.crt',
    '-CAkey',
    'ca.key',
    '-out',
    'seal.crt',
    '-days',
    '3650',
  );
  const der = (name: string) =>
    execFileSync('openssl', ['x509', '-in', name, '-outform', 'DER'], { cwd: folder, stdio: 'pipe' });
  const chain = [der('seal.crt'), der('ca.crt')];
  const paper = await sealedPrinters({ chain: async () => chain, sign }).printer.print(aLicence(), verifyUrl);
  expect(await sealReader(async () => [der('ca.crt')]).read(paper)).toMatchObject({ verdict: 'genuine' });
  rmSync(folder, { recursive: true, force: true });
});
