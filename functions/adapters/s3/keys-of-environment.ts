import type { S3Keys } from './s3-signer.ts';

/**
 * The keys of the function's own role. Lambda puts them into the environment before the function starts, and replaces
 * the function before they lapse.
 * @throws Error when the function was given none
 */
export function keysOfEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): S3Keys {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = variables;
  if (!accessKeyId || !secretAccessKey)
    throw new Error(
      'The environment is incomplete. AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing.',
    );
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}
