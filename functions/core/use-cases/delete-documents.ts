import { legalDateOf } from '../domain/legal-date.ts';
import { deletionDueAt } from '../domain/retention.ts';
import type { Quarantine } from '../ports/files.ts';
import { type CasePorts, changeCase } from './change-case.ts';

export type DeletePorts = CasePorts & { quarantine: Pick<Quarantine, 'erase'> };

/**
 * Deletes the files of a case whose time is over, and what was typed into a draft that nobody went on with. The objects go
 * first, in every version, which is safe to repeat; then the case notes what is gone. Should the process die between, the
 * case is still due and it is done again. Copies that were handed in elsewhere are files of those cases.
 */
export async function deleteDocuments(
  { applicationId }: { readonly applicationId: string },
  ports: DeletePorts,
): Promise<void> {
  const due = await ports.cases.find(applicationId);
  const isDue = (at: Date | undefined): boolean => at !== undefined && at <= ports.system.now();
  if (!due || !isDue(deletionDueAt(due.application))) return;
  for (const document of due.documents) await ports.quarantine.erase(document);
  await changeCase(
    applicationId,
    { kind: 'centre', part: 'sweep' },
    ({ application, documents }, at) => {
      // somebody went on with the draft at this very moment: it is due no more, and its files are asked for again
      if (!isDue(deletionDueAt(application))) return undefined;
      const kept = documents.filter(({ status }) => status !== 'removed');
      const isDraft = application.status === 'draft';
      return {
        application: { filesDeletedOn: legalDateOf(at), ...(isDraft && { status: 'withdrawn' as const }) },
        documents: kept.map((one) => ({ ...one, status: 'removed' as const })),
        ...(isDraft && { answers: {} }),
        events: [{ type: 'DocumentsDeleted', count: kept.length, rule: application.status }],
      };
    },
    ports,
  );
}
