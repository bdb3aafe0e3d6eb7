import { afterEach, describe, expect, it } from 'vitest';
import { acceptApplication } from '../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../functions/core/use-cases/approve-application.ts';
import { reviewApplication } from '../../functions/core/use-cases/review-application.ts';
import { sweep } from '../../functions/core/use-cases/sweep.ts';
import { aFlow, type Flow, leadApprover, leadReviewer } from '../support/flow/a-flow.ts';
import { promisedItem } from '../support/flow/joint-item.ts';

let flow: Flow;

afterEach(async () => {
  await flow.close();
});

/** A promised case, accepted on 2 March 2026 and promised for the 15 working days of the item. */
async function accepted(): Promise<string> {
  const item = promisedItem();
  flow = aFlow({ more: [item] });
  const id = await flow.filed(item.code);
  await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
  await flow.settle();
  return id;
}

const times = (id: string, type: string): number => flow.typesOf(id).filter((one) => one === type).length;

async function swept(): Promise<void> {
  await sweep(flow.ports);
  await flow.settle();
}

describe('an execution that was lost', () => {
  it('is missed by nobody: the sweep fires what it would have fired, once, and starts the next run', async () => {
    const id = await accepted();
    const { run } = (await flow.found(id)).ledger ?? { run: 0 };
    await flow.lose('promised-deadline', id, run);
    await flow.moveTo(new Date('2026-03-23T09:00:00+08:00')); // the day of the promise; the card was due at midnight
    expect(times(id, 'YellowCardShown')).toBe(0);
    await swept();
    await swept();
    expect(times(id, 'YellowCardShown')).toBe(1);
    const runs = await flow.executionsOf('promised-deadline', id);
    expect(runs.at(-1)).toMatchObject({ status: 'RUNNING' });
    expect((await flow.found(id)).ledger?.run).toBe(run + 1);

    await flow.moveTo(new Date('2026-03-24T00:00:00+08:00')); // the new run goes on by itself
    expect(times(id, 'RedCardShown')).toBe(1);
    await swept();
    expect([times(id, 'YellowCardShown'), times(id, 'RedCardShown')]).toEqual([1, 1]);
  });

  it('comes back late, finds that it is over, and fires nothing again', async () => {
    const id = await accepted();
    const before = flow.ports.cases.log.length;
    await flow.moveTo(new Date('2026-03-24T09:00:00+08:00'));
    expect([times(id, 'YellowCardShown'), times(id, 'RedCardShown')]).toEqual([1, 1]);
    await flow.deliverAgain();
    await swept();
    expect([times(id, 'YellowCardShown'), times(id, 'RedCardShown')]).toEqual([1, 1]);
    expect(flow.ports.cases.log.length).toBeGreaterThan(before);
  });

  it('shows no card after the decision, however late its timer is', async () => {
    const id = await accepted();
    const opinion = { proposal: 'approve', opinion: '符合條件' } as const;
    await reviewApplication({ caller: leadReviewer, applicationId: id, ...opinion }, flow.ports);
    const { run } = (await flow.found(id)).ledger ?? { run: 0 };
    await flow.lose('promised-deadline', id, run);
    await approveApplication({ caller: leadApprover, applicationId: id }, flow.ports);
    await flow.moveTo(new Date('2026-03-30T09:00:00+08:00'));
    await swept();
    expect([times(id, 'YellowCardShown'), times(id, 'RedCardShown')]).toEqual([0, 0]);
  });
});
