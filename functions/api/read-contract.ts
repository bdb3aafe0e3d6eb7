import contract from './openapi.json' with { type: 'json' };

/** The contract as it was written when this version was built. */
export async function readContract(): Promise<Record<string, unknown>> {
  return contract;
}
