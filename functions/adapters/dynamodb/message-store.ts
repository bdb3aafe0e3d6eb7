import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Message } from '../../core/domain/message.ts';
import type { MessageStore } from '../../core/ports/messages.ts';
import { caseKeys, dueEntry } from './keys.ts';

/** Messages beside their case, in the due index until they are sent. */
export function dynamoMessageStore(client: DynamoDBDocumentClient, TableName: string): MessageStore {
  return {
    async keep(message) {
      const { applicationId, id, keptAt } = message;
      const Item = {
        ...caseKeys.message(applicationId, id),
        ...dueEntry(applicationId, 'message', keptAt, id),
        body: message,
      };
      try {
        const ConditionExpression = 'attribute_not_exists(PK)';
        await client.send(new PutCommand({ TableName, Item, ConditionExpression }));
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error; // kept before
      }
    },
    async find(applicationId, messageId) {
      const Key = caseKeys.message(applicationId, messageId);
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item?.body as Message | undefined;
    },
    async markSent(message, at) {
      const body: Message = { ...message, sentAt: at.toISOString() };
      const Item = { ...caseKeys.message(message.applicationId, message.id), body };
      await client.send(new PutCommand({ TableName, Item }));
    },
  };
}
