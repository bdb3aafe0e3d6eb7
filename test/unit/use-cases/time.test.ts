import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../functions/core/domain/event.ts';
import { checkDeadline, recoverDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { countStatistic } from '../../../functions/core/use-cases/count-statistic.ts';
import { giveOpinion } from '../../../functions/core/use-cases/give-opinion.ts';
import { keepMessages } from '../../../functions/core/use-cases/keep-messages.ts';
import { relayWorkflow } from '../../../functions/core/use-cases/relay-workflow.ts';
import { sendMessage } from '../../../functions/core/use-cases/send-message.ts';
import { sweep } from '../../../functions/core/use-cases/sweep.ts';
import { aCentre } from '../../support/a-centre.ts';

type Centre = ReturnType<typeof aCentre>;

const times = (all: readonly string[], one: string): number => all.filter((each) => each === one).length;

async function ask(centre: Centre, id: string): Promise<unknown> {
  const run = (await centre.found(id)).ledger?.run ?? 0;
  return checkDeadline({ applicationId: id, run }, centre.ports);
}

/** What the stream would deliver of a case, with its types. */
const eventsOf = (centre: Centre, type: string): CaseEvent[] =>
  centre.ports.cases.log.filter((event) => event.body.type === type);

describe('the clock of a case', () => {
  it('counts an application as accepted from its receipt when nothing was said in five working days (art. 32)', async () => {
    const centre = aCentre();
    const id = await centre.submitted();
    centre.at('2026-03-10T00:00:00+08:00');
    await ask(centre, id);
    await ask(centre, id);
    const { application, ledger } = await centre.found(id);
    expect(application.status).toBe('in-review');
    expect(ledger).toMatchObject({ acceptedOn: '2026-03-02', isAcceptanceDeemed: true });
    expect(times(centre.typesOf(id), 'AcceptanceDeemed')).toBe(1);
  });

  it('shows the yellow and the red card once each, however often and late it is asked', async () => {
    const centre = aCentre();
    const id = await centre.accepted();
    expect(await ask(centre, id)).toEqual({ isOver: false, nextMarkAt: '2026-03-03T16:00:00.000Z' });
    centre.at('2026-03-04T00:00:00+08:00');
    expect(await ask(centre, id)).toEqual({ isOver: false, nextMarkAt: '2026-03-05T16:00:00.000Z' });
    centre.at('2026-03-09T12:00:00+08:00');
    expect(await ask(centre, id)).toEqual({ isOver: true, nextMarkAt: null });
    await ask(centre, id);
    expect(times(centre.typesOf(id), 'YellowCardShown')).toBe(1);
    expect(times(centre.typesOf(id), 'RedCardShown')).toBe(1);
  });

  it('tells a run that is not the present one that it is over', async () => {
    const centre = aCentre();
    const id = await centre.accepted();
    expect(await checkDeadline({ applicationId: id, run: 1 }, centre.ports)).toEqual({
      isOver: true,
      nextMarkAt: null,
    });
  });

  it('takes silence for consent where the policy says so, and escalates it once where it does not', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    centre.at('2026-03-04T00:00:00+08:00');
    await ask(centre, id);
    expect((await centre.task(id, 'SCJ')).opinion).toMatchObject({ source: 'silence', verdict: 'consent' });
    expect(await centre.task(id, 'XFZD')).toMatchObject({ status: 'open', lastOn: '2026-03-04' });
    centre.at('2026-03-05T00:00:00+08:00');
    await ask(centre, id);
    expect((await centre.task(id, 'XFZD')).opinion).toMatchObject({ policy: 'escalate', verdict: 'none' });
    const types = centre.typesOf(id);
    expect([
      times(types, 'SilenceTakenAsConsent'),
      times(types, 'SilenceEscalated'),
      times(types, 'SilenceClosed'),
    ]).toEqual([3, 2, 2]);
  });

  it('is not late for a department that has answered', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const token = await centre.link(id, 'SCJ');
    const officer = { name: '王', staffNumber: 'X' };
    await giveOpinion({ token, pin: 'right', officer, draft: { verdict: 'consent' } }, centre.ports);
    centre.at('2026-03-04T00:00:00+08:00');
    await ask(centre, id);
    expect((await centre.task(id, 'SCJ')).opinion?.source).toBe('officer');
  });

  it('is recovered by the sweep when its execution is lost: what is due fires, and the next run starts', async () => {
    const centre = aCentre();
    const id = await centre.accepted();
    const before = (await centre.found(id)).ledger?.run ?? 0;
    centre.at('2026-03-04T02:00:00+08:00');
    await recoverDeadline(id, centre.ports);
    await recoverDeadline(id, centre.ports);
    expect((await centre.found(id)).ledger?.run).toBe(before + 1);
    expect(times(centre.typesOf(id), 'YellowCardShown')).toBe(1);
    expect(eventsOf(centre, 'DeadlineRunEnded').at(-1)?.body).toMatchObject({ run: before, reason: 'lost' });
  });
});

describe('what follows from an event', () => {
  it('starts and ends executions and wakes what waits, the same when it is delivered twice', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    centre.at('2026-03-04T00:00:00+08:00');
    await ask(centre, id);
    for (const event of centre.ports.cases.log) await relayWorkflow(event, centre.ports);
    expect(centre.workflow).toContain(`joint ${id} 1`);
    expect(centre.workflow).toContain('start run 1');
    expect(centre.workflow).toContain('end run 1 accepted');
    expect(centre.workflow).toContain('complete token-SCJ');
    const coordinated: CaseEvent = {
      ...(centre.ports.cases.log[0] as CaseEvent),
      body: {
        type: 'CoordinationDecided',
        round: 1,
        decision: 'proceed',
        heldOn: '2026-03-03',
        attendees: 'x',
        minutes: 'x',
        decisions: [],
      },
    };
    const count = centre.workflow.length;
    await relayWorkflow(coordinated, centre.ports); // nobody waits with a token: nothing is woken
    await relayWorkflow({ ...coordinated, applicationId: 'x' }, centre.ports);
    expect(centre.workflow).toHaveLength(count);
  });

  it('sends each message once, however often its event is delivered', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    centre.at('2026-03-06T00:00:00+08:00');
    await ask(centre, id);
    const deliver = async (): Promise<void> => {
      for (const event of centre.ports.cases.log)
        for (const message of await keepMessages(event, centre.ports))
          await sendMessage(message, centre.ports);
    };
    await deliver();
    const { length } = centre.letters;
    await deliver();
    expect(centre.letters).toHaveLength(length);
    const links = centre.letters.filter((letter) => letter.subject === 'opinion-requested');
    expect(links.map((letter) => letter.to).toSorted()).toEqual([
      'CGJ@example',
      'JJ@example',
      'SCJ@example',
      'WJW@example',
      'XFZD@example',
    ]);
    expect(JSON.parse(links[0]?.text.split('/review/')[1] ?? '')).toMatchObject({
      applicationId: id,
      linkNumber: 1,
    });
    for (const template of [
      'application-received',
      'application-accepted',
      'silence-escalated',
      'yellow-card',
      'red-card',
    ])
      expect(
        centre.letters.some((letter) => letter.subject === template),
        template,
      ).toBe(true);
  });

  it('counts what is counted under its day, and nothing else', async () => {
    const centre = aCentre();
    await centre.accepted();
    for (const event of centre.ports.cases.log) await countStatistic(event, centre.ports);
    expect(centre.counted.map((one) => `${one.day} ${one.counter}`)).toEqual([
      '2026-03-02 submitted',
      '2026-03-02 accepted',
    ]);
    const [first] = eventsOf(centre, 'ApplicationSubmitted');
    if (first) await countStatistic({ ...first, applicationId: 'x' }, centre.ports);
    expect(centre.counted).toHaveLength(2);
  });
});

describe('the sweep', () => {
  it('drives on what was left, and one that fails does not hold up the others', async () => {
    const centre = aCentre();
    const id = await centre.accepted();
    const [event] = eventsOf(centre, 'ApplicationAccepted');
    const [message] = event ? await keepMessages(event, centre.ports) : [];
    const documentId = (await centre.found(id)).documents[0]?.id ?? '';
    centre.at('2026-03-04T02:00:00+08:00');
    const cases = {
      ...centre.ports.cases,
      due: async () => [
        { kind: 'clock' as const, applicationId: 'gone' },
        { kind: 'document' as const, applicationId: id, documentId },
        { kind: 'message' as const, applicationId: id, messageId: message?.id ?? '' },
        { kind: 'message' as const, applicationId: id, messageId: 'none' },
        { kind: 'clock' as const, applicationId: id },
      ],
    };
    const broken = { ...centre.ports.mailer, send: () => Promise.reject(new Error('the post is closed')) };
    const swept = await sweep({ ...centre.ports, cases, mailer: broken });
    expect(swept.failed.map((one) => one.entry.kind)).toEqual(['message']);
    expect(centre.typesOf(id)).toContain('YellowCardShown');
    const again = await sweep({ ...centre.ports, cases });
    expect(again.failed).toEqual([]);
    expect(centre.letters).toHaveLength(1);
  });
});
