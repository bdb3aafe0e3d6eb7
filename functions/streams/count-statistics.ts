import type { CaseStore } from '../core/ports/case-store.ts';
import type { Statistics } from '../core/ports/registers.ts';
import { countAnonymousRating, countStatistic } from '../core/use-cases/count-statistic.ts';
import type { Log } from '../shared/logger.ts';
import { newStreamHandler } from '../shared/stream-records.ts';

/** Counts what the centre does, by day, department and item. */
export const createCountStatisticsHandler = (
  ports: { cases: CaseStore; statistics: Statistics },
  log?: Log,
) =>
  newStreamHandler({
    name: 'count-statistics',
    log,
    workOff: (event) => countStatistic(event, ports),
    workOffRating: (rating) => countAnonymousRating(rating, ports),
  });
