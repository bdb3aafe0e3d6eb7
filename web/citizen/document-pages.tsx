import { Hono } from 'hono';
import * as z from 'zod';
import type { Document } from '../../functions/core/domain/document.ts';
import { askedMaterials, openNotice } from '../../functions/core/domain/one-time-notice.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import type { Material } from '../../functions/core/domain/service-item.ts';
import { announceDocument } from '../../functions/core/use-cases/announce-document.ts';
import { awaitOwnVerdict, awaitVerdict } from '../../functions/core/use-cases/await-verdict.ts';
import { openDocument } from '../../functions/core/use-cases/open-document.ts';
import { removeDocument } from '../../functions/core/use-cases/remove-document.ts';
import { offerReuse } from '../../functions/core/use-cases/reuse-document.ts';
import { type ShownCase, showApplication } from '../../functions/core/use-cases/show-case.ts';
import { applicantOf, param, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';
import { sayFileRefusal } from './file-refusals.ts';
import { filesOfForm, PLAIN_UPLOAD_BYTES, typeOf } from './plain-upload.ts';
import { UploadPage } from './upload-page.tsx';

/** What the upload script says of a file before it sends it. */
const announcedSchema = z.object({
  fileName: z.string().min(1).max(200),
  contentType: z.string().max(100),
  sizeBytes: z.int().min(0),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

const outcomeSchema = z.enum(['awaiting-upload', 'clean', 'rejected']).optional().catch(undefined);

/** The documents of a draft: straight to the store with a script, through this page without. */
export function documentPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const ownCase = (c: WebContext) => ({ caller: applicantOf(c), applicationId: param(c, 'id') });
  const show = (c: WebContext): Promise<ShownCase> => showApplication(ownCase(c), ports);
  const addressOf = (c: WebContext, materialCode: string, outcome = ''): string =>
    `/applications/${param(c, 'id')}/documents/${materialCode}${outcome && `?outcome=${outcome}`}`;

  const materialOf = (c: WebContext, shown: ShownCase): Material => {
    const isMeant = (one: Material): boolean =>
      one.code === param(c, 'material') && one.providedBy === 'upload';
    const material = shown.item.materials.find(isMeant);
    if (!material) throw new Refused('APPLICATION_NOT_FOUND');
    return material;
  };

  const uploadPage = async (c: WebContext, errors: readonly PageError[] = []): Promise<Response> => {
    const reader = c.get('reader');
    const shown = await show(c);
    const { status, id } = shown.caseFile.application;
    const material = materialOf(c, shown);
    const isAsked = askedMaterials(openNotice(shown.caseFile)).includes(material.code);
    if (status !== 'draft' && !isAsked) return c.redirect(`/applications/${id}/progress`, 303);
    return page(
      c,
      {
        title: reader.local(material.name),
        hasError: errors.length > 0,
        backTo: isAsked ? `/applications/${id}/supplement` : `/applications/${id}`,
        scripts: ['upload.js'],
        width: 'narrow',
      },
      <UploadPage
        shown={shown}
        material={material}
        errors={errors}
        offers={await offerReuse({ ...ownCase(c), materialCode: material.code }, ports)}
        outcome={outcomeSchema.parse(c.req.query('outcome'))}
        partBytes={ports.uploads.partBytes}
        reader={reader}
      />,
    );
  };

  app.get('/applications/:id/documents/:material', (c) => uploadPage(c));

  /** One file through the page: announced, and put where the checker looks. */
  const sendThrough = async (c: WebContext, file: File): Promise<Document> => {
    if (file.size > PLAIN_UPLOAD_BYTES) throw new Refused('FILE_TOO_LARGE', { maxBytes: PLAIN_UPLOAD_BYTES });
    const { document } = await announceDocument(
      {
        ...ownCase(c),
        materialCode: param(c, 'material'),
        fileName: file.name,
        contentType: typeOf(file),
        sizeBytes: file.size,
      },
      ports,
    );
    await ports.files.put(document, new Uint8Array(await file.arrayBuffer()));
    return document;
  };

  /** All at once: each may take some seconds. */
  const verdictsOn = (sent: readonly Document[]): Promise<Document[]> =>
    Promise.all(
      sent.map(({ applicationId, id: documentId }) => awaitVerdict({ applicationId, documentId }, ports)),
    );

  app.post('/applications/:id/documents/:material', async (c) => {
    applicantOf(c);
    let outcome = '';
    try {
      const files = await filesOfForm(c, 'file');
      if (files.length === 0) throw new Refused('FILE_EMPTY');
      const sent: Document[] = [];
      for (const file of files) sent.push(await sendThrough(c, file));
      for (const { status } of await verdictsOn(sent)) if (outcome !== 'rejected') outcome = status;
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      return uploadPage(c, [sayFileRefusal(error, c.get('reader'))]);
    }
    return c.redirect(addressOf(c, param(c, 'material'), outcome), 303);
  });

  app.post('/applications/:id/documents/:material/announce', async (c) => {
    applicantOf(c);
    const announced = announcedSchema.safeParse(await c.req.json().catch(() => undefined));
    try {
      if (!announced.success) throw new Refused('REQUEST_INVALID');
      const { sha256, ...file } = announced.data;
      const { document, upload } = await announceDocument(
        {
          ...ownCase(c),
          materialCode: param(c, 'material'),
          ...file,
          ...(sha256 !== undefined && { sha256 }),
        },
        ports,
      );
      return c.json({ documentId: document.id, upload });
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      return c.json({ code: error.code, message: sayFileRefusal(error, c.get('reader')).text }, 422);
    }
  });

  app.post('/applications/:id/documents/:material/:document/complete', async (c) => {
    const checked = { ...ownCase(c), documentId: param(c, 'document') };
    const { status } = await awaitOwnVerdict(checked, ports);
    return c.json({ status });
  });

  app.post('/applications/:id/documents/files/:document/check', async (c) => {
    const checked = { ...ownCase(c), documentId: param(c, 'document') };
    const { status, materialCode } = await awaitOwnVerdict(checked, ports);
    return c.redirect(addressOf(c, materialCode, status), 303);
  });

  app.post('/applications/:id/documents/files/:document/remove', async (c) => {
    const documentId = param(c, 'document');
    const { documents } = await removeDocument({ ...ownCase(c), documentId }, ports);
    const removed = documents.find((one) => one.id === documentId);
    return c.redirect(addressOf(c, removed?.materialCode ?? ''), 303);
  });

  app.get('/applications/:id/documents/files/:document', async (c) => {
    const { url } = await openDocument({ ...ownCase(c), documentId: param(c, 'document') }, ports);
    return c.redirect(url, 303);
  });

  return app;
}
