import { X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dynamoDbClient } from '../functions/adapters/clients.ts';
import { dynamoSealChains } from '../functions/adapters/dynamodb/seal-chains.ts';
import { kmsCall, kmsPlace } from '../functions/adapters/kms/kms-call.ts';
import { keysOfEnvironment } from '../functions/adapters/s3/keys-of-environment.ts';
import { requestCertificate } from './seal/request-certificate.ts';

/**
 * The certificate of the approval seal on AWS. The key never leaves KMS, so the request for a certificate is signed there:
 *   SEAL_KEY_ID=… npx tsx scripts/seal-certificate.ts request "龍巖行政服務中心 審批辦證專用章" seal.csr
 *   TABLE_NAME=…  npx tsx scripts/seal-certificate.ts publish chain.pem     (the seal's own first, the root last)
 */
const [, , step, what = '', file = ''] = process.argv;
const { SEAL_KEY_ID = '', TABLE_NAME = '' } = process.env;

if (step === 'request' && SEAL_KEY_ID && what && file) await request();
else if (step === 'publish' && TABLE_NAME && what) await publish();
else {
  console.error('Say `request <name> <file>` with SEAL_KEY_ID, or `publish <chain.pem>` with TABLE_NAME.');
  process.exitCode = 1;
}

async function request(): Promise<void> {
  const call = kmsCall(kmsPlace(), keysOfEnvironment());
  const { PublicKey } = z
    .object({ PublicKey: z.base64() })
    .parse(await call('GetPublicKey', { KeyId: SEAL_KEY_ID }));
  const csr = await requestCertificate(what, Buffer.from(PublicKey, 'base64'), async (digest) => {
    const signed = await call('Sign', {
      KeyId: SEAL_KEY_ID,
      SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
      MessageType: 'DIGEST',
      Message: digest.toString('base64'),
    });
    return Buffer.from(z.object({ Signature: z.base64() }).parse(signed).Signature, 'base64');
  });
  await writeFile(file, csr);
  console.log(`${file} asks for a certificate. Give it to the authority, then publish what it answers.`);
}

async function publish(): Promise<void> {
  const pems = (await readFile(what, 'utf8')).match(
    /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g,
  );
  const chain = (pems ?? []).map((pem) => new X509Certificate(pem));
  for (const [index, one] of chain.entries()) {
    const issuer = chain[index + 1] ?? one;
    if (!one.verify(issuer.publicKey)) throw new Error(`${one.subject} is not signed by ${issuer.subject}.`);
  }
  const documents = DynamoDBDocumentClient.from(dynamoDbClient());
  await dynamoSealChains(documents, TABLE_NAME).publish(chain.map((one) => one.raw));
  console.log(
    `${chain.length} certificates are published. Papers are sealed in the name of ${chain[0]?.subject}.`,
  );
}
