import type { Stack } from 'aws-cdk-lib';
import type { FunctionName } from '../functions/manifest.ts';
import type { EnvironmentName } from '../functions/shared/environment.ts';
import { machineArn } from './rights.ts';
import type { DataStack } from './stacks/data-stack.ts';

const table = ['TABLE_NAME'] as const;
const store = ['S3_FORCE_PATH_STYLE'] as const;
const documents = [...store, 'QUARANTINE_BUCKET', 'CLEAN_BUCKET'] as const;
const machines = ['JOINT_REVIEW_MACHINE_ARN', 'PROMISED_DEADLINE_MACHINE_ARN'] as const;
const letters = ['LINK_KEY_ID', 'PUBLIC_URL', 'MAIL_FROM'] as const;
/** Keys of links and holders. */
const keys = ['LINK_KEY_ID', 'HOLDER_KEY_ID'] as const;
const signIn = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** What each function is told: exactly what it reads when it starts, which test/infra/bundles.test.ts holds both ways. */
export const environmentNames: Readonly<Record<FunctionName, readonly EnvironmentName[]>> = {
  public: [...table, 'CREDENTIAL_KEY_ID', 'PUBLIC_URL'],
  applicant: [...table, ...documents, 'LICENCE_BUCKET', 'HOLDER_KEY_ID'],
  staff: [...table, ...store, 'CLEAN_BUCKET', 'LICENCE_BUCKET', 'HOLDER_KEY_ID'],
  'review-link': [...table, ...documents, 'LINK_KEY_ID'],
  web: [...table, ...documents, ...signIn, ...keys, 'LICENCE_BUCKET', 'PUBLIC_URL'],
  review: [...table, ...documents, ...signIn, ...keys, 'LICENCE_BUCKET', 'PUBLIC_URL'],
  desk: [...table, ...documents, ...signIn, ...keys, 'LICENCE_BUCKET', 'PUBLIC_URL'],
  window: [...table, ...documents, ...signIn, ...keys, 'LICENCE_BUCKET', 'PUBLIC_URL'],
  'request-opinion': [...table],
  'consolidate-opinions': [...table],
  'request-coordination': [...table],
  'request-late-opinions': [...table],
  'check-deadline': [...table],
  'relay-workflow': [...table, ...machines],
  'send-notifications': [...table, ...letters],
  'issue-licence': [...table, ...store, 'LICENCE_BUCKET', 'PUBLIC_URL', 'SEAL_KEY_ID', 'TSA_URL'],
  'count-statistics': [...table],
  'check-document': [...table, ...documents, 'VIRUS_SCANNER'],
  sweep: [...table, ...documents, ...letters, 'VIRUS_SCANNER'],
};

/** The environment of a function on AWS. */
export function environmentOf(
  name: FunctionName,
  stack: Stack,
  { data, publicUrl }: { data: DataStack; publicUrl: string },
): Record<string, string> {
  const values: Record<EnvironmentName, () => string> = {
    TABLE_NAME: () => data.table.tableName,
    QUARANTINE_BUCKET: () => data.quarantine.bucketName,
    CLEAN_BUCKET: () => data.clean.bucketName,
    LICENCE_BUCKET: () => data.licences.bucketName,
    LINK_KEY_ID: () => [data.linkKey, ...data.retiredLinkKeys].map((key) => key.keyArn).join(','),
    SEAL_KEY_ID: () => data.sealKey.keyArn,
    TSA_URL: () => String(stack.node.tryGetContext('tsaUrl') ?? ''),
    HOLDER_KEY_ID: () => data.holderKey.keyArn,
    CREDENTIAL_KEY_ID: () => data.credentialKey.keyArn,
    JOINT_REVIEW_MACHINE_ARN: () => machineArn(stack, 'joint-review'),
    PROMISED_DEADLINE_MACHINE_ARN: () => machineArn(stack, 'promised-deadline'),
    PUBLIC_URL: () => publicUrl,
    MAIL_FROM: () => `centre@${new URL(publicUrl).hostname}`,
    OIDC_ISSUER: () => data.people.userPoolProviderUrl,
    OIDC_CLIENT_ID: () => data.webClient.userPoolClientId,
    // a confidential client of a server: the secret is read by this one function and by nobody's browser
    OIDC_CLIENT_SECRET: () => data.webClient.userPoolClientSecret.unsafeUnwrap(),
    S3_FORCE_PATH_STYLE: () => 'false',
    VIRUS_SCANNER: () => data.malwareScan,
  };
  return Object.fromEntries(environmentNames[name].map((one) => [one, values[one]()]));
}
