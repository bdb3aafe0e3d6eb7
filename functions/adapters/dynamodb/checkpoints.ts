import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Checkpoints } from '../../core/ports/checkpoints.ts';
import { checkpointKey } from './keys.ts';

/** Checkpoints of long work, beside those of the stream. */
export function dynamoCheckpoints(client: DynamoDBDocumentClient, TableName: string): Checkpoints {
  return {
    async read(name) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: checkpointKey(name), ConsistentRead: true }),
      );
      return Item && String(Item.value);
    },
    async write(name, value) {
      await client.send(new PutCommand({ TableName, Item: { ...checkpointKey(name), value } }));
    },
  };
}
