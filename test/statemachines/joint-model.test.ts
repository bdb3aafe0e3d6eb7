import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../functions/core/domain/case-file.ts';
import { opinionTasks } from '../../functions/core/domain/case-file.ts';
import { checkChain } from '../../functions/core/domain/event.ts';
import { openRequiredBranches, standingObjections } from '../../functions/core/domain/joint-review.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import type { SilencePolicy } from '../../functions/core/domain/service-item.ts';
import { acceptApplication } from '../../functions/core/use-cases/accept-application.ts';
import { addDepartment } from '../../functions/core/use-cases/add-department.ts';
import { answerSupplement } from '../../functions/core/use-cases/answer-supplement.ts';
import { approveApplication } from '../../functions/core/use-cases/approve-application.ts';
import { checkCompleteness } from '../../functions/core/use-cases/check-completeness.ts';
import { coordinateDepartments } from '../../functions/core/use-cases/coordinate-departments.ts';
import { giveOpinion } from '../../functions/core/use-cases/give-opinion.ts';
import { requestSupplement } from '../../functions/core/use-cases/request-supplement.ts';
import { saveForm } from '../../functions/core/use-cases/save-form.ts';
import { resumeClock, stopClock } from '../../functions/core/use-cases/stop-clock.ts';
import { sweep } from '../../functions/core/use-cases/sweep.ts';
import { withdrawDepartment } from '../../functions/core/use-cases/withdraw-department.ts';
import { chen } from '../support/a-centre.ts';
import { aFlow, type Flow, leadApprover, leadReviewer } from '../support/flow/a-flow.ts';
import { departmentCodes, jointItem } from '../support/flow/joint-item.ts';
import { officer } from '../support/joint-case.ts';

/** What can happen to a joint case, in any order. `who` picks a task or a department, however many there are. */
type Step =
  | { readonly what: 'answer'; readonly who: number; readonly verdict: 'consent' | 'object' | 'missing' }
  | {
      readonly what:
        | 'answer-all'
        | 'accept'
        | 'approve'
        | 'notice'
        | 'supply'
        | 'stop'
        | 'resume'
        | 'redeliver'
        | 'sweep';
    }
  | { readonly what: 'coordinate'; readonly decision: 'settled' | 'upheld' | 'ask-again' }
  | { readonly what: 'add'; readonly who: number; readonly isRequired: boolean }
  | { readonly what: 'withdraw'; readonly who: number }
  | { readonly what: 'lose' | 'restart'; readonly who: number }
  | { readonly what: 'wait'; readonly days: number };

const who = fc.nat({ max: 60 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('answer' as const),
      who,
      verdict: fc.constantFrom('consent' as const, 'consent' as const, 'object' as const, 'missing' as const),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constantFrom(
        'answer-all' as const,
        'answer-all' as const,
        'accept' as const,
        'accept' as const,
        'approve' as const,
        'approve' as const,
        'notice' as const,
        'supply' as const,
        'stop' as const,
        'resume' as const,
        'redeliver' as const,
        'sweep' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('coordinate' as const),
      decision: fc.constantFrom('settled' as const, 'upheld' as const, 'ask-again' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('add' as const), who, isRequired: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdraw' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('lose' as const), who: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restart' as const), who: fc.nat({ max: 9 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 4 }) }),
  },
);

/** A refusal that is named is an answer; anything else that is thrown is a fault. */
async function allowed(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

const pick = <One>(list: readonly One[], index: number): One | undefined =>
  list.length === 0 ? undefined : list[index % list.length];

async function linkTo(
  flow: Flow,
  task: { id: string; departmentCode: string; applicationId: string; linkNumber: number },
) {
  const { id: taskId, applicationId, departmentCode, linkNumber } = task;
  const claims = { taskId, applicationId, departmentCode, linkNumber };
  return flow.ports.links.sign({ ...claims, expiresAt: '2027-12-31T00:00:00.000Z' });
}

async function answerTask(
  flow: Flow,
  id: string,
  index: number,
  verdict: 'consent' | 'object' | 'missing',
  except?: string,
) {
  const tasks = opinionTasks(await flow.found(id)).filter((task) => task.departmentCode !== except);
  const task = pick(tasks, index);
  if (!task) return;
  const through = { token: await linkTo(flow, task), pin: 'right', officer };
  if (task.action === 'completeness') {
    const missing =
      verdict === 'consent' ? [] : [{ kind: 'field', code: 'subject', what: '請補充' } as const];
    await allowed(() => checkCompleteness({ ...through, missing }, flow.ports));
    return;
  }
  const draft =
    verdict === 'object'
      ? { verdict, reason: '不符', legalBasis: '某條' }
      : ({ verdict: 'consent' } as const);
  await allowed(() => giveOpinion({ ...through, draft }, flow.ports));
}

/** The last department of all: it answers only when it is picked by itself. */
const spared = (codes: readonly string[]): string | undefined => codes.at(-1);

async function play(flow: Flow, id: string, one: Step, codes: readonly string[]): Promise<void> {
  const lead = { caller: leadReviewer, applicationId: id };
  const { ports } = flow;
  switch (one.what) {
    case 'answer':
      return answerTask(flow, id, one.who, one.verdict);
    case 'answer-all': {
      // all but one that was added late may answer: that one must hold the licence up
      const { length } = opinionTasks(await flow.found(id)).filter(
        (task) => task.departmentCode !== spared(codes),
      );
      for (let index = 0; index < length; index += 1)
        await answerTask(flow, id, index, 'consent', spared(codes));
      return;
    }
    case 'accept':
      return allowed(() => acceptApplication(lead, ports));
    case 'approve':
      return allowed(() => approveApplication({ caller: leadApprover, applicationId: id }, ports));
    case 'notice': {
      const missing = [{ kind: 'field', code: 'subject', what: '請寫明' }] as const;
      return allowed(() => requestSupplement({ ...lead, missing }, ports));
    }
    case 'supply': {
      const answers = { subject: `補充於 ${flow.now().toISOString()}` };
      await allowed(() => saveForm({ caller: chen, applicationId: id, answers }, ports));
      return allowed(() => answerSupplement({ caller: chen, applicationId: id }, ports));
    }
    case 'stop': {
      const cause = { reason: 'hearing', legalBasis: '第四十五條', expectedDays: 3 } as const;
      return allowed(() => stopClock({ ...lead, ...cause }, ports));
    }
    case 'resume':
      return allowed(() => resumeClock(lead, ports));
    case 'redeliver':
      return flow.deliverAgain();
    case 'sweep':
      await sweep(ports);
      return;
    case 'coordinate': {
      const { decision } = one;
      const objections = standingObjections(await flow.found(id));
      const decisions = objections.map((task) => ({ taskId: task.id, decision, reason: '研究' }));
      const meeting = { heldOn: '2026-03-02', attendees: '各部門', minutes: '紀要' };
      return allowed(() => coordinateDepartments({ ...lead, ...meeting, decisions }, ports));
    }
    case 'add': {
      const departmentCode = (one.who % 2 === 0 ? spared(codes) : pick(codes, one.who)) ?? 'GAJ';
      const part = { departmentCode, limitDays: 2, silence: 'consent' as const, isRequired: one.isRequired };
      return allowed(() => addDepartment({ ...lead, ...part, action: 'review', reason: '補充' }, ports));
    }
    case 'withdraw': {
      const task = pick(opinionTasks(await flow.found(id)), one.who);
      if (!task) return;
      return allowed(() => withdrawDepartment({ ...lead, taskId: task.id, reason: '無關' }, ports));
    }
    case 'lose':
      return flow.lose('promised-deadline', id, one.who).catch(() => undefined);
    case 'restart':
      return flow.restart(one.who);
    case 'wait':
      return flow.moveTo(new Date(flow.now().getTime() + one.days * 86_400_000 + 3_600_000));
  }
}

const decided = ['approved', 'refused', 'returned', 'lapsed'];

/** What must hold after every step. */
async function assertInvariants(flow: Flow, id: string, before: CaseFile): Promise<void> {
  const now = await flow.found(id);
  const events = await flow.ports.cases.eventsOf(id);
  const of = (type: string) => events.filter((event) => event.body.type === type);
  expect(checkChain(events, now.application, flow.ports.system.sha256)).toMatchObject({ isIntact: true });
  if (now.application.status === 'approved') expect(openRequiredBranches(now)).toEqual([]);
  expect(of('SupplementRequested').length, 'one notice ever').toBeLessThanOrEqual(1);
  expect(of('ApplicationApproved').length).toBeLessThanOrEqual(1);
  expect(of('YellowCardShown').length).toBeLessThanOrEqual(1);
  expect(of('RedCardShown').length).toBeLessThanOrEqual(1);
  for (const times of flow.woken.values()) expect(times, 'a token is used once').toBe(1);
  // each department is asked once in a round, and its task is closed once
  const asked = of('OpinionRequested').map((event) => 'taskId' in event.body && event.body.taskId);
  expect(new Set(asked).size, 'asked once').toBe(asked.length);
  const closing = ['OpinionGiven', 'SilenceTakenAsConsent', 'SilenceClosed', 'DepartmentWithdrawn'];
  const more = ['CompletenessAnswered', 'SilenceTakenAsComplete'];
  const closed = events
    .filter((event) => [...closing, ...more].includes(event.body.type))
    .map((event) => 'taskId' in event.body && event.body.taskId);
  expect(new Set(closed).size, 'closed once').toBe(closed.length);
  // an opinion that was given stands, whatever comes after
  for (const task of opinionTasks(before))
    if (task.opinion)
      expect(opinionTasks(now).find((one) => one.id === task.id)?.opinion).toEqual(task.opinion);
  // what is decided stays decided
  if (decided.includes(before.application.status))
    expect(now.application.status).toBe(before.application.status);
}

/** Left to itself, with a lead that does its duty, every case comes to an end: nothing hangs. */
async function finish(flow: Flow, id: string): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    const { status } = (await flow.found(id)).application;
    if (decided.includes(status)) break;
    for (const what of ['resume', 'accept', 'coordinate', 'approve'] as const)
      await play(flow, id, what === 'coordinate' ? { what, decision: 'settled' } : { what }, []);
    await flow.settle();
    await play(flow, id, { what: 'sweep' }, []);
    await flow.moveTo(new Date(flow.now().getTime() + 20 * 86_400_000));
  }
  const { status } = (await flow.found(id)).application;
  const upheld = opinionTasks(await flow.found(id)).some((task) => task.settlement?.decision === 'upheld');
  if (!upheld) expect(decided).toContain(status);
  const rounds = await flow.executionsOf('joint-review', id);
  for (const round of rounds) expect(round.status).toBe('SUCCEEDED');
}

/** More cases with `ONEDOOR_MODEL_RUNS=500`. */
const numRuns = Number(process.env.ONEDOOR_MODEL_RUNS ?? 30);

describe('a joint case in any order of events', () => {
  it('is never issued with an open required branch, asks once, tells once, and always ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 30 })),
        fc.constantFrom<SilencePolicy>('consent', 'escalate'),
        fc.boolean(),
        fc.array(step, { minLength: 12, maxLength: 45, size: 'max' }),
        async (count, silence, isChecked, steps) => {
          const all = departmentCodes(count + 5);
          const plan = jointItem('parallel', all.slice(0, count), { silence });
          const item = isChecked ? { ...plan, completeness: { checkedBy: 'departments' as const } } : plan;
          const folder = await mkdtemp(join(tmpdir(), 'onedoor-model-'));
          const flow = aFlow({ more: [item], storeFile: join(folder, 'states.sqlite') });
          try {
            const id = await flow.filed(item.code);
            if (!isChecked) await play(flow, id, { what: 'accept' }, all);
            await flow.settle();
            for (const one of steps) {
              const before = await flow.found(id);
              await play(flow, id, one, all);
              await flow.settle();
              await assertInvariants(flow, id, before);
            }
            await finish(flow, id);
            await assertInvariants(flow, id, await flow.found(id));
          } finally {
            await flow.close();
            await rm(folder, { recursive: true, force: true });
          }
        },
      ),
      { numRuns },
    );
  }, 600_000);
});
