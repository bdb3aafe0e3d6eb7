import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LogFacts, logTo } from '../../../functions/shared/logger.ts';
import {
  newStreamHandler,
  type StreamBatch,
  workOffBatch,
} from '../../../functions/shared/stream-records.ts';

function aLog() {
  const lines: { code: string; facts: LogFacts }[] = [];
  const line = (code: string, facts: LogFacts) => void lines.push({ code, facts });
  return { lines, log: logTo({ info: line, warn: line, error: line }) };
}

/** A record as the stream delivers an event that was stored. */
function record(
  seq: number,
  change: Partial<StreamBatch['Records'][number]> = {},
): StreamBatch['Records'][number] {
  const hash = { S: 'a'.repeat(64) };
  return {
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: `seq-${seq}`,
      Keys: { PK: { S: 'APP#case-1' }, SK: { S: `EV#${String(seq).padStart(6, '0')}` } },
      NewImage: {
        body: {
          M: {
            applicationId: { S: 'case-1' },
            seq: { N: String(seq) },
            at: { S: '2026-03-02T02:00:00.000Z' },
            by: { M: { kind: { S: 'applicant' }, sub: { S: 'sub-lin' } } },
            body: {
              M: {
                type: { S: 'ApplicationSubmitted' },
                reference: { S: 'LY' },
                receivedOn: { S: '2026-03-02' },
              },
            },
            prev: hash,
            hash,
          },
        },
      },
    },
    ...change,
  };
}

const poison = (seq: number) => {
  const { dynamodb, ...rest } = record(seq);
  return { ...rest, dynamodb: { ...dynamodb, NewImage: { body: { S: 'not an event' } } } };
};

/** A record of the log of a licence. */
const licenceRecord = (seq: number) => {
  const { dynamodb, ...rest } = record(seq);
  const { applicationId: _case, ...body } = dynamodb.NewImage?.body?.M ?? {};
  const Keys = { ...dynamodb.Keys, PK: { S: 'LIC#LY-GAJ-2026-000001' } };
  const NewImage = { body: { M: { ...body, licenceNumber: { S: 'LY-GAJ-2026-000001' } } } };
  return { ...rest, dynamodb: { ...dynamodb, Keys, NewImage } };
};

/** What was said of the service without a name: it belongs to no case. */
const ratingRecord = (level: string): StreamBatch['Records'][number] => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: 'seq-rating',
    Keys: { PK: { S: 'RATED#2026-03' }, SK: { S: 'EV#0f3a' } },
    NewImage: {
      body: {
        M: {
          id: { S: '0f3a' },
          departmentCode: { S: 'CGJ' },
          itemCode: { S: 'drain-permit' },
          kind: { S: 'promised' },
          level: { S: level },
          reasons: { L: [{ S: 'slow' }] },
          words: { S: 'WORDS-1' },
          ratedOn: { S: '2026-03-02' },
        },
      },
    },
  },
});

describe('a batch of the stream', () => {
  it('brings a rating without a name to who counts it, past all others, and says nothing of it in a log', async () => {
    const Records = [ratingRecord('dissatisfied'), record(1)];
    const seen: (number | string)[] = [];
    const ofCases = async ({ seq }: { seq: number }) => void seen.push(seq);
    expect((await workOffBatch({ Records }, ofCases, aLog().log)).batchItemFailures).toEqual([]);
    expect(seen).toEqual([1]);
    const ofRatings = async ({ level }: { level: string }) => void seen.push(level);
    await workOffBatch({ Records }, ofCases, aLog().log, undefined, ofRatings);
    expect(seen).toEqual([1, 'dissatisfied', 1]);
    const { log, lines } = aLog();
    const broken = { Records: [ratingRecord('WRONG'), record(2)] };
    const { batchItemFailures } = await workOffBatch(broken, ofCases, log, undefined, ofRatings);
    expect(batchItemFailures).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain('WORDS-1');
  });

  it('brings what happened to licences to those who work it off, and past those who do not', async () => {
    const Records = [record(1), licenceRecord(2), record(3)];
    const seen: (number | string)[] = [];
    const ofCases = async ({ seq }: { seq: number }) => void seen.push(seq);
    expect((await workOffBatch({ Records }, ofCases, aLog().log)).batchItemFailures).toEqual([]);
    await workOffBatch({ Records }, ofCases, aLog().log, async (event) => {
      seen.push(event.licenceNumber);
    });
    expect(seen).toEqual([1, 3, 1, 'LY-GAJ-2026-000001', 3]);
    const { log, lines } = aLog();
    const failing = await workOffBatch({ Records }, ofCases, log, () => Promise.reject(new Error('no')));
    expect(failing.batchItemFailures.map((one) => one.itemIdentifier)).toEqual(['seq-2', 'seq-3']);
    expect(lines.at(-1)?.facts).toMatchObject({ licenceNumber: 'LY-GAJ-2026-000001', eventSeq: 2 });
  });

  it('is worked off in its order', async () => {
    const seen: number[] = [];
    const answer = await workOffBatch(
      { Records: [1, 2, 3].map((seq) => record(seq)) },
      async (event) => void seen.push(event.seq),
      aLog().log,
    );
    expect(seen).toEqual([1, 2, 3]);
    expect(answer).toEqual({ batchItemFailures: [] });
  });

  it('stops at the first failure, which is the lowest number answered, and gives back everything behind it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        async (length, bad) => {
          const seqs = Array.from({ length }, (_, index) => index + 1);
          const done: number[] = [];
          const { batchItemFailures } = await workOffBatch(
            { Records: seqs.map((seq) => record(seq)) },
            async ({ seq }) => {
              if (seq === bad) throw new Error('no');
              done.push(seq);
            },
            aLog().log,
          );
          expect(done).toEqual(seqs.filter((seq) => seq < bad));
          expect(batchItemFailures.map((one) => one.itemIdentifier)).toEqual(
            seqs.filter((seq) => seq >= bad).map((seq) => `seq-${seq}`),
          );
        },
      ),
    );
  });

  it('answers a record that cannot be read as failed, so that it is isolated and not lost', async () => {
    const { lines, log } = aLog();
    const answer = await workOffBatch({ Records: [record(1), poison(2)] }, async () => {}, log);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'seq-2' }]);
    expect(lines).toMatchObject([{ code: 'STREAM_RECORD_UNREADABLE', facts: { sequenceNumber: 'seq-2' } }]);
  });

  it('passes over what is no new event', async () => {
    const seen: number[] = [];
    const { dynamodb } = record(2);
    const Records = [
      record(1, { eventName: 'MODIFY' }),
      record(2, { dynamodb: { ...dynamodb, Keys: { SK: { S: 'META' } } } }),
      record(3),
    ];
    await workOffBatch({ Records }, async (event) => void seen.push(event.seq), aLog().log);
    expect(seen).toEqual([3]);
  });

  it('logs case, number and type of an event that failed, and nothing of a person', async () => {
    const { lines, log } = aLog();
    await workOffBatch({ Records: [record(4)] }, () => Promise.reject(new Error('no')), log);
    expect(lines).toMatchObject([
      {
        code: 'STREAM_RECORD_FAILED',
        facts: { applicationId: 'case-1', eventSeq: 4, eventType: 'ApplicationSubmitted' },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('sub-lin');
  });

  it('is answered by the handler as Lambda wants it', async () => {
    const { lines, log } = aLog();
    const handler = newStreamHandler({ name: 'relay-workflow', workOff: async () => {}, log });
    const context = JSON.parse('{"awsRequestId":"run-1"}');
    expect(await handler({ Records: [record(1)] }, context)).toEqual({ batchItemFailures: [] });
    expect(lines.map((line) => line.code)).toEqual(['RELAY_WORKFLOW_STARTED', 'RELAY_WORKFLOW_COMPLETED']);
    await expect(handler({ Records: 'nothing' }, context)).rejects.toThrow();
    expect(lines.at(-1)).toMatchObject({ code: 'RELAY_WORKFLOW_FAILED' });
  });
});
