import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoSealChains } from '../../adapters/dynamodb/seal-chains.ts';
import { kmsSealer } from '../../adapters/kms/sealer.ts';
import { httpTimeStamper } from '../../adapters/seal/http-time-stamper.ts';
import { sealedPrinters } from '../../adapters/seal/sealed-printers.ts';
import { readEnvironment } from '../environment.ts';
import { wireKms } from './kms.ts';

/** Printers that seal with the key of the centre, and have it witnessed where an authority is configured. */
export function wireSealedPrinters({
  client,
  tableName,
}: {
  client: DynamoDBDocumentClient;
  tableName: string;
}) {
  const { SEAL_KEY_ID, TSA_URL } = readEnvironment(['SEAL_KEY_ID', 'TSA_URL']);
  const chains = dynamoSealChains(client, tableName);
  const sealer = kmsSealer(wireKms(), SEAL_KEY_ID, () => chains.current());
  return sealedPrinters(sealer, TSA_URL === '' ? undefined : httpTimeStamper(TSA_URL));
}
