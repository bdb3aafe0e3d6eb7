import * as z from 'zod';
import { ScanFailed } from '../core/ports/virus-scanner.ts';
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
      const { driven, failed, recomputed } = await sweep(ports);
      for (const { entry, cause } of failed) {
        const { kind: entryKind, ...ids } = entry;
        const about = 'number' in ids ? { licenceNumber: ids.number } : ids;
        if (cause instanceof ScanFailed)
          run.log.error('SCAN_FAILED', cause, { ...about, scanFault: cause.fault });
        run.log.error('SWEEP_ENTRY_FAILED', cause, { entryKind, ...about });
      }
      for (const { applicationId, cause } of recomputed.failed)
        run.log.error('RECOMPUTE_FAILED', cause, { applicationId });
      const failures = failed.length + recomputed.failed.length;
      run.log.info('SWEEP_DONE', { count: driven, recomputed: recomputed.moved, failures });
      return { driven, recomputed: recomputed.moved, failed: failures };
    },
  });
