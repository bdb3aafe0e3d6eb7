/**
 * Where browsers send their files: the quarantine bucket's own host, or the one address of a store that has no host
 * per bucket. Pages may send to this place and no other.
 */
export function uploadOrigin(
  bucket: string,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const { AWS_ENDPOINT_URL_S3: endpoint, AWS_REGION: region = 'us-east-1' } = variables;
  if (endpoint) return new URL(endpoint).origin;
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `https://${bucket}.s3.${region}.${domain}`;
}
