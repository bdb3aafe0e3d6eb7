import { expect, it } from 'vitest';
import { signedLicenceFiles } from '../../../functions/adapters/s3/licence-files.ts';
import { aPdf } from '../../support/files.ts';
import { anS3, licenceBucket } from './an-s3.ts';

const number = 'LY-WLJ-2026-000123';

it('a licence is stored under its number, once or twice, and downloaded under it', async () => {
  const files = signedLicenceFiles((await anS3()).signer, licenceBucket);
  await files.put(number, aPdf());
  await files.put(number, aPdf());
  const url = await files.downloadUrl(number);
  expect(new URL(url).pathname).toBe(`/licences/licences/${number}.pdf`);
  expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('120');
  const response = await fetch(url);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(aPdf());
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toContain(`filename="${number}.pdf"`);
});
