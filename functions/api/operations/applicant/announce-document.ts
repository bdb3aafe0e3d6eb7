import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { DocumentFiles } from '../../../core/ports/files.ts';
import { announceDocument } from '../../../core/use-cases/announce-document.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { created, defineOperation } from '../../operation.ts';
import { documentView, uploadView } from '../../views/application-views.ts';
import { idParam, maybe } from '../../views/shapes.ts';

type Ports = CasePorts & { catalogue: Catalogue; files: DocumentFiles };

export const announceDocumentOperation = defineOperation({
  id: 'announce-document',
  method: 'POST',
  path: '/applications/{id}/documents',
  audience: 'applicant',
  summary: 'Announce a file and get the form that uploads it straight to the store',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    materialCode: z.string().min(1).max(100),
    fileName: z.string().min(1).max(200),
    contentType: z.string().min(1).max(200),
    sizeBytes: z.int().min(0),
    sha256: maybe(z.string().regex(/^[0-9a-f]{64}$/)),
  }),
  answers: {
    201: z.object({
      document: documentView,
      upload: uploadView,
    }),
  },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'MATERIAL_UNKNOWN',
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_TYPE_NOT_ACCEPTED',
    'TOO_MANY_FILES',
    'DOCUMENT_NOT_FOUND',
  ],
  handle: async ({ caller, params, body }, ports: Ports) => {
    const announced = await announceDocument({ caller, applicationId: params.id, ...body }, ports);
    return created({ document: announced.document, upload: announced.upload });
  },
});
