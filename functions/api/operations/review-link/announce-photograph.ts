import * as z from 'zod';
import type { DocumentFiles } from '../../../core/ports/files.ts';
import type { ActPorts } from '../../../core/use-cases/act-on-task.ts';
import { announcePhotograph } from '../../../core/use-cases/announce-photograph.ts';
import { created, defineOperation } from '../../operation.ts';
import { officerBody } from '../../views/action-views.ts';
import { documentView, uploadView } from '../../views/application-views.ts';
import { maybe, tokenParam } from '../../views/shapes.ts';

export const announcePhotographOperation = defineOperation({
  id: 'announce-photograph',
  method: 'POST',
  path: '/review/{token}/documents',
  audience: 'review-link',
  summary: 'Announce a photograph of a survey and get the form that uploads it straight to the store',
  params: z.strictObject({ token: tokenParam }),
  body: z.strictObject({
    ...officerBody,
    fileName: z.string().min(1).max(200),
    contentType: z.string().min(1).max(200),
    sizeBytes: z.int().min(0),
    sha256: maybe(z.string().regex(/^[0-9a-f]{64}$/)),
  }),
  answers: { 201: z.object({ document: documentView, upload: uploadView }) },
  refuses: [
    'LINK_NOT_VALID',
    'LINK_LOCKED',
    'WRONG_PIN',
    'TASK_CLOSED',
    'WRONG_STATUS',
    'RECORD_DOES_NOT_FIT',
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_TYPE_NOT_ACCEPTED',
    'TOO_MANY_FILES',
  ],
  handle: async ({ params, body }, ports: ActPorts & { files: DocumentFiles }) => {
    const { pin, officer, ...file } = body;
    const { document, upload } = await announcePhotograph({ token: params.token, pin, officer, file }, ports);
    return created({ document, upload });
  },
});
