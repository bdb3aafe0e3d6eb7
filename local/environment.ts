import type { StateMachineName } from '../functions/manifest.ts';
import type { EnvironmentName } from '../functions/shared/environment.ts';
import { names, place } from './place.ts';
import { localKeys } from './s3/signature.ts';

export interface Addresses {
  readonly publicUrl: string;
  readonly dynamodb: string;
  readonly s3: string;
  readonly stepFunctions: string;
  readonly kms: string;
  readonly mailbox: string;
}

export interface EnvironmentFacts {
  readonly addresses: Addresses;
  readonly machineArns: Readonly<Record<StateMachineName, string>>;
  readonly issuer: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** What looks for viruses, in the words of VIRUS_SCANNER. */
  readonly virusScanner: string;
}

/** What the functions are told, as `infra/` tells them; the SDK reads the rest. */
export function environmentFor({
  addresses,
  machineArns,
  issuer,
  client,
  virusScanner,
}: EnvironmentFacts): Record<string, string> {
  const ours: Record<EnvironmentName, string> = {
    TABLE_NAME: names.table,
    QUARANTINE_BUCKET: names.quarantine,
    CLEAN_BUCKET: names.clean,
    LICENCE_BUCKET: names.licences,
    LINK_KEY_ID: names.linkKey,
    SEAL_KEY_ID: names.sealKey,
    TSA_URL: process.env.ONEDOOR_TSA_URL ?? '',
    HOLDER_KEY_ID: names.holderKey,
    CREDENTIAL_KEY_ID: names.credentialKey,
    JOINT_REVIEW_MACHINE_ARN: machineArns['joint-review'],
    PROMISED_DEADLINE_MACHINE_ARN: machineArns['promised-deadline'],
    PUBLIC_URL: addresses.publicUrl,
    MAIL_FROM: 'centre@onedoor.example',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    S3_FORCE_PATH_STYLE: 'true',
    VIRUS_SCANNER: virusScanner,
  };
  return { ...ours, ...sdkEnvironment(addresses) };
}

function sdkEnvironment(addresses: Addresses): Record<string, string> {
  return {
    AWS_REGION: place.region,
    AWS_ACCESS_KEY_ID: localKeys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localKeys.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: addresses.dynamodb,
    AWS_ENDPOINT_URL_S3: addresses.s3,
    AWS_ENDPOINT_URL_SFN: addresses.stepFunctions,
    AWS_ENDPOINT_URL_KMS: addresses.kms,
    AWS_ENDPOINT_URL_SESV2: addresses.mailbox,
    // Else the SDK sends bodies in chunks with a checksum behind them, which s3rver stores as they are.
    AWS_REQUEST_CHECKSUM_CALCULATION: 'WHEN_REQUIRED',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'WHEN_REQUIRED',
  };
}

/** Variables of a developer's own AWS account, which must not mix with ours. */
const foreign = [
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_ENDPOINT_URL',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
];

/** Puts the environment in place. Call it before the first handler is loaded. */
export function setEnvironment(variables: Readonly<Record<string, string>>): void {
  for (const name of foreign) delete process.env[name];
  Object.assign(process.env, variables);
  process.env.POWERTOOLS_LOG_LEVEL ??= 'WARN'; // one line per step of every function would bury the rest
}
