import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Absence, Colleague } from '../../core/domain/colleague.ts';
import type { Roster } from '../../core/ports/roster.ts';
import type { Item } from './case-items.ts';
import { rosterKey } from './keys.ts';

/** People of one department's desk: a page holds them all, and a department with more has other worries. */
const COLLEAGUES_AT_MOST = 200;

/** The absence lies beside what the sign-in says of a person, so that neither overwrites the other. */
function colleagueOf(item: Item): Colleague {
  const body = item.body as Colleague;
  const noted = item.absence as Absence | undefined;
  if (!noted) return body;
  const { from, to, reason } = noted;
  return { ...body, absence: { from, to, reason } };
}

/** The roster in the one table: a partition for each department. */
export function dynamoRoster(client: DynamoDBDocumentClient, TableName: string): Roster {
  return {
    async of(departmentCode) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': rosterKey(departmentCode, '').PK },
          Limit: COLLEAGUES_AT_MOST,
        }),
      );
      return Items.map(colleagueOf);
    },
    async find(departmentCode, sub) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: rosterKey(departmentCode, sub), ConsistentRead: true }),
      );
      return Item && colleagueOf(Item);
    },
    async enter(colleague) {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: rosterKey(colleague.departmentCode, colleague.sub),
          UpdateExpression: 'SET #body = :body',
          ExpressionAttributeNames: { '#body': 'body' },
          ExpressionAttributeValues: { ':body': colleague },
        }),
      );
    },
    async setAbsence(departmentCode, sub, absence) {
      try {
        await client.send(
          new UpdateCommand({
            TableName,
            Key: rosterKey(departmentCode, sub),
            UpdateExpression: absence ? 'SET #absence = :absence' : 'REMOVE #absence',
            ConditionExpression: 'attribute_exists(PK)',
            ExpressionAttributeNames: { '#absence': 'absence' },
            ...(absence && { ExpressionAttributeValues: { ':absence': absence } }),
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
