import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stepFunctionsWorkflow } from '../../../functions/adapters/step-functions/workflow.ts';
import type { Workflow } from '../../../functions/core/ports/workflow.ts';
import {
  openStepFunctions,
  type StepFunctions,
  serveStepFunctions,
} from '../../../local/step-functions/endpoint.ts';

const ID = '01900000-0000-7000-8000-00000000000a';
const now = new Date('2026-03-02T01:00:00.000Z');
/** Waits for its token, as every flow of ours does. */
const definition = JSON.stringify({
  StartAt: 'Wait for opinion',
  States: {
    'Wait for opinion': {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: { FunctionName: 'ask', Payload: { 'token.$': '$$.Task.Token' } },
      End: true,
    },
  },
});

let folder: string;
let tokens: string[];
let stepFunctions: StepFunctions;
let server: Awaited<ReturnType<typeof serveStepFunctions>>;
let client: SFNClient;
let machine: string;
let workflow: Workflow;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onedoor-workflow-'));
  tokens = [];
  stepFunctions = openStepFunctions({
    storeFile: join(folder, 'states.sqlite'),
    clock: { now: () => now },
    invokeLambda: async (_name, payload) => tokens.push(String(Object(payload).token)),
    region: 'ap-east-1',
    accountId: '123456789012',
  });
  server = await serveStepFunctions(stepFunctions, 0);
  client = new SFNClient({
    endpoint: server.url,
    region: 'ap-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  const roleArn = 'arn:aws:iam::000000000000:role/onedoor';
  const made = await client.send(new CreateStateMachineCommand({ name: 'flow', definition, roleArn }));
  machine = made.stateMachineArn ?? '';
  workflow = stepFunctionsWorkflow(client, { jointReview: machine, promisedDeadline: machine });
});

afterEach(async () => {
  client.destroy();
  await server.close();
  await stepFunctions.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The executions that are there, by name, with how they stand. */
async function executions(): Promise<Record<string, string>> {
  const { executions: all = [] } = await client.send(new ListExecutionsCommand({ stateMachineArn: machine }));
  return Object.fromEntries(all.map(({ name = '', status = '' }) => [name, status]));
}

const stages = [[{ action: 'review', departments: ['SCJ'] }]] as const;
const review = { applicationId: ID, round: 1, stages };
const run = { applicationId: ID, run: 3, nextMarkAt: '2026-03-06T16:00:00.000Z' };

describe('the waiting side of a case, over the API of Step Functions', () => {
  it('has one execution for a round and one for a run, however often the event is delivered', async () => {
    for (let delivery = 0; delivery < 3; delivery += 1) {
      await workflow.startJointReview(review);
      await workflow.startDeadlineRun(run);
    }
    expect(await executions()).toEqual({
      [`${ID}-joint-review-1`]: 'RUNNING',
      [`${ID}-promised-deadline-3`]: 'RUNNING',
    });
  });

  it('gives the machine ids and nothing about anybody', async () => {
    await workflow.startJointReview(review);
    const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${ID}-joint-review-1`;
    const { input } = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(JSON.parse(input ?? '')).toEqual(review);
  });

  it('does not start again what is over: a late delivery finds the name taken', async () => {
    await workflow.startJointReview(review);
    await stepFunctions.settle();
    await workflow.completeTask(tokens[0] ?? '');
    await stepFunctions.settle();
    await workflow.startJointReview(review);
    expect(await executions()).toEqual({ [`${ID}-joint-review-1`]: 'SUCCEEDED' });
  });

  it('ends a run, again, and one that was lost', async () => {
    await workflow.startDeadlineRun(run);
    await workflow.endDeadlineRun({ applicationId: ID, run: 3, reason: 'stopped' });
    await workflow.endDeadlineRun({ applicationId: ID, run: 3, reason: 'stopped' });
    await workflow.endDeadlineRun({ applicationId: ID, run: 4, reason: 'stopped' });
    expect(await executions()).toEqual({ [`${ID}-promised-deadline-3`]: 'ABORTED' });
  });

  it('takes a token that was used, or whose flow is over, for an earlier delivery', async () => {
    await workflow.startJointReview(review);
    await workflow.startDeadlineRun(run);
    await stepFunctions.settle();
    expect(tokens).toHaveLength(2);
    await workflow.endDeadlineRun({ applicationId: ID, run: 3, reason: 'stopped' });
    for (const token of [...tokens, ...tokens]) await workflow.completeTask(token);
    await stepFunctions.settle();
    expect(await executions()).toEqual({
      [`${ID}-joint-review-1`]: 'SUCCEEDED',
      [`${ID}-promised-deadline-3`]: 'ABORTED',
    });
  });

  it('says what else went wrong: the stream delivers again', async () => {
    const nowhere = stepFunctionsWorkflow(client, {
      jointReview: `${machine}-gone`,
      promisedDeadline: `${machine}-gone`,
    });
    await expect(nowhere.startJointReview(review)).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
    await expect(workflow.completeTask('no token')).rejects.toMatchObject({ name: 'InvalidToken' });
  });
});
