import { Hono } from 'hono';
import * as z from 'zod';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { finishUpload } from '../../functions/core/use-cases/finish-upload.ts';
import { signParts } from '../../functions/core/use-cases/sign-parts.ts';
import { startUpload } from '../../functions/core/use-cases/start-upload.ts';
import { applicantOf, param, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';

const partSchema = z.object({
  number: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What the upload script asks for a file that goes in parts. Answers are data; so are refusals. */
export function partedUploads(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const upload = (c: WebContext) => ({
    caller: applicantOf(c),
    applicationId: param(c, 'id'),
    documentId: param(c, 'document'),
  });

  app.post('/applications/:id/documents/files/:document/upload', async (c) => {
    const { document, parts } = await startUpload(upload(c), ports);
    return c.json({ partBytes: document.partedUpload.partBytes, parts });
  });

  app.post('/applications/:id/documents/files/:document/upload/parts', async (c) => {
    const part = partSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!part.success) throw new Refused('REQUEST_INVALID');
    const [address] = await signParts({ ...upload(c), parts: [part.data] }, ports);
    return c.json(address);
  });

  app.post('/applications/:id/documents/files/:document/upload/complete', async (c) => {
    const { status } = await finishUpload(upload(c), ports);
    return c.json({ status });
  });

  return app;
}
