import { PutObjectTaggingCommand, type S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3Quarantine } from '../../../functions/adapters/s3/quarantine.ts';
import { guardDutyScanner } from '../../../functions/adapters/virus-scanner/guard-duty.ts';
import { objectKeyOf } from '../../../functions/core/domain/document.ts';
import { buckets } from '../s3/an-s3.ts';
import { aDocument, objectIn, overwrite, pdf, someFiles } from '../s3/some-files.ts';

/** What GuardDuty does when it has looked at an object. */
const tag = (client: S3Client, Value: string) =>
  client.send(
    new PutObjectTaggingCommand({
      Bucket: buckets.quarantine,
      Key: objectKeyOf(aDocument()),
      Tagging: { TagSet: [{ Key: 'GuardDutyMalwareScanStatus', Value }] },
    }),
  );

async function aScannedQuarantine() {
  const { client, files } = await someFiles();
  const quarantine = s3Quarantine(client, buckets, guardDutyScanner(client, buckets.quarantine));
  await files.put(aDocument(), pdf);
  return { client, quarantine };
}

describe('a file that GuardDuty scans', () => {
  it('waits in quarantine while it has no tag', async () => {
    const { client, quarantine } = await aScannedQuarantine();
    const document = aDocument();
    expect(await quarantine.inspect(document)).toEqual({ verdict: 'waiting' });
    await expect(quarantine.release(document)).rejects.toMatchObject({ name: 'FileNotChecked' });
    expect(await objectIn(client, buckets.clean)).toBeUndefined();
  });

  it('is released when the tag says that nothing was found', async () => {
    const { client, quarantine } = await aScannedQuarantine();
    await tag(client, 'NO_THREATS_FOUND');
    const document = aDocument();
    expect(await quarantine.inspect(document)).toMatchObject({ verdict: 'clean' });
    await quarantine.release(document);
    expect(await objectIn(client, buckets.clean)).toEqual(pdf);
  });

  it('was released, and is found so by a check that comes again: its tag went with quarantine', async () => {
    const { client, quarantine } = await aScannedQuarantine();
    await tag(client, 'NO_THREATS_FOUND');
    const document = aDocument();
    await quarantine.inspect(document);
    await quarantine.release(document);
    expect(await quarantine.inspect(aDocument())).toMatchObject({ verdict: 'clean' });
  });

  it.each([
    ['THREATS_FOUND', 'MALWARE'],
    ['UNSUPPORTED', 'NOT_SCANNABLE'],
  ])('is rejected when the tag says %s', async (status, rejection) => {
    const { client, quarantine } = await aScannedQuarantine();
    await tag(client, status);
    expect(await quarantine.inspect(aDocument())).toEqual({ verdict: 'rejected', rejection });
  });

  it.each(['FAILED', 'ACCESS_DENIED', 'A_WORD_THAT_IS_NEW', ''])(
    'has no verdict when the tag says %j: that is a fault of the scan, and is tried again',
    async (status) => {
      const { client, quarantine } = await aScannedQuarantine();
      await tag(client, status);
      await expect(quarantine.inspect(aDocument())).rejects.toMatchObject({ fault: 'REFUSED' });
    },
  );

  it('does not get the tag of another that came between: the tag speaks for what lies there now', async () => {
    const { client, quarantine } = await aScannedQuarantine();
    let isOver = false;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (sent) => {
          if (commandName === 'GetObjectTaggingCommand' && !isOver) {
            isOver = true;
            await overwrite(client, Buffer.from('another file, which is found clean'));
            await tag(client, 'NO_THREATS_FOUND');
          }
          return next(sent);
        },
      { step: 'initialize' },
    );
    expect(await quarantine.inspect(aDocument())).toEqual({ verdict: 'waiting' });
  });
});
