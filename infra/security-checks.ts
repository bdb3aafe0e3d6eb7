import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/** Findings that we have looked at and live with, each with the reason. */
const acknowledged: Readonly<Record<string, string>> = {
  'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
    'Writing its own log is all that the managed policy of a function allows.',
  'AwsSolutions::AwsSolutions-IAM5[Action::s3:Abort*]':
    'The actions that the CDK’s own grants give on the objects of one named bucket.',
  'AwsSolutions::AwsSolutions-IAM5[Action::s3:DeleteObject*]':
    'The actions that the CDK’s own grants give on the objects of one named bucket.',
  'AwsSolutions::AwsSolutions-IAM5[Action::s3:GetBucket*]':
    'The actions that the CDK’s own grants give on the objects of one named bucket.',
  'AwsSolutions::AwsSolutions-IAM5[Action::s3:GetObject*]':
    'The actions that the CDK’s own grants give on the objects of one named bucket.',
  'AwsSolutions::AwsSolutions-IAM5[Action::s3:List*]':
    'The actions that the CDK’s own grants give on the objects of one named bucket.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::*]':
    'Tracing and the CDK’s bucket-notice function know no narrower resource.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::<checkdeadlineFunction24C07E98.Arn>:*]':
    'Every version of one function: that is how a state machine may call it.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::<consolidateopinionsFunction54783DD1.Arn>:*]':
    'Every version of one function: that is how a state machine may call it.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::<requestcoordinationFunction529ADC6F.Arn>:*]':
    'Every version of one function: that is how a state machine may call it.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::<requestlateopinionsFunctionB88D518C.Arn>:*]':
    'Every version of one function: that is how a state machine may call it.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::<requestopinionFunction1D413A39.Arn>:*]':
    'Every version of one function: that is how a state machine may call it.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::OnedoorData:ExportsOutputFnGetAttClean5C95EE93ArnA4AD723F/*]':
    'The objects of one bucket.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::OnedoorData:ExportsOutputFnGetAttLicencesBAED6A61ArnC40327A3/*]':
    'The objects of one bucket.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::OnedoorData:ExportsOutputFnGetAttQuarantine23FF09FEArnFC59122E/*]':
    'The objects of one bucket.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::OnedoorData:ExportsOutputFnGetAttTableCD117FA1ArnE2C8C204/index/*]':
    'The two indexes of the one table.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]':
    'The one identity from which letters are sent; its name is set when it is verified.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:onedoor-joint-review:*]':
    'The executions of one machine: their names are made of the cases.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:onedoor-promised-deadline:*]':
    'The executions of one machine: their names are made of the cases.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::<Quarantine23FF09FE.Arn>/*]':
    'GuardDuty scans every object of this one bucket.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*]':
    'The rule that GuardDuty makes for itself; it chooses the end of its name.',
  'Serverless::Serverless-LambdaDLQ':
    'Functions are called by API Gateway, Step Functions or a stream mapping, which tells failures and has a queue of its own.',
  'AwsSolutions::AwsSolutions-APIG4':
    'Public operations, pages and review links need no sign-in; review links carry their own signature. The test holds the list.',
  'AwsSolutions::AwsSolutions-SQS3': 'These queues are the dead-letter queues.',
  'Serverless::Serverless-SQSRedrivePolicy': 'These queues are the dead-letter queues.',
  'AwsSolutions::AwsSolutions-SF1':
    'Only errors are logged; the history of an execution is kept by the service.',
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
