import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { sealKeys } from './keys.ts';

/** How long a function keeps the certificates that it has read; they change once in years. */
const KEPT_MS = 5 * 60_000;

/** The certificates of the seal: the present chain, and every one there was, so that old papers stay genuine. */
export interface SealChains {
  /** In DER, the seal's own first; empty while none is published. */
  current(): Promise<readonly Uint8Array[]>;
  all(): Promise<readonly (readonly Uint8Array[])[]>;
  publish(chain: readonly Uint8Array[]): Promise<void>;
}

type Item = Record<string, unknown>;

const chainOf = (item: Item | undefined): Uint8Array[] =>
  Array.isArray(item?.chain) ? item.chain.map((one) => Buffer.from(String(one), 'base64')) : [];

export function dynamoSealChains(client: DynamoDBDocumentClient, TableName: string): SealChains {
  let known: { readonly chain: Uint8Array[]; readonly until: number } | undefined;
  return {
    async current() {
      // the machine's own time: how long something is kept has nothing to do with the clock of the centre
      if (known && known.until > performance.now()) return known.chain;
      const { Item } = await client.send(new GetCommand({ TableName, Key: sealKeys.current }));
      const chain = chainOf(Item);
      if (chain.length > 0) known = { chain, until: performance.now() + KEPT_MS };
      return chain;
    },
    async all() {
      const chains: Uint8Array[][] = [];
      const pages = paginateQuery(
        { client },
        {
          TableName,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': sealKeys.current.PK },
        },
      );
      for await (const { Items = [] } of pages) chains.push(...Items.map(chainOf));
      return chains;
    },
    async publish(chain) {
      const [own] = chain;
      if (!own) throw new Error('A chain begins with the certificate of the seal.');
      const body = chain.map((one) => Buffer.from(one).toString('base64'));
      const name = createHash('sha256').update(own).digest('hex');
      for (const key of [sealKeys.chain(name), sealKeys.current])
        await client.send(new PutCommand({ TableName, Item: { ...key, chain: body } }));
    },
  };
}
