import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * One factory per service. Where a service answers is the SDK's own business (AWS_ENDPOINT_URL_…): that is why
 * the same functions run on AWS and on embedded parts.
 */
const retries = { retryMode: 'standard', maxAttempts: 4 } as const;

export function dynamoDbClient(): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient(retries), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

export function s3Client(forcePathStyle: boolean): S3Client {
  return new S3Client({ ...retries, forcePathStyle });
}

export const stepFunctionsClient = (): SFNClient => new SFNClient(retries);
export const sesClient = (): SESv2Client => new SESv2Client(retries);
