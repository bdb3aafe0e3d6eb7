import { describe, expect, it } from 'vitest';
import { streamDelivery } from '../../../functions/shared/stream-filter.ts';
import { deliverBatch } from '../../../local/streams/deliver-batch.ts';
import type { StreamRecord } from '../../../local/streams/stream-source.ts';

const records = (count: number): StreamRecord[] =>
  Array.from({ length: count }, (_, index) => ({ dynamodb: { SequenceNumber: String(index + 1) } }));

const numberOf = (record: StreamRecord) => Number(record.dynamodb?.SequenceNumber);

async function deliver(count: number, invoke: (numbers: number[]) => unknown) {
  const calls: number[][] = [];
  const done: number[] = [];
  const buried: number[] = [];
  const pauses: number[] = [];
  await deliverBatch(records(count), {
    async invoke(batch) {
      const numbers = batch.map(numberOf);
      calls.push(numbers);
      return invoke(numbers);
    },
    done: (record) => void done.push(numberOf(record)),
    bury: (record) => void buried.push(numberOf(record)),
    pause: async (attempt) => void pauses.push(attempt),
  });
  return { calls, done, buried, pauses };
}

const failed = (...numbers: number[]) => ({
  batchItemFailures: numbers.map((number) => ({ itemIdentifier: String(number) })),
});

describe('a batch of stream records', () => {
  it('is done with one call when nothing fails', async () => {
    expect(await deliver(3, () => failed())).toEqual({
      calls: [[1, 2, 3]],
      done: [3],
      buried: [],
      pauses: [],
    });
  });

  it('is taken for done when the function answers nothing', async () => {
    expect((await deliver(2, () => null)).done).toEqual([2]);
  });

  it('goes on at the first record that a partial failure names', async () => {
    let isFirst = true;
    const { calls, done, buried } = await deliver(4, () => {
      const answer = isFirst ? failed(4, 3) : failed();
      isFirst = false;
      return answer;
    });
    expect(calls).toEqual([[1, 2, 3, 4], [3], [4]]);
    expect(done).toEqual([2, 3, 4]);
    expect(buried).toEqual([]);
  });

  it('isolates one poison record in a hundred by halves, and gives it up after the attempts that AWS would make', async () => {
    const { calls, done, buried, pauses } = await deliver(100, (numbers) => {
      if (numbers.includes(77)) throw new Error('poison');
    });
    expect(buried).toEqual([77]);
    expect(done.at(-1)).toBe(100);
    expect(calls.filter((numbers) => numbers.length === 1 && numbers[0] === 77)).toHaveLength(
      streamDelivery.retryAttempts,
    );
    expect(pauses).toEqual([1, 2, 3, 4]);
  });

  it('keeps the order, and passes every record at least once', async () => {
    const { done } = await deliver(30, (numbers) => {
      if (numbers.includes(9)) return failed(9);
      if (numbers.includes(20) && numbers.length > 1) throw new Error('too many');
      return failed();
    });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(30);
  });

  it('fails as a whole when a failure names a record that was not given', async () => {
    let tries = 0;
    const { done, buried } = await deliver(1, () => (tries++ < 2 ? failed(99) : failed()));
    expect(tries).toBe(3);
    expect(done).toEqual([1]);
    expect(buried).toEqual([]);
  });

  it('counts attempts anew for the next record', async () => {
    const { buried, pauses } = await deliver(2, () => {
      throw new Error('always');
    });
    expect(buried).toEqual([1, 2]);
    expect(pauses).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
  });
});
