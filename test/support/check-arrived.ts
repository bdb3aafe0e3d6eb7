import type { Quarantine } from '../../functions/core/ports/files.ts';
import type { CasePorts } from '../../functions/core/use-cases/change-case.ts';
import { checkDocument } from '../../functions/core/use-cases/check-document.ts';
import type { FakeCaseStore } from './fakes/case-store.ts';

/** What the checker does while somebody waits: it looks at every file that was announced and has no verdict yet. */
export async function checkArrived(
  ports: CasePorts & { cases: FakeCaseStore; quarantine: Quarantine },
): Promise<void> {
  for (const { applicationId, body } of ports.cases.log)
    if (body.type === 'DocumentAnnounced') {
      const { documentId } = body;
      await checkDocument({ applicationId, documentId }, ports);
    }
}
