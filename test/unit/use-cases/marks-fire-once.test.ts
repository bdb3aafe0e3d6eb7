import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../functions/core/domain/event.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { checkDeadline, recoverDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { aCentre, policeApprover, policeReviewer } from '../../support/a-centre.ts';
import { allConsent, type Centre } from '../../support/joint-case.ts';

async function supplementAsked(centre: Centre): Promise<string> {
  const id = await centre.submitted();
  const missing = [{ kind: 'material', code: 'eventplan', what: '缺頁' }] as const;
  await requestSupplement({ caller: policeReviewer, applicationId: id, missing }, centre.ports);
  return id;
}

async function granted(centre: Centre): Promise<string> {
  const id = await centre.asked();
  await allConsent(centre, id);
  await consolidateOpinions({ applicationId: id, round: 1 }, centre.ports);
  await approveApplication({ caller: policeApprover, applicationId: id }, centre.ports);
  return id;
}

async function escalated(centre: Centre): Promise<string> {
  const id = await centre.asked();
  centre.at('2026-03-04T00:00:00+08:00');
  await ask(centre, id);
  return id;
}

/** As the machine of the present run asks, and of the one before, which was not stopped in time. */
async function ask(centre: Centre, applicationId: string): Promise<void> {
  const { run } = (await centre.found(applicationId)).ledger ?? { run: 0 };
  await checkDeadline({ applicationId, run }, centre.ports);
  await checkDeadline({ applicationId, run: run - 1 }, centre.ports);
}

interface Watched {
  readonly mark: string;
  readonly event: EventType;
  /** How often it is on record in the end: once for each mark. */
  readonly count: number;
  readonly from: (centre: Centre) => Promise<string>;
  /** The instant at which it falls due; the other is days later. */
  readonly dueAt: string;
}

const watched: readonly Watched[] = [
  {
    mark: 'deemed acceptance (art. 32)',
    event: 'AcceptanceDeemed',
    count: 1,
    from: (centre) => centre.submitted(),
    dueAt: '2026-03-10T00:00:00+08:00',
  },
  {
    mark: 'the lapse of a supplement (art. 32)',
    event: 'ApplicationLapsed',
    count: 1,
    from: supplementAsked,
    dueAt: '2026-03-24T00:00:00+08:00',
  },
  {
    mark: 'the yellow card',
    event: 'YellowCardShown',
    count: 1,
    from: (centre) => centre.accepted(),
    dueAt: '2026-03-04T00:00:00+08:00',
  },
  {
    mark: 'the red card',
    event: 'RedCardShown',
    count: 1,
    from: (centre) => centre.accepted(),
    dueAt: '2026-03-06T00:00:00+08:00',
  },
  {
    mark: 'silence that is consent, of three departments',
    event: 'SilenceTakenAsConsent',
    count: 3,
    from: (centre) => centre.asked(),
    dueAt: '2026-03-04T00:00:00+08:00',
  },
  {
    mark: 'silence that is escalated, of two departments',
    event: 'SilenceEscalated',
    count: 2,
    from: (centre) => centre.asked(),
    dueAt: '2026-03-04T00:00:00+08:00',
  },
  {
    mark: 'silence in the further limit, of two departments',
    event: 'SilenceClosed',
    count: 2,
    from: escalated,
    dueAt: '2026-03-05T00:00:00+08:00',
  },
  {
    mark: 'delivery that is due (art. 44)',
    event: 'DeliveryOverdue',
    count: 1,
    from: granted,
    dueAt: '2026-03-17T00:00:00+08:00',
  },
];

const times = (centre: Centre, id: string, event: EventType): number =>
  centre.typesOf(id).filter((type) => type === event).length;

describe('a mark of the clock fires exactly once', () => {
  it.each(watched)('$mark: not before it is due, and once when the timer fires twice', async (one) => {
    const centre = aCentre();
    const id = await one.from(centre);
    centre.at(new Date(new Date(one.dueAt).getTime() - 1).toISOString());
    await ask(centre, id);
    expect(times(centre, id, one.event)).toBe(0);
    centre.at(one.dueAt);
    await ask(centre, id);
    await ask(centre, id);
    expect(times(centre, id, one.event)).toBe(one.count);
  });

  it.each(watched)('$mark: once when eight timers and the sweep come at the same moment', async (one) => {
    const centre = aCentre();
    const id = await one.from(centre);
    centre.at(one.dueAt);
    const timers = Array.from({ length: 8 }, () => ask(centre, id));
    await Promise.all([...timers, recoverDeadline(id, centre.ports), recoverDeadline(id, centre.ports)]);
    expect(times(centre, id, one.event)).toBe(one.count);
  });

  it.each(watched)('$mark: once when the timer is a month late and the sweep was first', async (one) => {
    const centre = aCentre();
    const id = await one.from(centre);
    centre.at(new Date(new Date(one.dueAt).getTime() + 30 * 86_400_000).toISOString());
    await recoverDeadline(id, centre.ports);
    await ask(centre, id);
    await recoverDeadline(id, centre.ports);
    expect(times(centre, id, one.event)).toBe(one.count);
  });
});

describe('after the decision', () => {
  it('no timer shows a card or takes a silence for anything', async () => {
    const centre = aCentre();
    const id = await granted(centre);
    const before = centre.typesOf(id);
    centre.at('2026-03-13T09:00:00+08:00');
    await ask(centre, id);
    await recoverDeadline(id, centre.ports);
    expect(centre.typesOf(id)).toEqual(before);
  });

  it('a promise that was missed before it is put on record, once, however late the timer is', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await allConsent(centre, id);
    await consolidateOpinions({ applicationId: id, round: 1 }, centre.ports);
    centre.at('2026-03-09T09:00:00+08:00'); // promised for the fifth; no timer has fired
    await approveApplication({ caller: policeApprover, applicationId: id }, centre.ports);
    await ask(centre, id);
    await recoverDeadline(id, centre.ports);
    expect([times(centre, id, 'YellowCardShown'), times(centre, id, 'RedCardShown')]).toEqual([0, 1]);
  });
});
