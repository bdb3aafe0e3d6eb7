import type { Application } from '../domain/application.ts';
import { withoutAddress } from '../domain/delivery.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { deletionDueAt } from '../domain/retention.ts';
import type { Quarantine } from '../ports/files.ts';
import { type CasePorts, changeCase } from './change-case.ts';

export type DeletePorts = CasePorts & { quarantine: Pick<Quarantine, 'erase'> };

const by = { kind: 'centre', part: 'sweep' } as const;

const isDue = (application: Application, at: Date): boolean => {
  const due = deletionDueAt(application);
  return due !== undefined && due <= at;
};

/**
 * Deletes the files of a case whose time is over, and with a draft what was typed. In three steps, each safe to repeat: the
 * case gives its files up, under its version, so that nobody who went on with it at this moment is left with a record of a
 * file that is gone; the objects are deleted in every version; the log says so. Should the process die between, the case is
 * due until the last step. Copies that were handed in elsewhere are files of those cases.
 */
export async function deleteDocuments(
  { applicationId }: { readonly applicationId: string },
  ports: DeletePorts,
): Promise<void> {
  const { application, documents } = await changeCase(
    applicationId,
    by,
    (current, at) => {
      if (!isDue(current.application, at) || current.application.filesGivenUpAt !== undefined)
        return undefined;
      const isDraft = current.application.status === 'draft';
      return {
        application: { filesGivenUpAt: at.toISOString(), ...(isDraft && { status: 'withdrawn' as const }) },
        documents: current.documents.map((one) => ({ ...one, status: 'removed' as const })),
        ...(isDraft && { answers: {} }),
        ...(current.delivery?.address && { delivery: withoutAddress(current.delivery) }),
        events: [],
      };
    },
    ports,
  );
  if (application.filesGivenUpAt === undefined || application.filesDeletedOn !== undefined) return;
  for (const document of documents) await ports.quarantine.erase(document);
  await changeCase(
    applicationId,
    by,
    (current, at) => {
      if (current.application.filesDeletedOn !== undefined) return undefined;
      return {
        application: { filesDeletedOn: legalDateOf(at) },
        events: [{ type: 'DocumentsDeleted', count: current.documents.length }],
      };
    },
    ports,
  );
}
