import { dynamoSealChains } from '../../adapters/dynamodb/seal-chains.ts';
import { kmsSealer } from '../../adapters/kms/sealer.ts';
import { httpTimeStamper } from '../../adapters/seal/http-time-stamper.ts';
import { sealedPrinters } from '../../adapters/seal/sealed-printers.ts';
import { readEnvironment } from '../environment.ts';
import type { wireCases } from './cases.ts';
import { wireKms } from './kms.ts';

/** Printers that seal with the key of the centre, and have it witnessed where an authority is configured. */
export function wireSealedPrinters({
  client,
  tableName,
}: Pick<ReturnType<typeof wireCases>, 'client' | 'tableName'>) {
  const { SEAL_KEY_ID, TSA_URL } = readEnvironment(['SEAL_KEY_ID', 'TSA_URL']);
  const chains = dynamoSealChains(client, tableName);
  const sealer = kmsSealer(wireKms(), SEAL_KEY_ID, () => chains.current());
  return sealedPrinters(sealer, TSA_URL === '' ? undefined : httpTimeStamper(TSA_URL));
}
