import { openStepFunctions } from '../../../local/step-functions/endpoint.ts';

/** Run by the durability test as a process of its own: kills itself while its function runs. */
const [, , storeFile = ''] = process.argv;
const definition = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: { FunctionName: 'ask', Payload: { 'token.$': '$$.Task.Token' } },
      Next: 'Wait',
    },
    Wait: { Type: 'Wait', Seconds: 60, End: true },
  },
};

const stepFunctions = openStepFunctions({
  storeFile,
  clock: { now: () => new Date('2026-03-01T00:00:00Z') },
  invokeLambda: async () => process.kill(process.pid, 'SIGKILL'),
});
await stepFunctions.handle('AWSStepFunctions.CreateStateMachine', {
  name: 'dying',
  definition: JSON.stringify(definition),
  roleArn: 'arn:aws:iam::000000000000:role/onedoor',
});
await stepFunctions.handle('AWSStepFunctions.StartExecution', {
  stateMachineArn: 'arn:aws:states:us-east-1:000000000000:stateMachine:dying',
  name: 'A1-dying-1',
});
await stepFunctions.settle();
