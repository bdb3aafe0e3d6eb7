import * as z from 'zod';

/**
 * What the functions are told by their environment. `infra/` and `local/` set exactly these names.
 * The SDK's own variables (AWS_REGION, AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_S3, …) are read by the SDK itself:
 * that is all it takes to run the same functions on embedded parts.
 */
const environmentSchema = z.object({
  TABLE_NAME: z.string().min(3),
  QUARANTINE_BUCKET: z.string().min(3),
  CLEAN_BUCKET: z.string().min(3),
  LICENCE_BUCKET: z.string().min(3),
  /** The KMS HMAC key that signs links; behind it, with commas, retired ones whose links still open. */
  LINK_KEY_ID: z.string().regex(/^[^,\s]+(,[^,\s]+)*$/),
  /** KMS key (RSA) of the approval seal. */
  SEAL_KEY_ID: z.string().min(1),
  /** Time-stamp authority (RFC 3161) that witnesses each seal; empty for none. */
  TSA_URL: z.union([z.literal(''), z.url()]),
  /** KMS HMAC key under which the licences of a holder are listed. */
  HOLDER_KEY_ID: z.string().min(1),
  /** KMS key (ECC P-256) that signs credentials. */
  CREDENTIAL_KEY_ID: z.string().min(1),
  JOINT_REVIEW_MACHINE_ARN: z.string().startsWith('arn:'),
  PROMISED_DEADLINE_MACHINE_ARN: z.string().startsWith('arn:'),
  /** Where people reach the centre, without a slash at the end. */
  PUBLIC_URL: z.url(),
  MAIL_FROM: z.string().min(3),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  /** S3 on one machine has no host per bucket. */
  S3_FORCE_PATH_STYLE: z.enum(['true', 'false']).default('false'),
  /**
   * What looks for viruses beside the checker's own layers: `none`, `guardduty`, or a ClamAV daemon as
   * `clamd://host:3310` or `clamd:///run/clamav/clamd.ctl`.
   */
  VIRUS_SCANNER: z
    .string()
    .regex(/^(?:none|guardduty|clamd:\/\/[\w.-]+:\d{1,5}|clamd:\/\/\/.+)$/)
    .default('none'),
});

export type Environment = z.infer<typeof environmentSchema>;
export type EnvironmentName = keyof Environment;

/** Every name that some function may be told. */
export const everyEnvironmentName: readonly EnvironmentName[] = environmentSchema.keyof().options;

/**
 * Reads only the variables that a function names, so that each function is given only what it needs.
 * @throws Error that names every missing or malformed variable.
 */
export function readEnvironment<const Name extends EnvironmentName>(
  names: readonly Name[],
  variables: Record<string, string | undefined> = process.env,
): Pick<Environment, Name> {
  const mask = Object.fromEntries(names.map((name) => [name, true])) as Record<Name, true>;
  const parsed = environmentSchema.pick(mask as never).safeParse(variables);
  if (!parsed.success) throw new Error(`The environment is incomplete. ${z.prettifyError(parsed.error)}`);
  return parsed.data as Pick<Environment, Name>;
}
