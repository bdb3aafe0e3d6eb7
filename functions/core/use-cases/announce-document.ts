import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { type Document, isSameSource, type ReusedFrom } from '../domain/document.ts';
import { askedMaterials, isNewSince, openNotice } from '../domain/one-time-notice.ts';
import { Refused } from '../domain/refusal.ts';
import type { Material } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { DocumentFiles, UploadForm } from '../ports/files.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';

export interface AnnouncedFile {
  readonly materialCode: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  /** Lower-case hex, where the client could compute it. */
  readonly sha256?: string;
}

export interface AnnounceDocument extends AnnouncedFile {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
  /** Where the centre has it from; absent for what is uploaded. */
  readonly reusedFrom?: ReusedFrom;
}

/**
 * Whether a file may be added for a material. No clock and no I/O.
 * @throws Refused FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_NOT_ACCEPTED, TOO_MANY_FILES — with the limit that was passed
 */
export function assertFits(file: AnnouncedFile, material: Material, documents: readonly Document[]): void {
  const facts = { materialCode: material.code };
  if (file.sizeBytes < 1) throw new Refused('FILE_EMPTY', facts);
  if (file.sizeBytes > material.maxBytes)
    throw new Refused('FILE_TOO_LARGE', { ...facts, maxBytes: material.maxBytes, sizeBytes: file.sizeBytes });
  if (!material.accepts.includes(file.contentType))
    throw new Refused('FILE_TYPE_NOT_ACCEPTED', {
      ...facts,
      accepts: material.accepts,
      contentType: file.contentType,
    });
  const kept = documents.filter(
    (one) =>
      one.materialCode === material.code && (one.status === 'clean' || one.status === 'awaiting-upload'),
  );
  if (kept.length >= material.maxFiles)
    throw new Refused('TOO_MANY_FILES', { ...facts, maxFiles: material.maxFiles });
}

/**
 * Announces a file and gets the form that uploads exactly this file straight to the store. The same file, by its hash,
 * that is still awaited is not announced a second time: whose line broke takes no second place and goes on where it stood.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, MATERIAL_UNKNOWN, NOT_ASKED_FOR, and those of `assertFits`
 */
export async function announceDocument(
  command: AnnounceDocument,
  ports: CasePorts & { catalogue: Catalogue; files: DocumentFiles },
): Promise<{ document: Document; upload: UploadForm; caseFile: CaseFile }> {
  const { caller, applicationId, ...file } = command;
  const id = ports.system.newId();
  let announcedId = id;
  const caseFile = await changeCase(
    applicationId,
    actorOf(caller),
    async (current, at) => {
      assertMay('write-own-draft', caller, current);
      assertStatus('addDocument', current);
      const item = await itemOf(current, ports.catalogue);
      const material = item.materials.find(
        (one) => one.code === file.materialCode && one.providedBy === 'upload',
      );
      if (!material) throw new Refused('MATERIAL_UNKNOWN', { materialCode: file.materialCode });
      const notice = openNotice(current);
      if (notice && !askedMaterials(notice).includes(material.code))
        throw new Refused('NOT_ASKED_FOR', { subjects: [material.code] });
      // the files that came first stay as they are and take no place from those that are asked for
      const counted = notice ? current.documents.filter((one) => isNewSince(one, notice)) : current.documents;
      const known = counted.find((one) => isSameAwaited(one, file) || isTakenFrom(one, file));
      announcedId = known?.id ?? id;
      if (known) return undefined;
      assertFits(file, material, counted);
      const document: Document = {
        id,
        applicationId,
        ...file,
        status: 'awaiting-upload',
        announcedAt: at.toISOString(),
      };
      return {
        documents: [document],
        events: [
          {
            type: 'DocumentAnnounced',
            documentId: id,
            materialCode: file.materialCode,
            ...(file.reusedFrom && { reusedFrom: file.reusedFrom }),
          },
        ],
      };
    },
    ports,
  );
  const document = caseFile.documents.find((one) => one.id === announcedId);
  if (!document) throw new Refused('DOCUMENT_NOT_FOUND');
  return { document, upload: await ports.files.uploadForm(document), caseFile };
}

/** What the centre has is handed in once, also when two ask for it at the same moment; a licence has no hash to tell it by. */
function isTakenFrom(
  { reusedFrom, status, materialCode }: Document,
  file: Pick<AnnounceDocument, 'reusedFrom' | 'materialCode'>,
): boolean {
  return (
    reusedFrom !== undefined &&
    file.reusedFrom !== undefined &&
    materialCode === file.materialCode &&
    (status === 'clean' || status === 'awaiting-upload') &&
    isSameSource(reusedFrom, file.reusedFrom)
  );
}

/** Without a hash nobody can tell whether two files are the same. */
function isSameAwaited(document: Document, file: AnnouncedFile): boolean {
  return (
    document.status === 'awaiting-upload' &&
    document.taskId === undefined &&
    file.sha256 !== undefined &&
    document.sha256 === file.sha256 &&
    document.sizeBytes === file.sizeBytes &&
    document.contentType === file.contentType &&
    document.materialCode === file.materialCode
  );
}
