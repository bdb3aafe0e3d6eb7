import { describe, expect, it } from 'vitest';
import { calendar } from '../../../catalogue/catalogue.ts';
import type { WorkdayCalendar } from '../../../functions/core/domain/calendar.ts';
import { nextMarkAt } from '../../../functions/core/domain/deadline/ledger.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { keepMessages } from '../../../functions/core/use-cases/keep-messages.ts';
import { recomputeDeadlines } from '../../../functions/core/use-cases/recompute-deadlines.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { sendMessage } from '../../../functions/core/use-cases/send-message.ts';
import { resumeClock, stopClock } from '../../../functions/core/use-cases/stop-clock.ts';
import { sweep } from '../../../functions/core/use-cases/sweep.ts';
import { aCentre, policeReviewer } from '../../support/a-centre.ts';

type Centre = ReturnType<typeof aCentre>;

const { '2026': _notice, ...earlier } = calendar.years;
/** Before the State Council has published this year: only an estimate, which knows no holiday in March. */
const unpublished: WorkdayCalendar = {
  years: earlier,
  provisional: { ...calendar.provisional, '2026': { estimatedWeekdayHolidays: [] } },
};
const published = (holidays: string[], makeupWorkdays: string[] = []): WorkdayCalendar => ({
  ...unpublished,
  years: { ...earlier, '2026': { holidays, makeupWorkdays } },
});
/** The notice appears: the Monday and the Tuesday after next weekend are free. */
const later = published(['2026-03-09', '2026-03-10']);
/** The notice appears: the Saturday is made up, so that everything comes a day sooner. */
const sooner = published([], ['2026-03-07']);
/** The notice appears, and the estimate was right. */
const asEstimated = published([]);

/** A centre on Thursday 5 March of a year without notice. */
function aCentreOnEstimates(): Centre {
  const centre = aCentre();
  centre.publish(unpublished);
  centre.at('2026-03-05T09:00:00+08:00');
  return centre;
}

/** A case that is promised for the Tuesday after. */
async function onEstimates(): Promise<{ centre: Centre; id: string }> {
  const centre = aCentreOnEstimates();
  const id = await centre.asked();
  expect((await centre.found(id)).ledger).toMatchObject({
    promisedLastOn: '2026-03-10',
    isProvisional: true,
  });
  return { centre, id };
}

async function told(centre: Centre): Promise<string[]> {
  for (const event of centre.ports.cases.log)
    for (const message of await keepMessages(event, centre.ports)) await sendMessage(message, centre.ports);
  return centre.letters.map((letter) => `${letter.subject} ${letter.to}`);
}

const times = (all: readonly string[], one: string): number => all.filter((each) => each === one).length;

describe('a notice of holidays that appears late', () => {
  it('moves the limits and the departments of every open case, and tells the applicant once', async () => {
    const { centre, id } = await onEstimates();
    const { lastOn } = await centre.task(id, 'CGJ');
    centre.publish(later);
    expect(await recomputeDeadlines(centre.ports)).toEqual({ moved: 1, failed: [] });
    expect(await recomputeDeadlines(centre.ports)).toEqual({ moved: 0, failed: [] });
    const { ledger } = await centre.found(id);
    expect(ledger).toMatchObject({ promisedLastOn: '2026-03-12', isProvisional: false });
    expect([lastOn, (await centre.task(id, 'CGJ')).lastOn]).toEqual(['2026-03-06', '2026-03-06']);
    expect(times(centre.typesOf(id), 'DeadlineRecomputed')).toBe(1);
    expect(times(await told(centre), 'days-recomputed chen@example.com')).toBe(1);
  });

  it("moves a department's last day that lies behind the holidays", async () => {
    const centre = aCentreOnEstimates();
    centre.at('2026-03-06T09:00:00+08:00');
    const id = await centre.asked();
    expect((await centre.task(id, 'CGJ')).lastOn).toBe('2026-03-09');
    centre.publish(later);
    await recomputeDeadlines(centre.ports);
    expect((await centre.task(id, 'CGJ')).lastOn).toBe('2026-03-11');
  });

  it('starts the run of the clock anew where a mark comes sooner, and only there', async () => {
    const { centre, id } = await onEstimates();
    centre.at('2026-03-07T00:00:00+08:00'); // the departments' last day is over; next is the yellow card
    const { run } = (await centre.found(id)).ledger ?? { run: 0 };
    await checkDeadline({ applicationId: id, run }, centre.ports);
    const before = (await centre.found(id)).ledger;
    centre.publish(later);
    await recomputeDeadlines(centre.ports);
    expect((await centre.found(id)).ledger?.run).toBe(before?.run);
    centre.publish(sooner);
    await recomputeDeadlines(centre.ports);
    const { ledger } = await centre.found(id);
    expect(ledger?.run).toBe((before?.run ?? 0) + 1);
    expect(ledger?.waitsUntil).toBe(ledger && nextMarkAt(ledger));
  });

  it('only takes the mark of an estimate away where the estimate was right: nobody is written to', async () => {
    const { centre, id } = await onEstimates();
    centre.publish(asEstimated);
    expect((await recomputeDeadlines(centre.ports)).moved).toBe(1);
    expect((await centre.found(id)).ledger).toMatchObject({
      promisedLastOn: '2026-03-10',
      isProvisional: false,
    });
    expect((await told(centre)).filter((one) => one.startsWith('days-recomputed'))).toEqual([]);
  });

  it('moves the day until which an applicant may supply what is missing, and says so', async () => {
    const centre = aCentreOnEstimates();
    const id = await centre.submitted();
    const missing = [{ kind: 'material', code: 'eventplan', what: '缺頁' }] as const;
    await requestSupplement({ caller: policeReviewer, applicationId: id, missing }, centre.ports);
    const before = (await centre.found(id)).ledger?.supplement?.lastOn ?? '';
    centre.publish(later);
    await recomputeDeadlines(centre.ports);
    const after = (await centre.found(id)).ledger?.supplement?.lastOn ?? '';
    expect(after > before).toBe(true);
    const letters = await told(centre);
    expect(letters).toContain('answer-recomputed chen@example.com');
    expect(letters.filter((one) => one.startsWith('days-recomputed'))).toEqual([]);
  });

  it('reaches a clock that stands still when it goes on', async () => {
    const { centre, id } = await onEstimates();
    const stop = { reason: 'hearing', legalBasis: '行政許可法第四十六條', expectedDays: 3 } as const;
    await stopClock({ caller: policeReviewer, applicationId: id, ...stop }, centre.ports);
    centre.publish(later);
    expect((await recomputeDeadlines(centre.ports)).moved).toBe(0);
    await resumeClock({ caller: policeReviewer, applicationId: id }, centre.ports);
    expect((await centre.found(id)).ledger).toMatchObject({
      promisedLastOn: '2026-03-12',
      isProvisional: false,
    });
  });
});

describe('counting all open clocks anew', () => {
  it('goes on after the page where it was cut short, and passes over no case', async () => {
    const centre = aCentreOnEstimates();
    const ids = [await centre.accepted(), await centre.accepted(), await centre.accepted()];
    centre.publish(later);
    let pages = 0;
    const openClocks: Centre['ports']['cases']['openClocks'] = async (after) => {
      pages += 1;
      if (pages === 2) throw new Error('the function is ended');
      return centre.ports.cases.openClocks(after);
    };
    const ports = { ...centre.ports, cases: { ...centre.ports.cases, openClocks } };
    await expect(recomputeDeadlines(ports)).rejects.toThrow('ended');
    expect(await recomputeDeadlines(ports)).toMatchObject({ moved: 1 }); // the first two are not read again
    for (const id of ids) expect(times(centre.typesOf(id), 'DeadlineRecomputed')).toBe(1);
  });

  it('is done after a second pass, for a function may have counted with the old calendar meanwhile', async () => {
    const { centre, id } = await onEstimates();
    centre.publish(later);
    await recomputeDeadlines(centre.ports);
    centre.publish(unpublished); // a function that has kept the old one …
    await stopAndResume(centre, id); // … settles the clock with it
    expect((await centre.found(id)).ledger?.isProvisional).toBe(true);
    centre.publish(later);
    expect((await recomputeDeadlines(centre.ports)).moved).toBe(1);
    expect(await isWorkedOff(centre)).toBe(true);
  });

  it('does not count a pass in which a clock failed, and does not hold up the others', async () => {
    const centre = aCentreOnEstimates();
    const [broken = '', whole = ''] = [await centre.accepted(), await centre.accepted()];
    centre.publish(later);
    const find: Centre['ports']['cases']['find'] = async (id) => {
      if (id === broken) throw new Error('throttled');
      return centre.ports.cases.find(id);
    };
    const ports = { ...centre.ports, cases: { ...centre.ports.cases, find } };
    expect((await recomputeDeadlines(ports)).failed.map((one) => one.applicationId)).toEqual([broken]);
    expect(centre.typesOf(whole)).toContain('DeadlineRecomputed');
    await recomputeDeadlines(centre.ports);
    expect(centre.typesOf(broken)).toContain('DeadlineRecomputed');
    expect(await isWorkedOff(centre)).toBe(false); // the second pass is still to come
    await recomputeDeadlines(centre.ports);
    expect(await isWorkedOff(centre)).toBe(true);
  });

  it('is driven by the sweep, and never again for a calendar that has been worked off', async () => {
    const { centre, id } = await onEstimates();
    centre.publish(later);
    const cases = { ...centre.ports.cases, due: async () => [] };
    const ports = { ...centre.ports, cases };
    expect((await sweep(ports)).recomputed.moved).toBe(1);
    await sweep(ports);
    expect(await isWorkedOff(centre)).toBe(true);
    expect(times(centre.typesOf(id), 'DeadlineRecomputed')).toBe(1);
  });
});

describe('a sweep with a calendar that cannot be carried to a case', () => {
  it('drives what is due all the same, and names the case', async () => {
    const { centre, id } = await onEstimates();
    centre.publish(later);
    centre.at('2026-03-06T01:00:00+08:00');
    let isDriven = false;
    const markSent: Centre['ports']['messages']['markSent'] = async () => {
      isDriven = true;
    };
    const [event] = centre.ports.cases.log.filter(({ body }) => body.type === 'ApplicationAccepted');
    const [message] = event ? await keepMessages(event, centre.ports) : [];
    const due = async () => [{ kind: 'message' as const, applicationId: id, messageId: message?.id ?? '' }];
    const find: Centre['ports']['cases']['find'] = async (wanted) => {
      if (isDriven) throw new Error('throttled');
      return centre.ports.cases.find(wanted);
    };
    const swept = await sweep({
      ...centre.ports,
      cases: { ...centre.ports.cases, due, find },
      messages: { ...centre.ports.messages, markSent },
    });
    expect(swept).toMatchObject({ driven: 1, failed: [], recomputed: { failed: [{ applicationId: id }] } });
  });
});

async function stopAndResume(centre: Centre, applicationId: string): Promise<void> {
  const stop = { reason: 'hearing', legalBasis: '行政許可法第四十六條', expectedDays: 1 } as const;
  await stopClock({ caller: policeReviewer, applicationId, ...stop }, centre.ports);
  await resumeClock({ caller: policeReviewer, applicationId }, centre.ports);
}

/** Whether a further turn has nothing to read any more. */
async function isWorkedOff(centre: Centre): Promise<boolean> {
  let isRead = false;
  const openClocks: Centre['ports']['cases']['openClocks'] = async () => {
    isRead = true;
    throw new Error('There should be nothing to read.');
  };
  const ports = { ...centre.ports, cases: { ...centre.ports.cases, openClocks } };
  await recomputeDeadlines(ports).catch(() => undefined);
  return !isRead;
}
