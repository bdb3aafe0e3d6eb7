import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Access } from '../../core/domain/access.ts';
import type { AccessLog } from '../../core/ports/access-log.ts';
import { applicationKey, caseKeys } from './keys.ts';

/** Looks that are shown of one case, the latest. */
const SHOWN_AT_MOST = 200;

/** Who looked at a case: items of its partition that no reader of the case reads, and in no list. */
export function dynamoAccessLog(client: DynamoDBDocumentClient, TableName: string): AccessLog {
  return {
    async note(access) {
      const { applicationId, on, sub, page } = access;
      const Item = { ...caseKeys.access(applicationId, on, sub, page), body: access };
      const ConditionExpression = 'attribute_not_exists(PK)';
      try {
        await client.send(new PutCommand({ TableName, Item, ConditionExpression }));
      } catch (error) {
        // of the same person, page and day the first is kept
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    async of(applicationId) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'PK = :pk AND begins_with(SK, :sk)',
          ExpressionAttributeValues: { ':pk': applicationKey(applicationId), ':sk': 'SEEN#' },
          ScanIndexForward: false,
          Limit: SHOWN_AT_MOST,
        }),
      );
      return Items.map((item) => item.body as Access);
    },
  };
}
