import {
  type DynamoDBDocumentClient,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { addDays } from '../../core/domain/legal-date.ts';
import { itemKinds } from '../../core/domain/service-item.ts';
import type { Countable, DailyCount, ReferenceSerials, Statistics } from '../../core/ports/registers.ts';
import { ATTEMPTS, backOff, cancellationOf, isPassing } from './cancellation.ts';
import { caseKeys, type Key, ratingKeys, referenceSerialKey, statisticKey } from './keys.ts';

/** Serials of a day, taken one by one: a number that is taken is never given again, also when it is not used. */
export function dynamoReferenceSerials(client: DynamoDBDocumentClient, TableName: string): ReferenceSerials {
  return {
    async next(day) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: referenceSerialKey(day),
          UpdateExpression: 'ADD #serial :one',
          ExpressionAttributeNames: { '#serial': 'serial' },
          ExpressionAttributeValues: { ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(Attributes?.serial);
    },
  };
}

function markerOf(of: Countable): Key {
  if ('ratingId' in of) return ratingKeys.counted(of.month, of.ratingId);
  return caseKeys.counted(of.applicationId, of.seq);
}

/** Counts by day. A marker beside the event makes counting it twice count it once. */
export function dynamoStatistics(client: DynamoDBDocumentClient, TableName: string): Statistics {
  async function ofDay(day: string): Promise<DailyCount[]> {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: {
          ':pk': statisticKey({ day, departmentCode: '', itemCode: '', kind: '' }).PK,
        },
      }),
    );
    return Items.map(({ PK: _pk, SK, ...counts }) => {
      const [departmentCode = '', itemCode = '', of] = String(SK).split('#');
      const kind = itemKinds.find((one) => one === of) ?? 'promised';
      return { day, departmentCode, itemCode, kind, counts };
    });
  }

  return {
    async count({ of, counter, also, ...counted }) {
      const marker = markerOf(of);
      const request = new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName, Item: marker, ConditionExpression: 'attribute_not_exists(PK)' } },
          {
            Update: {
              TableName,
              Key: statisticKey(counted),
              UpdateExpression: also ? 'ADD #counter :one, #also :one' : 'ADD #counter :one',
              ExpressionAttributeNames: { '#counter': counter, ...(also && { '#also': also }) },
              ExpressionAttributeValues: { ':one': 1 },
            },
          },
        ],
      });
      for (let attempt = 1; ; attempt += 1) {
        try {
          await client.send(request);
          return;
        } catch (error) {
          const codes = cancellationOf(error) ?? [];
          if (codes[0] === 'ConditionalCheckFailed') return; // counted before
          // on a busy day many count under the same department and item at once
          if (!isPassing(codes) || attempt >= ATTEMPTS) throw error;
          await backOff(attempt);
        }
      }
    },
    async between(from, to) {
      const days: string[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
      return (await Promise.all(days.map(ofDay))).flat();
    },
  };
}
