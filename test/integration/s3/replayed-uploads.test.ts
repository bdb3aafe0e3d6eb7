import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedDocumentFiles } from '../../../functions/adapters/s3/document-files.ts';
import { signedPartedUploads } from '../../../functions/adapters/s3/parted-uploads.ts';
import { s3Quarantine } from '../../../functions/adapters/s3/quarantine.ts';
import type { Document } from '../../../functions/core/domain/document.ts';
import { announceDocument } from '../../../functions/core/use-cases/announce-document.ts';
import { checkDocument } from '../../../functions/core/use-cases/check-document.ts';
import { finishUpload } from '../../../functions/core/use-cases/finish-upload.ts';
import { openDocument } from '../../../functions/core/use-cases/open-document.ts';
import { signParts } from '../../../functions/core/use-cases/sign-parts.ts';
import { startUpload } from '../../../functions/core/use-cases/start-upload.ts';
import { aCentre, chen } from '../../support/a-centre.ts';
import { aPdf, largePdf } from '../../support/files.ts';
import { aGateway, codeOf } from './a-gateway.ts';
import { buckets } from './an-s3.ts';
import { hashOf, post } from './some-files.ts';

/** A draft over the real store: what is announced is posted, joined, checked and read there. */
async function aDraft(partBytes = 100) {
  const s3 = await aGateway({ fewestPartBytes: partBytes });
  const centre = aCentre();
  const ports = {
    ...centre.ports,
    files: signedDocumentFiles(s3.signer, buckets),
    uploads: signedPartedUploads(s3.signer, buckets.quarantine, partBytes),
    quarantine: s3Quarantine(s3.client, buckets),
    system: { ...centre.ports.system, pause: async () => {} },
  };
  const applicationId = await centre.drafted('mass-event-city');
  const announce = (bytes: Buffer, isHashed = true) => {
    const file = { materialCode: 'eventplan', fileName: 'plan.pdf', contentType: 'application/pdf' };
    const about = { ...file, sizeBytes: bytes.length, ...(isHashed && { sha256: hashOf(bytes) }) };
    return announceDocument({ caller: chen, applicationId, ...about }, ports);
  };
  const check = ({ id }: Document) => checkDocument({ applicationId, documentId: id }, ports);
  const read = async ({ id }: Document): Promise<Buffer> => {
    const { url } = await openDocument({ caller: chen, applicationId, documentId: id }, ports);
    return Buffer.from(await (await fetch(url)).arrayBuffer());
  };
  return { ...s3, ports, applicationId, announce, check, read };
}

const good = aPdf();
const other = Buffer.from(good.toString('latin1').replace('595 842', '842 595'), 'latin1');
const base64Of = (bytes: Buffer): string => Buffer.from(hashOf(bytes), 'hex').toString('base64');

describe('an upload form that was handed out', () => {
  it.each<[string, Record<string, string>, Buffer, string]>([
    ['another type', { 'Content-Type': 'text/html' }, good, 'AccessDenied'],
    ['another key', { key: 'applications/1/2' }, good, 'AccessDenied'],
    ['a longer file', {}, Buffer.concat([good, Buffer.from(' ')]), 'EntityTooLarge'],
    ['a shorter file', {}, good.subarray(1), 'EntityTooSmall'],
    ['other bytes of the same length', {}, other, 'BadDigest'],
    ['other bytes under their own hash', { 'x-amz-checksum-sha256': base64Of(other) }, other, 'AccessDenied'],
    ['another owner', { 'x-amz-meta-owner': 'me' }, good, 'AccessDenied'],
    [
      'a policy of one’s own',
      { Policy: Buffer.from('{"conditions":[]}').toString('base64') },
      good,
      'SignatureDoesNotMatch',
    ],
  ])('is of no use for %s, and the document still waits', async (_, change, bytes, code) => {
    const { announce, check, arrived } = await aDraft();
    const { document, upload } = await announce(good);
    const answer = await post({ ...upload, fields: { ...upload.fields, ...change } }, bytes);
    expect(await codeOf(answer)).toBe(code);
    expect(arrived).toEqual([]);
    expect(await check(document)).toMatchObject({ status: 'awaiting-upload' });
  });

  it('has expired after ten minutes; the same file announced again gets a fresh one and takes no second place', async () => {
    const { announce, check, pass } = await aDraft();
    const { document, upload } = await announce(good);
    pass(601_000);
    expect(await (await post(upload, good)).text()).toContain('Policy expired');
    const again = await announce(good);
    expect(again.document.id).toBe(document.id);
    expect((await post(again.upload, good)).status).toBe(204);
    expect(await check(document)).toMatchObject({ status: 'clean' });
  });

  it('replayed after the check replaces nothing, even where no hash was announced: what was checked is what is read', async () => {
    const { announce, check, read } = await aDraft();
    const { document, upload } = await announce(good, false);
    await post(upload, good);
    expect(await check(document)).toMatchObject({ status: 'clean' });
    expect((await post(upload, other)).status).toBe(204); // the store takes it for ten minutes, into quarantine
    expect(await check(document)).toMatchObject({ status: 'clean', sha256: hashOf(good) });
    expect((await read(document)).equals(good)).toBe(true);
  });
});

describe('a file that came in parts', () => {
  it('is checked as a whole, under the hash that was announced, and its arrival is told to the checker', async () => {
    const draft = await aDraft();
    const bytes = largePdf(4000);
    const { command, send, parts } = await begun(draft, bytes, 1000);
    for (const number of parts) await send(number);
    const finished = await finishUpload(command, draft.ports);
    expect(draft.arrived).toEqual([`quarantine/applications/${draft.applicationId}/${command.documentId}`]);
    expect(finished.status).toBe('awaiting-upload'); // nobody plays the checker here
    expect(await draft.check(finished)).toMatchObject({ status: 'clean', sha256: hashOf(bytes) });
    expect((await draft.read(finished)).equals(bytes)).toBe(true);
  });

  it('of other bytes than announced is rejected, however well its parts are signed', async () => {
    const draft = await aDraft();
    const bytes = largePdf(2000);
    const { command, send, parts } = await begun(draft, bytes, 1000);
    for (const number of parts) await send(number, (part) => Buffer.from(part.map((byte) => byte ^ 1)));
    const finished = await finishUpload(command, draft.ports);
    expect((await draft.check(finished)).status).toBe('rejected');
  });

  it('cannot be replaced after its check, by a part, a form or a second completion', async () => {
    const draft = await aDraft();
    const bytes = largePdf(2000);
    const { command, send, parts, upload } = await begun(draft, bytes, 1000);
    for (const number of parts) await send(number);
    const finished = await finishUpload(command, draft.ports);
    await draft.check(finished);
    expect(await codeOf(await send(1))).toBe('NoSuchUpload');
    await expect(startUpload(command, draft.ports)).rejects.toMatchObject({ code: 'FILE_ARRIVED' });
    expect(await codeOf(await post(upload, randomBytes(bytes.length)))).toBe('BadDigest');
    expect((await post(upload, bytes)).status).toBe(204);
    expect(await finishUpload(command, draft.ports)).toMatchObject({ status: 'clean' });
    expect(await draft.check(finished)).toMatchObject({ status: 'clean' });
    expect((await draft.read(finished)).equals(bytes)).toBe(true);
  });
});

/** A file announced and begun in parts; every part signed once, before anything is sent. */
async function begun(draft: Awaited<ReturnType<typeof aDraft>>, bytes: Buffer, partBytes: number) {
  draft.ports.uploads = signedPartedUploads(draft.signer, buckets.quarantine, partBytes);
  const { document, upload } = await draft.announce(bytes);
  const command = { caller: chen, applicationId: draft.applicationId, documentId: document.id };
  const { parts } = await startUpload(command, draft.ports);
  const bytesOf = (number: number): Buffer => bytes.subarray((number - 1) * partBytes, number * partBytes);
  const kept = new Map<number, { url: string; headers: Readonly<Record<string, string>> }>();
  const send = async (number: number, change = (part: Buffer): Buffer => part): Promise<Response> => {
    const body = change(bytesOf(number));
    if (!kept.has(number)) {
      const asked = { ...command, parts: [{ number, sha256: hashOf(body) }] };
      const [address] = await signParts(asked, draft.ports);
      if (address) kept.set(number, address);
    }
    const { url = '', headers = {} } = kept.get(number) ?? {};
    return fetch(url, { method: 'PUT', headers: { ...headers }, body: new Uint8Array(body) });
  };
  return { command, upload, parts: parts.map(({ number }) => number), send };
}
