import { type Document, documentsOfTask } from '../domain/document.ts';
import { photographMaterial } from '../domain/joint-action/photographs.ts';
import { Refused } from '../domain/refusal.ts';
import type { DocumentFiles, UploadForm } from '../ports/files.ts';
import { type Acted, type ActPorts, actOnTask, type OfficerCommand } from './act-on-task.ts';
import { type AnnouncedFile, assertFits } from './announce-document.ts';

export interface AnnouncePhotograph extends OfficerCommand {
  readonly file: Omit<AnnouncedFile, 'materialCode'>;
}

/**
 * Announces a photograph of a survey and gets the form that uploads exactly this file: the same way through quarantine and
 * check as the documents of the applicant.
 * @throws Refused RECORD_DOES_NOT_FIT (the task is no survey), TASK_CLOSED (answered already), those of `actOnTask` and of
 *   `assertFits`
 */
export async function announcePhotograph(
  command: AnnouncePhotograph,
  ports: ActPorts & { files: DocumentFiles },
): Promise<Acted & { document: Document; upload: UploadForm }> {
  const id = ports.system.newId();
  const materialCode = photographMaterial.code;
  const acted = await actOnTask(
    command,
    {
      isDone: () => false, // every photograph is another
      decide: (task, { documents }, at) => {
        if (task.action !== 'survey') throw new Refused('RECORD_DOES_NOT_FIT', { action: task.action });
        const file = { ...command.file, materialCode };
        assertFits(file, photographMaterial, documentsOfTask(documents, task.id));
        const document: Document = {
          id,
          applicationId: task.applicationId,
          ...file,
          taskId: task.id,
          status: 'awaiting-upload',
          announcedAt: at.toISOString(),
        };
        return {
          documents: [document],
          events: [{ type: 'DocumentAnnounced', documentId: id, materialCode }],
        };
      },
    },
    ports,
  );
  const document = acted.caseFile.documents.find((one) => one.id === id);
  if (!document) throw new Refused('TASK_CLOSED');
  return { ...acted, document, upload: await ports.files.uploadForm(document) };
}
