import * as z from 'zod';
import type { Catalogue } from '../core/ports/catalogue.ts';
import type { CasePorts } from '../core/use-cases/change-case.ts';
import { checkDeadline } from '../core/use-cases/check-deadline.ts';
import type { Log } from '../shared/logger.ts';
import { newHandler } from '../shared/new-handler.ts';

const input = z.object({ applicationId: z.string(), run: z.int().positive() });

/** "Check deadline": fires what is due and answers whether this run is over, else the instant of the next mark. */
export const createCheckDeadlineHandler = (ports: CasePorts & { catalogue: Catalogue }, log?: Log) =>
  newHandler({
    name: 'check-deadline',
    input,
    log,
    handle: async (command) => ({ ...command, ...(await checkDeadline(command, ports)) }),
  });
