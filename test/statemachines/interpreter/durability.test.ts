import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aClock, aDirectory, anEndpoint, functionArn, type HistoryEvent, machineOf } from './harness.ts';

afterEach(() => void vi.restoreAllMocks());

const childArn = 'arn:aws:states:us-east-1:000000000000:stateMachine:child';
const execution = 'arn:aws:states:us-east-1:000000000000:execution:parent:A1-parent-1';
const child = machineOf({ Type: 'Wait', Seconds: 5, End: true });
const parent = {
  StartAt: 'Take in',
  States: {
    'Take in': { Type: 'Pass', Result: [3, 1], ResultPath: '$.items', Next: 'Wait for opinion' },
    'Wait for opinion': {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      TimeoutSeconds: 1_000_000,
      Parameters: { FunctionName: 'ask', Payload: { 'token.$': '$$.Task.Token', 'salt.$': 'States.UUID()' } },
      ResultPath: '$.opinion',
      Next: 'Weigh items',
    },
    'Weigh items': {
      Type: 'Map',
      ItemsPath: '$.items',
      MaxConcurrency: 1,
      ItemProcessor: {
        StartAt: 'Rest',
        States: {
          Rest: { Type: 'Wait', SecondsPath: '$', Next: 'Weigh' },
          Weigh: {
            Type: 'Task',
            Resource: functionArn('weigh'),
            Retry: [{ ErrorEquals: ['TooHeavy'], IntervalSeconds: 60 }],
            End: true,
          },
        },
      },
      ResultPath: '$.weights',
      Next: 'Start child',
    },
    'Start child': {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution',
      Parameters: { StateMachineArn: childArn, Name: 'A1-child-1', 'Input.$': '$.weights' },
      ResultPath: null,
      Next: 'Wait for the mark',
    },
    'Wait for the mark': { Type: 'Wait', Seconds: 864_000, End: true },
  },
};

/** The world outside the process: its time, and what the functions have been asked, over all lives of the process. */
function aWorld() {
  const clock = aClock();
  const asked: { token: string; salt: string }[] = [];
  const functions = {
    ask: (request: { token: string; salt: string }) => void asked.push(request),
    weigh: (item: number) => {
      // Depends on the time alone, so that being called twice makes no difference.
      if (item === 3 && clock.now() < new Date('2026-03-01T00:00:30Z'))
        throw Object.assign(new Error(), { name: 'TooHeavy' });
      return item * 10;
    },
  };
  return { clock, asked, functions, storeFile: join(aDirectory(), 'states.sqlite') };
}

/** One life of the process: does all that is left to do until the execution is over. */
async function live({ clock, asked, functions, storeFile }: ReturnType<typeof aWorld>) {
  const endpoint = anEndpoint({ clock, functions, storeFile });
  await endpoint.create(child, 'child');
  const stateMachineArn = await endpoint.create(parent, 'parent');
  await endpoint.stepFunctions.resume();
  await endpoint.call('StartExecution', { stateMachineArn, name: 'A1-parent-1', input: '{}' });
  while ((await endpoint.describe(execution)).status === 'RUNNING') {
    await endpoint.stepFunctions.settle();
    const history = await endpoint.historyOf(execution);
    if (history.at(-1)?.type === 'TaskSubmitted')
      await endpoint.call('SendTaskSuccess', { taskToken: asked.at(-1)?.token, output: '"consent"' });
    else {
      const due = endpoint.stepFunctions.nextDueAt();
      if (due) await endpoint.moveTo(due);
    }
  }
  const outcome = {
    ended: await endpoint.describe(execution),
    history: (await endpoint.historyOf(execution)).map(withoutSecrets),
  };
  await endpoint.stepFunctions.close();
  return outcome;
}

/** The history is to be the same to the second, but for the tokens, which nobody can foretell. */
function withoutSecrets({
  taskScheduledEventDetails: _,
  taskSubmittedEventDetails: __,
  ...event
}: HistoryEvent) {
  return event;
}

class ProcessDied extends Error {}

/** Lets the process die around one of its commits: nothing that it does after that reaches the file. */
function dieAtCommit(last: number, moment: 'before' | 'after') {
  const exec = DatabaseSync.prototype.exec;
  let commits = 0;
  let isDead = false;
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    if (isDead) throw new ProcessDied();
    commits += sql === 'commit' ? 1 : 0;
    if (commits < last) return exec.call(this, sql);
    exec.call(this, moment === 'before' ? 'rollback' : 'commit');
    isDead = true;
    throw new ProcessDied();
  });
  return { commits: () => commits };
}

async function untilDeath(world: ReturnType<typeof aWorld>, last: number, moment: 'before' | 'after') {
  dieAtCommit(last, moment);
  const life = await live(world).then(
    () => 'completed',
    () => 'died',
  );
  vi.restoreAllMocks();
  return life;
}

async function commitsOfWholeLife(): Promise<number> {
  const { commits } = dieAtCommit(Infinity, 'after');
  await live(aWorld());
  vi.restoreAllMocks();
  return commits();
}

describe('after the process has died, the next one', () => {
  it.each(['before', 'after'] as const)('ends alike, when it died %s any of its commits', async (moment) => {
    const expected = await live(aWorld());
    expect(expected.ended).toMatchObject({
      status: 'SUCCEEDED',
      output: { opinion: 'consent', weights: [30, 10] },
    });
    const commits = await commitsOfWholeLife();
    expect(commits).toBeGreaterThan(10);
    for (let last = 1; last <= commits; last += 1) {
      const world = aWorld();
      expect(await untilDeath(world, last, moment)).toBe('died');
      const outcome = await live(world).catch((error: unknown) => error);
      // The very last commit ends the execution, and a name that is closed cannot be started again.
      if (moment === 'after' && last === commits)
        expect(outcome).toMatchObject({ __type: 'ExecutionAlreadyExists' });
      else expect({ last, ...Object(outcome) }).toEqual({ last, ...expected });
      expect(new Set(world.asked.map(({ token }) => token)).size).toBe(1);
      expect(new Set(world.asked.map(({ salt }) => salt)).size).toBe(1);
    }
  });

  it('ends alike, when every process dies after a few steps', async () => {
    const expected = await live(aWorld());
    const world = aWorld();
    let deaths = 0;
    // Opening and starting again take commits too; one more than those is progress.
    while (deaths < 100 && (await untilDeath(world, 5, 'after')) === 'died') deaths += 1;
    expect(deaths).toBeGreaterThan(3);
    const endpoint = anEndpoint({ clock: world.clock, storeFile: world.storeFile });
    expect((await endpoint.historyOf(execution)).map(withoutSecrets)).toEqual(expected.history);
  });
});

describe('a process that dies while a function runs', () => {
  const ask = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: { FunctionName: 'ask', Payload: { 'token.$': '$$.Task.Token' } },
    End: true,
  };

  it('does not ask again for a token, once the function has returned', async () => {
    const storeFile = join(aDirectory(), 'states.sqlite');
    const tokens: string[] = [];
    const functions = { ask: ({ token }: { token: string }) => void tokens.push(token) };
    const first = anEndpoint({ storeFile, functions });
    const executionArn = await first.start(machineOf(ask));
    await first.stepFunctions.settle();
    const second = anEndpoint({ storeFile, functions });
    await second.stepFunctions.resume();
    await second.stepFunctions.settle();
    expect(tokens).toHaveLength(1);
    await second.call('SendTaskSuccess', { taskToken: tokens[0], output: '1' });
    expect(await second.describe(executionArn)).toEqual({ status: 'SUCCEEDED', output: 1 });
  });

  it('asks again with the same token, when it has not', async () => {
    const storeFile = join(aDirectory(), 'states.sqlite');
    const tokens: string[] = [];
    const first = anEndpoint({
      storeFile,
      functions: { ask: ({ token }: { token: string }) => new Promise(() => tokens.push(token)) },
    });
    await first.start(machineOf(ask));
    await Promise.resolve();
    const second = anEndpoint({
      storeFile,
      functions: { ask: ({ token }: { token: string }) => void tokens.push(token) },
    });
    await second.stepFunctions.resume();
    await second.stepFunctions.settle();
    expect(tokens).toHaveLength(2);
    expect(tokens[1]).toBe(tokens[0]);
  });

  it('with SIGKILL loses nothing', async () => {
    const storeFile = join(aDirectory(), 'states.sqlite');
    const program = join(import.meta.dirname, 'process-that-dies.ts');
    const { signal } = spawnSync(process.execPath, [program, storeFile], { encoding: 'utf8' });
    expect(signal).toBe('SIGKILL');
    const tokens: string[] = [];
    const next = anEndpoint({
      storeFile,
      functions: { ask: ({ token }: { token: string }) => void tokens.push(token) },
    });
    await next.stepFunctions.resume();
    await next.stepFunctions.settle();
    expect(tokens).toHaveLength(1);
    await next.call('SendTaskSuccess', { taskToken: tokens[0], output: '"on"' });
    await next.advanceSeconds(60);
    const executionArn = 'arn:aws:states:us-east-1:000000000000:execution:dying:A1-dying-1';
    expect(await next.describe(executionArn)).toEqual({ status: 'SUCCEEDED', output: 'on' });
  });
});

describe('the file', () => {
  it('of another version is refused', () => {
    const storeFile = join(aDirectory(), 'states.sqlite');
    const database = new DatabaseSync(storeFile);
    database.exec('pragma user_version = 99');
    database.close();
    expect(() => anEndpoint({ storeFile })).toThrow(/has schema 99/);
  });
});
