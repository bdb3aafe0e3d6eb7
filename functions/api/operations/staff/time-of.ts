import type { CaseFile } from '../../../core/domain/case-file.ts';
import { type TimeView, timeView } from '../../../core/domain/deadline/time-view.ts';
import { legalDateOf } from '../../../core/domain/legal-date.ts';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import type { ReadPorts } from '../../../core/use-cases/read-case.ts';

type TimePorts = CasePorts & { catalogue: Catalogue };
export type CaseReadPorts = ReadPorts & { catalogue: Catalogue };

/** The time of a case today; undefined before it is received. */
export async function timeOf({ ledger }: CaseFile, ports: TimePorts): Promise<TimeView | undefined> {
  if (!ledger) return undefined;
  return timeView(ledger, legalDateOf(ports.system.now()), await ports.catalogue.calendar());
}
