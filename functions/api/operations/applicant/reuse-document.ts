import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { DocumentFiles, LicenceFiles } from '../../../core/ports/files.ts';
import type { LicenceRegister } from '../../../core/ports/registers.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { reuseDocument } from '../../../core/use-cases/reuse-document.ts';
import { created, defineOperation } from '../../operation.ts';
import { documentView } from '../../views/application-views.ts';
import { reuseSource } from '../../views/reuse-views.ts';
import { idParam } from '../../views/shapes.ts';

type Ports = CasePorts & {
  catalogue: Catalogue;
  licences: LicenceRegister;
  files: DocumentFiles;
  licenceFiles: Pick<LicenceFiles, 'read'>;
};

/** Needs no key of the client's: the source itself is one, and what was taken from there is answered again. */
export const reuseDocumentOperation = defineOperation({
  id: 'reuse-document',
  method: 'POST',
  path: '/applications/{id}/documents/reuse',
  audience: 'applicant',
  summary: 'Hand in again what the centre has; it is checked like every file, and a repeat changes nothing',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ materialCode: z.string().min(1).max(100), source: reuseSource }),
  answers: { 201: documentView },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'NOT_ASKED_FOR',
    'MATERIAL_UNKNOWN',
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_TYPE_NOT_ACCEPTED',
    'TOO_MANY_FILES',
    'DOCUMENT_NOT_FOUND',
  ],
  handle: async ({ caller, params, body }, ports: Ports) =>
    created(await reuseDocument({ caller, applicationId: params.id, ...body }, ports)),
});
