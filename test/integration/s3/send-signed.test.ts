import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSigned, sendSigned } from '../../../functions/adapters/s3/send-signed.ts';

/** As S3 names them: two met, and one came second. */
const codes: Readonly<Record<number, string>> = {
  409: 'ConditionalRequestConflict',
  412: 'PreconditionFailed',
};

/** A store that answers one status after another, and the last of them from then on; 0 breaks the line. */
async function aStore(...answers: number[]) {
  const seen: { method: string; type: string; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = answers[Math.min(seen.length, answers.length - 1)] ?? 200;
      seen.push({
        method: request.method ?? '',
        type: request.headers['content-type'] ?? '',
        body: Buffer.concat(chunks).toString(),
      });
      const code = codes[status];
      if (status === 0) request.socket.destroy();
      else response.writeHead(status).end(code && `<Error><Code>${code}</Code></Error>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}/b/k?X-Amz-Signature=secret`;
  return { url, seen };
}

const atOnce = async (): Promise<void> => {};
const put = {
  method: 'PUT',
  headers: { 'content-type': 'image/png' },
  body: new TextEncoder().encode('bytes'),
} as const;

describe('what is sent to a signed address', () => {
  it('arrives with its type and bytes', async () => {
    const { url, seen } = await aStore(200);
    await sendSigned(url, put, atOnce);
    expect(seen).toEqual([{ method: 'PUT', type: 'image/png', body: 'bytes' }]);
  });

  it('is sent again when the store is busy or the line breaks', async () => {
    const { url, seen } = await aStore(503, 0, 204);
    await sendSigned(url, put, atOnce);
    expect(seen.map(({ body }) => body)).toEqual(['bytes', 'bytes', 'bytes']);
  });

  it('is sent again when two met at the same object, and is told when it came second', async () => {
    const { url, seen } = await aStore(409, 412);
    const error: unknown = await sendSigned(url, put, atOnce).catch((one) => one);
    expect(error).toMatchObject({ name: 'StoreRefused', code: 'PreconditionFailed' });
    expect(seen).toHaveLength(2);
  });

  it('is read again when the store is busy', async () => {
    const { url, seen } = await aStore(503, 200);
    expect(await readSigned(url, atOnce)).toEqual(new Uint8Array());
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it('is given up after four attempts', async () => {
    const { url, seen } = await aStore(503);
    await expect(sendSigned(url, put, atOnce)).rejects.toThrow(/PUT: status 503/);
    expect(seen).toHaveLength(4);
  });

  it('is not sent again when it was refused, and the address stays untold', async () => {
    const { url, seen } = await aStore(403);
    const error: unknown = await sendSigned(url, { method: 'DELETE' }, atOnce).catch((one) => one);
    expect(seen).toHaveLength(1);
    expect(error).toMatchObject({ name: 'StoreRefused' });
    expect(String(error)).not.toContain('secret');
  });

  it('says by name when nobody answers', async () => {
    const { url } = await aStore(200);
    const nobody = url.replace(/:\d+/, ':1');
    await expect(sendSigned(nobody, put, atOnce)).rejects.toThrow(/PUT: (ECONNREFUSED|no answer)/);
  });
});
