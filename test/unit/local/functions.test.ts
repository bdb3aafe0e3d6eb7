import { describe, expect, it } from 'vitest';
import { openFunctions } from '../../../local/functions.ts';

const entries = [{ name: 'sweep', entry: 'package.json' }];

function open(handler: unknown, ended: (name: string) => void = () => undefined) {
  return openFunctions({ entries, root: process.cwd(), ended, importModule: async () => ({ handler }) });
}

describe('functions in this process', () => {
  it('are called by name or ARN, with an event that has gone through JSON', async () => {
    const functions = open(
      async (event: unknown, context: { functionName: string; getRemainingTimeInMillis(): number }) => ({
        event,
        name: context.functionName,
        hasTime: context.getRemainingTimeInMillis() > 1000,
      }),
    );
    const payload = { at: new Date(0), left: undefined };
    const answer = { event: { at: '1970-01-01T00:00:00.000Z' }, name: 'sweep', hasTime: true };
    expect(await functions.invoke('sweep', payload)).toEqual(answer);
    expect(await functions.invoke('arn:aws:lambda:ap-east-1:000000000000:function:sweep', payload)).toEqual(
      answer,
    );
    expect(functions.begun()).toBe(2);
  });

  it('throw what the handler throws, and say that they have ended', async () => {
    const ended: string[] = [];
    const functions = open(
      async () => {
        throw new TypeError('mine');
      },
      (name) => ended.push(name),
    );
    await expect(functions.invoke('sweep', {})).rejects.toThrow(new TypeError('mine'));
    expect(ended).toEqual(['sweep']);
  });

  it('answer null where the handler answers nothing', async () => {
    expect(await open(async () => undefined).invoke('sweep', {})).toBeNull();
  });

  it.each([
    ['that the manifest does not name', entries, 'other', /no function other/],
    [
      'whose file is not there',
      [{ name: 'sweep', entry: 'functions/none.ts' }],
      'sweep',
      /no file functions\/none.ts/,
    ],
    ['whose file exports no handler', entries, 'sweep', /exports no handler/],
  ])('say what is wrong with a function %s', async (_, named, asked, message) => {
    const functions = openFunctions({ entries: named, root: process.cwd(), importModule: async () => ({}) });
    await expect(functions.invoke(asked, {})).rejects.toThrow(message);
  });

  it('show at the start which of them cannot be loaded', async () => {
    const both = [...entries, { name: 'gone', entry: 'gone.ts' }];
    const functions = openFunctions({
      entries: both,
      root: process.cwd(),
      importModule: async () => ({ handler: () => 0 }),
    });
    await expect(functions.load()).rejects.toThrow(/gone.ts/);
  });
});
