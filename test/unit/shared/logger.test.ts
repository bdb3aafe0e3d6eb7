import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { describeError } from '../../../functions/shared/describe-error.ts';
import { outcomeCode } from '../../../functions/shared/log-codes.ts';
import { newLog } from '../../../functions/shared/logger.ts';

function thrown(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('what a log says about an error', () => {
  it("leaves out the words of errors that quote what was sent, and a service's data", () => {
    const service = Object.assign(new Error('Item: 林小燕'), {
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Item: { name: { S: '林小燕' } } }],
      $metadata: { requestId: 'aws-1' },
    });
    const errors = [
      thrown(() => JSON.parse('{"name":"林小燕"')),
      thrown(() => z.strictObject({}).parse({ 林小燕: 1 })),
      service,
      new Error('wrapped', { cause: service }),
      '林小燕',
    ];
    expect(JSON.stringify(errors.map(describeError))).not.toContain('林小燕');
    expect(describeError(service)).toMatchObject({
      name: 'TransactionCanceledException',
      awsRequestId: 'aws-1',
    });
  });

  it("keeps the centre's own words and where it happened", () => {
    const facts = describeError(new Error('The catalogue has not been published.'));
    expect(facts.message).toBe('The catalogue has not been published.');
    expect(facts.frames[0]).toMatch(/^at /);
  });
});

describe('the log', () => {
  it('writes one JSON line with code and facts, and nothing that the error carries along', () => {
    const written: string[] = [];
    const spy = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((line) => written.push(String(line)) > 0);
    const failing = vi
      .spyOn(process.stderr, 'write')
      .mockImplementation((line) => written.push(String(line)) > 0);
    const log = newLog('staff').with({ requestId: 'r-1' });
    log.info('SWEEP_DONE', { count: 2 });
    log.error('MESSAGE_NOT_SENT', Object.assign(new Error('no'), { letter: '林小燕' }), { messageId: 'm-1' });
    spy.mockRestore();
    failing.mockRestore();
    const lines = written.map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { level: 'INFO', message: 'SWEEP_DONE', service: 'staff', facts: { requestId: 'r-1', count: 2 } },
      { level: 'ERROR', message: 'MESSAGE_NOT_SENT', facts: { messageId: 'm-1', error: { name: 'Error' } } },
    ]);
    expect(written.join('')).not.toContain('林小燕');
  });

  it('makes the code of an outcome from the name', () => {
    expect(outcomeCode('submit-application', 'REFUSED')).toBe('SUBMIT_APPLICATION_REFUSED');
  });
});
