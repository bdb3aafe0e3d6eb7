import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dynamoSealChains } from '../../functions/adapters/dynamodb/seal-chains.ts';
import { kmsCall, kmsPlace } from '../../functions/adapters/kms/kms-call.ts';
import { keysOfEnvironment } from '../../functions/adapters/s3/keys-of-environment.ts';
import { now } from '../../functions/shared/clock.ts';
import { names } from '../place.ts';
import { certify, newAuthority } from './make-certificate.ts';

const keySchema = z.object({ PublicKey: z.base64() });

/**
 * Gives the seal of this folder a certificate, the first time: an authority is made, vouches for it and is forgotten, so that
 * nobody can be given another seal in its name.
 */
export async function publishSeal(client: DynamoDBClient): Promise<void> {
  const documents = DynamoDBDocumentClient.from(client);
  const chains = dynamoSealChains(documents, names.table);
  if ((await chains.current()).length > 0) return;
  const call = kmsCall(kmsPlace(), keysOfEnvironment());
  const { PublicKey } = keySchema.parse(await call('GetPublicKey', { KeyId: names.sealKey }));
  const authority = newAuthority('Onedoor demonstration authority', now());
  const seal = {
    name: '龍巖行政服務中心 審批辦證專用章',
    publicKey: Buffer.from(PublicKey, 'base64'),
    from: now(),
  };
  await chains.publish([certify(authority, seal), authority.certificate]);
}
