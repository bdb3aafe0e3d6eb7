import * as z from 'zod';
import { type SweepPorts, sweep } from '../core/use-cases/sweep.ts';
import type { Log } from '../shared/logger.ts';
import { newHandler } from '../shared/new-handler.ts';

/** Drives on what is due and was left. Names what it could not, for the log and the alarm. */
export const createSweepHandler = (ports: SweepPorts, log?: Log) =>
  newHandler({
    name: 'sweep',
    input: z.unknown(), // a schedule says nothing
    log,
    handle: async (_event, run) => {
      const { driven, failed } = await sweep(ports);
      for (const { entry, cause } of failed) {
        const { kind: entryKind, ...ids } = entry;
        run.log.error('SWEEP_ENTRY_FAILED', cause, { entryKind, ...ids });
      }
      run.log.info('SWEEP_DONE', { count: driven, failures: failed.length });
      return { driven, failed: failed.length };
    },
  });
