import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkChain } from '../../../functions/core/domain/event.ts';
import { Refused } from '../../../functions/core/domain/refusal.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { cancelled, type FaultOf, first, serviceError } from '../../support/faulty-proxy.ts';
import { aFlow, type Flow, leadReviewer } from '../../support/flow/a-flow.ts';
import { type EmbeddedTable, embeddedTable } from '../../support/flow/embedded-table.ts';
import { faultyFunction } from '../../support/flow/faulty-function.ts';
import { promisedItem } from '../../support/flow/joint-item.ts';
import { sha256 } from '../../support/some-events.ts';

/** How often the SDK sends a request before it gives up. */
const SDK_ATTEMPTS = 4;
const WRITE = 'TransactWriteItems';

let table: EmbeddedTable;
let flow: Flow;
let one: Awaited<ReturnType<typeof faultyFunction>>;
let applicationId: string;

beforeEach(async () => {
  table = await embeddedTable();
  flow = aFlow({ more: [promisedItem()], cases: table.cases });
  one = await faultyFunction(flow, table);
  applicationId = await flow.filed('promised-flow');
});

afterEach(async () => {
  await one.close();
  await flow.close();
  await table.close();
});

const accept = () => acceptApplication({ caller: leadReviewer, applicationId }, one.ports);
const written = (): number => one.proxy.seen.filter((operation) => operation === WRITE).length;

/** The case was accepted by one event; the log has no gap, and its chain ends where the head says. */
async function expectAcceptedOnce(): Promise<void> {
  const events = await table.cases.eventsOf(applicationId);
  expect(events.filter(({ body }) => body.type === 'ApplicationAccepted')).toHaveLength(1);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  const { application } = await flow.found(applicationId);
  expect(checkChain(events, application, sha256)).toMatchObject({ isIntact: true });
}

/** The same fault for several requests in a row. */
const lost = (count: number): FaultOf => first(count, WRITE, () => ({ kind: 'lose-answer' }));
const cancelledFor = (count: number, code: string, index = 0): FaultOf =>
  first(count, WRITE, (passing) => cancelled(passing, (at) => (at === index ? code : 'None')));

describe('a command whose write', () => {
  it.each<[string, () => FaultOf]>([
    ['is throttled', () => first(2, WRITE, () => serviceError('ThrottlingException'))],
    [
      'is over the capacity',
      () => first(1, WRITE, () => serviceError('ProvisionedThroughputExceededException')),
    ],
    [
      'meets a fault of the service',
      () => first(1, WRITE, () => serviceError('InternalServerError', {}, 500)),
    ],
    ['is cancelled by another transaction', () => cancelledFor(3, 'TransactionConflict', 2)],
    ['is cancelled as throttled', () => cancelledFor(2, 'ThrottlingError', 1)],
    [
      'is still in progress for longer than the SDK waits',
      () => first(SDK_ATTEMPTS, WRITE, () => serviceError('TransactionInProgressException')),
    ],
    ['went through, and its answer was lost', () => lost(1)],
    ['went through, and every answer to the SDK was lost', () => lost(SDK_ATTEMPTS)],
    [
      'went through unheard, and is refused when it comes again',
      () => {
        const answers = [lost(1), cancelledFor(1, 'ConditionalCheckFailed')];
        return (passing) => (passing.operation === WRITE ? answers.shift()?.(passing) : undefined);
      },
    ],
    [
      'is preceded by an answer that leaves parts of the case out',
      () =>
        first(2, 'BatchGetItem', ({ body }) => ({
          kind: 'change-answer',
          change: () => ({
            Responses: {},
            UnprocessedKeys: (body as { RequestItems: object }).RequestItems,
          }),
        })),
    ],
  ])('%s has its outcome exactly once', async (_, fault) => {
    one.proxy.let(fault());
    expect((await accept()).application.status).toBe('in-review');
    await expectAcceptedOnce();
  });

  it('went through unheard is known as done, though somebody else changed the case before it could look', async () => {
    const loses = lost(SDK_ATTEMPTS);
    let isChanged = false;
    one.proxy.let(async (passing) => {
      if (passing.operation === 'GetItem' && written() === SDK_ATTEMPTS && !isChanged) {
        isChanged = true;
        const opinion = { proposal: 'approve', opinion: '可' } as const;
        await reviewApplication({ caller: leadReviewer, applicationId, ...opinion }, flow.ports);
      }
      return loses(passing);
    });
    expect((await accept()).application.status).toBe('in-review');
    expect(isChanged).toBe(true);
    await expectAcceptedOnce();
  });

  it('is never let through stores nothing, and is done once when it is given again', async () => {
    const before = await table.cases.eventsOf(applicationId);
    one.proxy.let(first(SDK_ATTEMPTS, WRITE, () => serviceError('ThrottlingException')));
    await expect(accept()).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(await table.cases.eventsOf(applicationId)).toEqual(before);
    await accept();
    await expectAcceptedOnce();
  });

  it('is throttled for long is not taken for a conflict: the table is not asked forty times more', async () => {
    one.proxy.let(cancelledFor(Number.POSITIVE_INFINITY, 'ThrottlingError'));
    await expect(accept()).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    expect(written()).toBeLessThan(10);
  });

  it('cannot be stored at all is a fault and not a conflict, and is sent once', async () => {
    one.proxy.let(cancelledFor(Number.POSITIVE_INFINITY, 'ValidationError', 1));
    await expect(accept()).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    expect(written()).toBe(1);
  });

  it('loses to the same command is refused as one that comes too late, for all but one of eight', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, accept));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toHaveLength(7);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(Refused);
      expect(reason).toMatchObject({ code: 'WRONG_STATUS', facts: { status: 'in-review' } });
    }
    await expectAcceptedOnce();
  });
});

describe('a case', () => {
  it('is read again when it was changed meanwhile: no head of yesterday with parts of today', async () => {
    let isChanged = false;
    one.proxy.let(async ({ operation }) => {
      if (operation !== 'BatchGetItem' || isChanged) return undefined;
      isChanged = true;
      await acceptApplication({ caller: leadReviewer, applicationId }, flow.ports);
      return undefined;
    });
    expect(await one.ports.cases.find(applicationId)).toEqual(await flow.found(applicationId));
    expect(isChanged).toBe(true);
  });
});
