import type { EnvironmentName } from '../../functions/shared/environment.ts';

/** Something that each name may hold. */
export const environmentSamples: Readonly<Record<EnvironmentName, string>> = {
  TABLE_NAME: 'onedoor',
  QUARANTINE_BUCKET: 'quarantine',
  CLEAN_BUCKET: 'clean',
  LICENCE_BUCKET: 'licences',
  LINK_KEY_ID: 'key',
  SEAL_KEY_ID: 'key',
  TSA_URL: '',
  HOLDER_KEY_ID: 'holders',
  CREDENTIAL_KEY_ID: 'credentials',
  JOINT_REVIEW_MACHINE_ARN: 'arn:aws:states:ap-east-1:1:stateMachine:onedoor-joint-review',
  PROMISED_DEADLINE_MACHINE_ARN: 'arn:aws:states:ap-east-1:1:stateMachine:onedoor-promised-deadline',
  PUBLIC_URL: 'https://centre.example',
  MAIL_FROM: 'centre@centre.example',
  OIDC_ISSUER: 'https://people.example',
  OIDC_CLIENT_ID: 'web',
  OIDC_CLIENT_SECRET: 'secret',
  S3_FORCE_PATH_STYLE: 'false',
  VIRUS_SCANNER: 'none',
};
