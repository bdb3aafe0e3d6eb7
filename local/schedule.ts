import type { Clock, TimedPart } from './clock/timed-part.ts';
import type { InvokeLambda } from './lambda.ts';
import type { LocalStore } from './store/local-store.ts';

const hour = 3_600_000;

/**
 * Fires the sweep at every full hour, as the schedule does on AWS. The clock does not stop for it: in a long move it
 * fires where the clock stops for something else, and at the end, at most once per hour passed. 720 sweeps for a
 * month in which nothing happened would find nothing.
 */
export function openSchedule(options: {
  readonly store: LocalStore;
  readonly clock: Clock;
  readonly invokeLambda: InvokeLambda;
  readonly report: (error: unknown) => void;
}): TimedPart {
  const { store, clock, invokeLambda, report } = options;
  store.exec('create table if not exists schedule (name text primary key, dueAt integer not null) strict');
  const select = store.prepare("select dueAt from schedule where name = 'sweep'");
  const replace = store.prepare("insert or replace into schedule (name, dueAt) values ('sweep', ?)");
  const fullHourAfter = (time: number) => (Math.floor(time / hour) + 1) * hour;
  let dueAt = Number(select.get()?.dueAt ?? fullHourAfter(clock.now().getTime()));
  let running: Promise<unknown> = Promise.resolve();
  return {
    name: 'schedule',
    nextDueAt: () => new Date(dueAt),
    async fireDue() {
      const at = clock.now();
      // The next hour is stored first: a sweep that a kill cuts short is made up by the next one, as on AWS.
      dueAt = fullHourAfter(at.getTime());
      replace.run(dueAt);
      const event = {
        source: 'aws.scheduler',
        'detail-type': 'Scheduled Event',
        time: at.toISOString(),
        detail: {},
      };
      running = invokeLambda('sweep', event).catch(report);
    },
    async settle() {
      await running;
    },
  };
}
