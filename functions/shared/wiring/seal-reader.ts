import { dynamoSealChains } from '../../adapters/dynamodb/seal-chains.ts';
import { sealReader } from '../../adapters/seal/read-seal.ts';
import type { SealReader } from '../../core/ports/sealer.ts';
import type { wireCases } from './cases.ts';

/** Knows every seal that the centre ever had by the roots of their certificates. */
export function wireSealReader({
  client,
  tableName,
}: Pick<ReturnType<typeof wireCases>, 'client' | 'tableName'>): SealReader {
  const chains = dynamoSealChains(client, tableName);
  return sealReader(async () => (await chains.all()).flatMap((chain) => chain.at(-1) ?? []));
}
