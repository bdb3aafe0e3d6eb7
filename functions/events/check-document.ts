import * as z from 'zod';
import { objectKeyOf } from '../core/domain/document.ts';
import { Refused } from '../core/domain/refusal.ts';
import type { Quarantine } from '../core/ports/files.ts';
import { ScanFailed } from '../core/ports/virus-scanner.ts';
import type { CasePorts } from '../core/use-cases/change-case.ts';
import { type CheckDocument, checkDocument } from '../core/use-cases/check-document.ts';
import type { Log } from '../shared/logger.ts';
import { newHandler } from '../shared/new-handler.ts';

/** The notice of S3. Its test message has no records. */
const arrival = z
  .object({
    Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })).default([]),
  })
  .transform(({ Records }) => Records.map(({ s3 }) => s3.object.key));

/** The event with which GuardDuty says that it has looked at an object; what it found is read from the object's tag. */
const scanned = z
  .object({ detail: z.object({ s3ObjectDetails: z.object({ objectKey: z.string() }) }) })
  .transform(({ detail }) => [detail.s3ObjectDetails.objectKey]);

const input = z.union([scanned, arrival]);

/** The document that an object in quarantine belongs to; undefined for a key that the centre did not give. */
export function documentOfKey(encodedKey: string): CheckDocument | undefined {
  const key = decoded(encodedKey);
  const [, applicationId, documentId, ...more] = key.split('/');
  if (!applicationId || !documentId || more.length > 0) return undefined;
  return objectKeyOf({ applicationId, id: documentId }) === key ? { applicationId, documentId } : undefined;
}

/** Keys in notices are form-encoded: a space is a plus. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return ''; // no encoding of any key of ours
  }
}

/** Checks every file that arrived, and again each that a scanner has looked at. Safe to repeat; a document that is gone meanwhile is left alone. */
export const createCheckDocumentHandler = (ports: CasePorts & { quarantine: Quarantine }, log?: Log) =>
  newHandler({
    name: 'check-document',
    input,
    log,
    handle: async (keys, run) => {
      for (const key of keys) {
        const command = documentOfKey(key);
        if (!command) run.log.warn('DOCUMENT_KEY_UNKNOWN');
        else await check(command, ports, run.log.with(command));
      }
    },
  });

async function check(
  command: CheckDocument,
  ports: CasePorts & { quarantine: Quarantine },
  log: Log,
): Promise<void> {
  try {
    const { status } = await checkDocument(command, ports);
    if (status === 'awaiting-upload') log.warn('DOCUMENT_NOT_ARRIVED');
  } catch (error) {
    if (error instanceof ScanFailed) log.error('SCAN_FAILED', error, { scanFault: error.fault });
    if (!(error instanceof Refused && error.code === 'DOCUMENT_NOT_FOUND')) throw error;
    log.warn('DOCUMENT_KEY_UNKNOWN');
  }
}
