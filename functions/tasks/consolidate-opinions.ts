import * as z from 'zod';
import type { CasePorts } from '../core/use-cases/change-case.ts';
import { consolidateOpinions } from '../core/use-cases/consolidate-opinions.ts';
import type { Log } from '../shared/logger.ts';
import { newHandler } from '../shared/new-handler.ts';

const input = z.object({ applicationId: z.string(), round: z.int().positive() });

/** "Consolidate opinions": answers `consent`, `objection`, or `open` while a department added late is silent. */
export const createConsolidateOpinionsHandler = (ports: CasePorts, log?: Log) =>
  newHandler({
    name: 'consolidate-opinions',
    input,
    log,
    handle: (command) => consolidateOpinions(command, ports),
  });
