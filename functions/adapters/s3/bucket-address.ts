import { isIP } from 'node:net';

/** Where S3 answers: what the SDK reads of its own variables, and whether it has a host per bucket. */
export interface S3Place {
  readonly region: string;
  /** Another S3 than that of AWS. */
  readonly endpoint?: string;
  readonly forcePathStyle: boolean;
}

/** The place that the SDK's variables name, so that what is signed here and what the SDK sends meet the same S3. */
export function s3Place(
  forcePathStyle: boolean,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): S3Place {
  const { AWS_REGION: region = 'us-east-1' } = variables;
  const endpoint = variables.AWS_ENDPOINT_URL_S3 || variables.AWS_ENDPOINT_URL;
  return { region, forcePathStyle, ...(endpoint && { endpoint }) };
}

/** The address of a bucket, without a slash at the end. A bucket is a host of its own where that is possible. */
export function bucketAddress(bucket: string, { region, endpoint, forcePathStyle }: S3Place): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const { protocol, host, hostname } = new URL(endpoint ?? `https://s3.${region}.${domain}`);
  const isPath = forcePathStyle || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return isPath ? `${protocol}//${host}/${bucket}` : `${protocol}//${bucket}.${host}`;
}
