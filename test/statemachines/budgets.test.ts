import { afterEach, describe, expect, it } from 'vitest';
import { acceptApplication } from '../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../functions/core/use-cases/approve-application.ts';
import { giveOpinion } from '../../functions/core/use-cases/give-opinion.ts';
import { aFlow, type Flow, leadApprover, leadReviewer } from '../support/flow/a-flow.ts';
import { departmentCodes, jointItem, promisedItem } from '../support/flow/joint-item.ts';
import { officer } from '../support/joint-case.ts';

let flow: Flow;

afterEach(async () => {
  await flow.close();
});

async function consentOf(id: string, department: string): Promise<void> {
  const token = await flow.link(id, department);
  await giveOpinion({ token, pin: 'right', officer, draft: { verdict: 'consent' } }, flow.ports);
  await flow.settle();
}

async function accepted(codes: readonly string[]): Promise<string> {
  const item = jointItem('parallel', codes);
  flow = aFlow({ more: [item] });
  const id = await flow.filed(item.code);
  await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
  await flow.settle();
  return id;
}

describe('what an execution may cost, counted from its history', () => {
  it.each([2, 5, 10, 30])('joint-review takes at most 10 + 2K transitions for K = %i', async (count) => {
    const codes = departmentCodes(count);
    const id = await accepted(codes);
    for (const code of codes) await consentOf(id, code);
    await approveApplication({ caller: leadApprover, applicationId: id }, flow.ports);
    await flow.settle();
    const [round, ...others] = await flow.executionsOf('joint-review', id);
    expect(others).toEqual([]);
    expect(round?.status).toBe('SUCCEEDED');
    expect(round?.transitions).toBeLessThanOrEqual(10 + 2 * count);
  });

  it('promised-deadline takes at most 8: two marks, the yellow and the red card', async () => {
    const item = promisedItem();
    flow = aFlow({ more: [item] });
    const id = await flow.filed(item.code);
    await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
    await flow.moveTo(new Date('2026-04-30T09:00:00+08:00')); // nobody decides
    expect(flow.typesOf(id)).toEqual(expect.arrayContaining(['YellowCardShown', 'RedCardShown']));
    const [untilAccepted, ...others] = await flow.executionsOf('promised-deadline', id);
    expect(untilAccepted).toMatchObject({ status: 'ABORTED', transitions: 1 });
    expect(others).toHaveLength(1);
    expect(others[0]?.status).toBe('SUCCEEDED');
    expect(others[0]?.transitions).toBeLessThanOrEqual(2 + 3 * 2);
  });

  it('promised-deadline takes at most 2 + 3 for each mark of a joint case, silences included', async () => {
    const codes = departmentCodes(5);
    const id = await accepted(codes);
    await flow.moveTo(new Date('2026-04-30T09:00:00+08:00')); // nobody answers, nobody decides
    expect(flow.typesOf(id).filter((type) => type === 'SilenceTakenAsConsent')).toHaveLength(5);
    const runs = await flow.executionsOf('promised-deadline', id);
    const last = runs.at(-1);
    expect(last?.status).toBe('SUCCEEDED');
    // five silences of one day are one mark to wait for, beside the two cards
    expect(last?.transitions).toBeLessThanOrEqual(2 + 3 * 3);
    const all = runs.reduce((total, run) => total + run.transitions, 0);
    expect(all).toBeLessThanOrEqual(1 + 1 + 2 + 3 * 3);
  });
});
