import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type CorsRule, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface CentreBucketProps {
  readonly accessLogs?: Bucket;
  /** Objects live so many days; absent: until they are deleted. */
  readonly lifeDays?: number;
  /** Pages of this origin may post files into it. */
  readonly uploadOrigin?: string;
  /** Tells the account's event bus of its objects. */
  readonly emitsEvents?: boolean;
}

/** A private, encrypted, TLS-only bucket. What may not be lost is versioned and stays when a stack goes. */
export function centreBucket(scope: Construct, id: string, props: CentreBucketProps = {}): Bucket {
  const { accessLogs, lifeDays, uploadOrigin, emitsEvents = false } = props;
  const cors: CorsRule[] = uploadOrigin
    ? [
        {
          allowedOrigins: [uploadOrigin],
          allowedMethods: [HttpMethods.POST, HttpMethods.PUT], // whole, and in parts
          allowedHeaders: ['*'],
          maxAge: 3600,
        },
      ]
    : [];
  return new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    versioned: lifeDays === undefined,
    removalPolicy: RemovalPolicy.RETAIN,
    cors,
    ...(emitsEvents && { eventBridgeEnabled: true }),
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ...(lifeDays === undefined ? [] : [{ expiration: Duration.days(lifeDays) }]),
    ],
    ...(accessLogs && { serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix: `${id}/` }),
  });
}
