/**
 * The one table, as plain data: `infra/` makes it with the CDK, `local/` with the SDK, the adapters read the names.
 * What lies in it is described in docs/architecture.md.
 */
export const tableDefinition = {
  partitionKey: 'PK',
  sortKey: 'SK',
  indexes: [
    /** Lists: inboxes, a citizen's cases, a department's items. */
    { name: 'GSI1', partitionKey: 'GSI1PK', sortKey: 'GSI1SK', projection: 'ALL' },
    /** What is due. Sparse: an entry is there only while something waits. */
    { name: 'GSI2', partitionKey: 'GSI2PK', sortKey: 'GSI2SK', projection: 'KEYS_ONLY' },
  ],
  stream: 'NEW_AND_OLD_IMAGES',
  /** Seconds since 1970; DynamoDB removes the item some time after that. */
  expiryAttribute: 'expiresAt',
} as const;
