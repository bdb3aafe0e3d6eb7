import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AnonymousRating } from '../../core/domain/rating.ts';
import type { Page } from '../../core/ports/case-store.ts';
import { ratingKeys } from './keys.ts';

/** Rows of a page. */
const PAGE_SIZE = 25;

/** A page of what was said without a name in a month, by ids of chance: the order tells nothing of the time. */
export async function anonymousRatings(
  month: string,
  after: string | undefined,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<Page<AnonymousRating>> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :sk)',
      ExpressionAttributeValues: { ':pk': ratingKeys.ofMonth(month), ':sk': 'EV#' },
      Limit: PAGE_SIZE,
      ...(after !== undefined && { ExclusiveStartKey: ratingKeys.anonymous(month, after) }),
    }),
  );
  const entries = Items.map(({ body }) => body as AnonymousRating);
  const last = entries.at(-1);
  return { entries, ...(LastEvaluatedKey && last && { next: last.id }) };
}
