import { Refused } from '../domain/refusal.ts';
import type { DueEntry } from '../ports/case-store.ts';
import type { Quarantine } from '../ports/files.ts';
import { recoverDeadline } from './check-deadline.ts';
import { checkDocument } from './check-document.ts';
import { deleteDocuments } from './delete-documents.ts';
import { fireLicenceMarks } from './fire-licence-marks.ts';
import { type Recomputed, type RecomputePorts, recomputeDeadlines } from './recompute-deadlines.ts';
import { type SendPorts, sendMessage } from './send-message.ts';
import type { LicencePorts } from './write-licence.ts';

export type SweepPorts = SendPorts & RecomputePorts & LicencePorts & { quarantine: Quarantine };

/** What a sweep drove on, and what it could not: the ids are for the log and the alarm. */
export interface Swept {
  readonly driven: number;
  readonly failed: readonly { readonly entry: DueEntry; readonly cause: unknown }[];
  /** What a calendar that has changed has moved. */
  readonly recomputed: Recomputed;
}

/**
 * Finds what is due and was left: a mark whose execution was lost, a mark of a licence (nothing else waits for those), a file whose notice never came, a message
 * that could not be sent; and drives it again. One that fails does not hold up the others. A calendar that has changed is
 * carried to all open cases afterwards: what is due does not wait for it.
 */
export async function sweep(ports: SweepPorts): Promise<Swept> {
  const failed: Swept['failed'][number][] = [];
  const entries = await ports.cases.due(ports.system.now());
  for (const entry of entries) {
    try {
      await drive(entry, ports);
    } catch (error) {
      if (error instanceof Refused && error.meaning === 'not-found') continue; // gone meanwhile
      failed.push({ entry, cause: error });
    }
  }
  return { driven: entries.length - failed.length, failed, recomputed: await recomputeDeadlines(ports) };
}

async function drive(entry: DueEntry, ports: SweepPorts): Promise<void> {
  switch (entry.kind) {
    case 'clock':
      await recoverDeadline(entry.applicationId, ports);
      return;
    case 'licence':
      await fireLicenceMarks(entry, ports);
      return;
    case 'kept':
      await deleteDocuments(entry, ports);
      return;
    case 'document':
      await checkDocument(entry, ports);
      return;
    case 'message': {
      const message = await ports.messages.find(entry.applicationId, entry.messageId);
      if (message) await sendMessage(message, ports);
    }
  }
}
