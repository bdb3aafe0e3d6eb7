import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedLicenceFiles } from '../../../functions/adapters/s3/licence-files.ts';
import { signedReceiptFiles } from '../../../functions/adapters/s3/receipt-files.ts';
import { aPdf } from '../../support/files.ts';
import { aGateway } from './a-gateway.ts';
import { licenceBucket } from './an-s3.ts';

const number = 'LY-WLJ-2026-000123';
const [first, second] = [1, 2].map((edition) => ({ number, edition })) as [Paper, Paper];
type Paper = { number: string; edition: number };
/** A PDF with a time stamp of its own, as each print of one licence is where an authority witnesses it. */
const stamped = (stamp: number): Uint8Array => Buffer.concat([aPdf(), Buffer.from(`% ${stamp}\n`)]);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const downloaded = async (url: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(url)).arrayBuffer());

it('a licence is stored once under its number, and downloaded under it', async () => {
  const files = signedLicenceFiles((await aGateway()).signer, licenceBucket);
  expect(await files.keep(first, stamped(1))).toEqual(stamped(1));
  expect(Buffer.from(await files.keep(first, stamped(2)))).toEqual(stamped(1));
  const url = await files.downloadUrl(first);
  expect(new URL(url).pathname).toBe(`/licences/licences/${number}.pdf`);
  expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('120');
  const response = await fetch(url);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(stamped(1));
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toContain(`filename="${number}.pdf"`);
});

it('a paper of another term lies beside the first, and goes by the same name when it is downloaded', async () => {
  const files = signedLicenceFiles((await aGateway()).signer, licenceBucket);
  await files.keep(first, stamped(1));
  await files.keep(second, stamped(2));
  expect(Buffer.from(await files.read(first))).toEqual(stamped(1));
  expect(Buffer.from(await files.read(second))).toEqual(stamped(2));
  const response = await fetch(await files.downloadUrl(second));
  expect(response.headers.get('content-disposition')).toContain(`filename="${number}.pdf"`);
});

it('of many prints at the same moment one is kept, and every printer is told the hash of that one', async () => {
  const { signer } = await aGateway();
  const files = signedLicenceFiles(signer, licenceBucket);
  const prints = Array.from({ length: 16 }, (_, stamp) => stamped(stamp));
  const told = await Promise.all(prints.map((pdf) => files.keep(first, pdf)));
  const [hash, ...others] = [...new Set(told.map(hashOf))];
  expect(others).toEqual([]);
  expect(hashOf(await downloaded(await files.downloadUrl(first)))).toBe(hash);
  const receipts = signedReceiptFiles(signer, licenceBucket);
  const receipt = { applicationId: 'a', kind: 'acceptance' } as const;
  const given = await Promise.all(prints.map((pdf) => receipts.keep(receipt, pdf)));
  expect(new Set(given.map(hashOf)).size).toBe(1);
  const url = await receipts.downloadUrl({ ...receipt, number: 'LY-1-SL' });
  expect(hashOf(await downloaded(url))).toBe(given[0] && hashOf(given[0]));
});
