import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/** Findings that we have looked at and live with, each with the reason. */
const acknowledged: Readonly<Record<string, string>> = {
  'AwsSolutions::AwsSolutions-IAM4': 'Writing its own log is all that the managed policy of a function allows.',
  'AwsSolutions::AwsSolutions-IAM5':
    'Objects below a bucket, indexes of the one table, executions of our two machines: each grant names its resource.',
  'Serverless::Serverless-LambdaDLQ':
    'Functions are called by API Gateway, Step Functions or a stream mapping, which tells failures and has a queue of its own.',
  'AwsSolutions::AwsSolutions-APIG4':
    'Public operations, pages and review links need no sign-in; review links carry their own signature. The test holds the list.',
  'AwsSolutions::AwsSolutions-SQS3': 'These queues are the dead-letter queues.',
  'Serverless::Serverless-SQSRedrivePolicy': 'These queues are the dead-letter queues.',
  'AwsSolutions::AwsSolutions-SF1': 'Only errors are logged; the history of an execution is kept by the service.',
  'AwsSolutions::AwsSolutions-COG8': 'The plus plan is the operator’s choice; it costs per person.',
  'AwsSolutions::AwsSolutions-S1': 'The bucket that takes the access logs keeps none of its own.',
  'Serverless::Serverless-LambdaDefaultMemorySize': 'The function that the CDK brings for bucket notices.',
};

/** Holds every stack to the rule packs; a finding that is not acknowledged here ends the synthesis. */
export function checkSecurity(app: App): void {
  const validations = Validations.of(app);
  validations.addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  for (const [id, reason] of Object.entries(acknowledged)) validations.acknowledge({ id, reason });
}
