import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  privateEncrypt,
  randomUUID,
} from 'node:crypto';
import * as z from 'zod';
import type { LocalStore } from '../store/local-store.ts';
import { signDigest } from './sign-digest.ts';

export const signSchema = z.object({
  KeyId: z.string().min(1),
  SigningAlgorithm: z.enum(['ECDSA_SHA_256', 'RSASSA_PKCS1_V1_5_SHA_256']),
  MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
  Message: z.base64().transform((text) => Buffer.from(text, 'base64')),
});

export interface SigningKey {
  readonly id: string;
  /** A signature of the message or of its digest, in DER and base64. */
  sign(message: Buffer, type: 'RAW' | 'DIGEST'): string;
  /** SubjectPublicKeyInfo in DER and base64. */
  readonly publicKey: string;
  readonly keySpec: 'ECC_NIST_P256' | 'RSA_2048';
}

/** Keys of this folder, P-256 or RSA, made at its first start. They are as safe as the folder is. */
export function openSigningKeys(
  store: LocalStore,
  aliases: readonly string[],
  rsaAliases: readonly string[] = [],
) {
  store.exec(
    'create table if not exists kmsSigningKeys (alias text primary key, id text not null, pem text not null) strict',
  );
  const select = store.prepare('select id, pem from kmsSigningKeys where alias = ?1 or id = ?1');
  const insert = store.prepare('insert or ignore into kmsSigningKeys (alias, id, pem) values (?, ?, ?)');
  for (const alias of aliases) if (!select.get(alias)) insert.run(alias, randomUUID(), newPem());
  for (const alias of rsaAliases) if (!select.get(alias)) insert.run(alias, randomUUID(), newRsaPem());
  return (resource: string): SigningKey | undefined => {
    const row = select.get(resource);
    if (!row) return undefined;
    const pem = String(row.pem);
    return {
      id: String(row.id),
      keySpec: createPublicKey(pem).asymmetricKeyType === 'rsa' ? 'RSA_2048' : 'ECC_NIST_P256',
      sign: (message, type) => signed(type === 'DIGEST' ? message : digestOf(message), pem),
      publicKey: createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64'),
    };
  };
}

const digestOf = (message: Buffer): Buffer => createHash('sha256').update(message).digest();

function newPem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** What stands before a digest of SHA-256 that PKCS #1 v1.5 signs (RFC 8017, 9.2): its algorithm and its length, in DER. */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

function signed(digest: Buffer, pem: string): string {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'rsa') return signDigest(digest, pem).toString('base64');
  return privateEncrypt(
    { key, padding: constants.RSA_PKCS1_PADDING },
    Buffer.concat([DIGEST_INFO, digest]),
  ).toString('base64');
}

function newRsaPem(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}
