import type { Document } from '../../functions/core/domain/document.ts';
import { type RefusalCode, Refused } from '../../functions/core/domain/refusal.ts';
import type { OfficerCommand } from '../../functions/core/use-cases/act-on-task.ts';
import { announcePhotograph } from '../../functions/core/use-cases/announce-photograph.ts';
import { awaitVerdict } from '../../functions/core/use-cases/await-verdict.ts';
import { sayFileRefusal } from '../citizen/file-refusals.ts';
import { PLAIN_UPLOAD_BYTES, typeOf } from '../citizen/plain-upload.ts';
import type { Reader } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import type { PageError } from '../shared/parts.tsx';

/** Whether this one file is to blame, and not the officer or the link. */
function isAboutFile(error: unknown): error is Refused {
  const codes: readonly RefusalCode[] = [
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_TYPE_NOT_ACCEPTED',
    'TOO_MANY_FILES',
  ];
  return error instanceof Refused && codes.includes(error.code);
}

/**
 * Takes the photographs that came with a form: announced, put where the checker looks, checked. One that is not taken does
 * not hold up the others.
 * @throws Refused for what is not about the files: a wrong PIN, a closed task
 */
export async function takePhotographs(
  files: readonly File[],
  command: OfficerCommand,
  ports: WebPorts,
  reader: Reader,
): Promise<PageError[]> {
  const errors: PageError[] = [];
  const sent: Document[] = [];
  for (const file of files) {
    try {
      if (file.size > PLAIN_UPLOAD_BYTES)
        throw new Refused('FILE_TOO_LARGE', { maxBytes: PLAIN_UPLOAD_BYTES });
      const announced = { fileName: file.name, contentType: typeOf(file), sizeBytes: file.size };
      const { document } = await announcePhotograph({ ...command, file: announced }, ports);
      await ports.files.put(document, new Uint8Array(await file.arrayBuffer()));
      sent.push(document);
    } catch (error) {
      if (!isAboutFile(error)) throw error;
      errors.push({ field: 'photographs', text: `${file.name}: ${sayFileRefusal(error, reader).text}` });
    }
  }
  // all at once: each may take some seconds
  const checked = await Promise.all(
    sent.map(({ applicationId, id: documentId }) => awaitVerdict({ applicationId, documentId }, ports)),
  );
  for (const { fileName, rejection } of checked)
    if (rejection)
      errors.push({ field: 'photographs', text: `${fileName}: ${reader.t(`rejection.${rejection}`)}` });
  return errors;
}
