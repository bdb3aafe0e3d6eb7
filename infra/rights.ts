import { Arn, ArnFormat, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName, StateMachineName } from '../functions/manifest.ts';
import type { DataStack } from './stacks/data-stack.ts';

/** The ARN of a machine by its name: the consumer that starts it lives beside it, and names no construct of it. */
export function machineArn(stack: Stack, name: StateMachineName): string {
  return Arn.format(
    {
      service: 'states',
      resource: 'stateMachine',
      resourceName: `onedoor-${name}`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    },
    stack,
  );
}

type Right = (lambda: LambdaFunction, data: DataStack) => void;

const allow = (lambda: IGrantable, actions: string[], resources: string[]): void => {
  lambda.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
};

const readTable: Right = (lambda, { table }) => table.grantReadData(lambda);
const writeTable: Right = (lambda, { table }) => table.grantReadWriteData(lambda);
/**
 * Anyone with the two numbers of a case may rate it, and nothing else is written without signing in: only items of cases and
 * of ratings, put whole, and none removed.
 */
const rateCases: Right = (lambda, { table }) => {
  lambda.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:PutItem'],
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['APP#*', 'RATED#*'] } },
    }),
  );
};
/**
 * Takes files in and out, without reading one that is not checked: signs forms, addresses of parts and downloads. Who lists
 * a bucket is told that an object is not there; everybody else is told that they may not know.
 */
const announceFiles: Right = (lambda, { quarantine, clean }) => {
  const parts = ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'];
  allow(lambda, ['s3:PutObject', 's3:DeleteObject', ...parts], [quarantine.arnForObjects('*')]);
  allow(lambda, ['s3:GetObject', 's3:GetObjectVersion', 's3:DeleteObject'], [clean.arnForObjects('*')]);
};
/** The only ones that read quarantine, and the only ones that write what is clean. */
const checkFiles: Right = (lambda, { quarantine, clean, malwareScan }) => {
  const scanResult = malwareScan === 'guardduty' ? ['s3:GetObjectTagging'] : [];
  allow(lambda, ['s3:GetObject', 's3:DeleteObject', ...scanResult], [quarantine.arnForObjects('*')]);
  allow(lambda, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], [clean.arnForObjects('*')]);
  allow(lambda, ['s3:ListBucket'], [quarantine.bucketArn, clean.bucketArn]);
};
/** Whose time is over goes in every version. */
const eraseFiles: Right = (lambda, { quarantine, clean }) => {
  allow(lambda, ['s3:DeleteObjectVersion'], [quarantine.arnForObjects('*'), clean.arnForObjects('*')]);
  allow(lambda, ['s3:ListBucketVersions'], [quarantine.bucketArn, clean.bucketArn]);
};
const readCleanFiles: Right = (lambda, { clean }) => clean.grantRead(lambda);
const readLicences: Right = (lambda, { licences }) => licences.grantRead(lambda);
/** Whoever finds a paper there already reads it: the first one stays, and its hash is recorded. */
const writeLicences: Right = (lambda, { licences }) =>
  allow(lambda, ['s3:PutObject', 's3:GetObject'], [licences.arnForObjects('*')]);
const signLinks: Right = (lambda, { linkKey }) => linkKey.grantGenerateMac(lambda);
const openLinks: Right = (lambda, { linkKey, retiredLinkKeys }) => {
  for (const key of [linkKey, ...retiredLinkKeys]) key.grantVerifyMac(lambda);
};

const listHolders: Right = (lambda, { holderKey }) => holderKey.grantGenerateMac(lambda);
const seal: Right = (lambda, { sealKey }) => allow(lambda, ['kms:Sign'], [sealKey.keyArn]);
const signCredentials: Right = (lambda, { credentialKey }) =>
  allow(lambda, ['kms:Sign', 'kms:GetPublicKey'], [credentialKey.keyArn]);

const sendMail: Right = (lambda) => {
  allow(
    lambda,
    ['ses:SendEmail'],
    [Stack.of(lambda).formatArn({ service: 'ses', resource: 'identity', resourceName: '*' })],
  );
};

const wakeFlows: Right = (lambda) => {
  const stack = Stack.of(lambda);
  const machines = [machineArn(stack, 'joint-review'), machineArn(stack, 'promised-deadline')];
  const executions = machines.map((arn) => `${arn.replace(':stateMachine:', ':execution:')}:*`);
  allow(lambda, ['states:StartExecution', 'states:SendTaskSuccess'], machines);
  allow(lambda, ['states:StopExecution'], executions);
};

/** What each function may do, and nothing else. */
const rights: Readonly<Record<FunctionName, readonly Right[]>> = {
  public: [readTable, rateCases, signCredentials],
  applicant: [writeTable, announceFiles, readLicences, listHolders],
  staff: [writeTable, readCleanFiles, readLicences, listHolders],
  'review-link': [writeTable, announceFiles, openLinks],
  web: [writeTable, announceFiles, readLicences, listHolders],
  review: [writeTable, announceFiles, openLinks],
  desk: [writeTable, announceFiles, readLicences, listHolders],
  window: [writeTable, announceFiles, listHolders],
  'request-opinion': [writeTable, wakeFlows],
  'consolidate-opinions': [writeTable],
  'request-coordination': [writeTable, wakeFlows],
  'request-late-opinions': [writeTable, wakeFlows],
  'check-deadline': [writeTable],
  'relay-workflow': [readTable, wakeFlows],
  'send-notifications': [writeTable, signLinks, sendMail],
  'issue-licence': [writeTable, writeLicences, seal],
  'count-statistics': [writeTable],
  'check-document': [writeTable, checkFiles],
  sweep: [writeTable, checkFiles, eraseFiles, signLinks, sendMail],
};

export function grantRights(name: FunctionName, lambda: LambdaFunction, data: DataStack): void {
  for (const grant of rights[name]) grant(lambda, data);
}
