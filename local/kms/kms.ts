import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { LocalStore } from '../store/local-store.ts';
import { openSigningKeys, type SigningKey, signSchema } from './signing-keys.ts';

/** An error as the service names it. */
export class KmsError extends Error {
  override readonly name = 'KmsError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Kms {
  /** One request: the part of `X-Amz-Target` behind the dot, and the parsed body. @throws KmsError */
  handle(action: string, body: unknown): unknown;
}

interface Key {
  readonly id: string;
  readonly arn: string;
  readonly secret: Buffer;
}

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'));
const common = { KeyId: z.string().min(1), MacAlgorithm: z.literal('HMAC_SHA_256'), Message: base64 };
const generateSchema = z.object(common);
const verifySchema = z.object({ ...common, Mac: base64 });
const describeSchema = z.object({ KeyId: z.string().min(1) });

/**
 * Keys that never leave the folder: for HMAC under `aliases`, for signatures under `signing` (P-256) and `rsa`. They are made when they
 * are new, each alias with a key of its own.
 */
export function openKms(
  store: LocalStore,
  aliases: readonly string[],
  place: { region: string; accountId: string },
  signing: readonly string[] = [],
  rsa: readonly string[] = [],
): Kms {
  const findSigning = openSigningKeys(store, signing, rsa);
  store.exec(
    'create table if not exists kmsKeys (alias text primary key, id text not null, secret blob not null) strict',
  );
  const insert = store.prepare('insert or ignore into kmsKeys (alias, id, secret) values (?, ?, ?)');
  for (const alias of aliases) insert.run(alias, randomUUID(), randomBytes(32));
  const select = store.prepare('select id, secret from kmsKeys where alias = ?1 or id = ?1');
  const arnOf = (resource: string) => `arn:aws:kms:${place.region}:${place.accountId}:${resource}`;

  /** By id, alias or the ARN of either, as the service takes them. */
  function find(name: string): Key {
    const row = select.get(resourceOf(name));
    if (!row) throw new KmsError('NotFoundException', `Key '${arnOf(resourceOf(name))}' does not exist`);
    const { id, secret } = row;
    if (!(secret instanceof Uint8Array)) throw new Error('The key is no blob');
    return { id: String(id), arn: arnOf(`key/${id}`), secret: Buffer.from(secret) };
  }

  const resourceOf = (name: string): string =>
    (name.startsWith('arn:') ? name.split(':').slice(5).join(':') : name).replace(/^key\//, '');

  function signingKey(name: string): SigningKey {
    const key = findSigning(resourceOf(name));
    if (!key) throw new KmsError('NotFoundException', `Key '${arnOf(resourceOf(name))}' does not exist`);
    return key;
  }

  const macOf = (key: Key, message: Buffer) => createHmac('sha256', key.secret).update(message).digest();

  const actions: Record<string, (body: unknown) => unknown> = {
    GenerateMac(body) {
      const { KeyId, MacAlgorithm, Message } = parse(generateSchema, body);
      const key = find(KeyId);
      return { KeyId: key.arn, MacAlgorithm, Mac: macOf(key, Message).toString('base64') };
    },
    VerifyMac(body) {
      const { KeyId, MacAlgorithm, Message, Mac } = parse(verifySchema, body);
      const key = find(KeyId);
      const expected = macOf(key, Message);
      if (Mac.length !== expected.length || !timingSafeEqual(Mac, expected))
        throw new KmsError('KMSInvalidMacException', 'The MAC is not that of the message under this key');
      return { KeyId: key.arn, MacAlgorithm, MacValid: true };
    },
    Sign(body) {
      const { KeyId, SigningAlgorithm, MessageType, Message } = parse(signSchema, body);
      if (MessageType === 'DIGEST' && Message.length !== 32)
        throw new KmsError('ValidationException', 'A digest of SHA-256 has 32 bytes');
      const key = signingKey(KeyId);
      const Signature = key.sign(Message, MessageType);
      return { KeyId: arnOf(`key/${key.id}`), SigningAlgorithm, Signature };
    },
    GetPublicKey(body) {
      const { id, publicKey, keySpec } = signingKey(parse(describeSchema, body).KeyId);
      return {
        KeyId: arnOf(`key/${id}`),
        PublicKey: publicKey,
        KeySpec: keySpec,
        KeyUsage: 'SIGN_VERIFY',
        SigningAlgorithms: [keySpec === 'RSA_2048' ? 'RSASSA_PKCS1_V1_5_SHA_256' : 'ECDSA_SHA_256'],
      };
    },
    DescribeKey(body) {
      const key = find(parse(describeSchema, body).KeyId);
      return {
        KeyMetadata: {
          AWSAccountId: place.accountId,
          KeyId: key.id,
          Arn: key.arn,
          Enabled: true,
          KeyState: 'Enabled',
          KeySpec: 'HMAC_256',
          KeyUsage: 'GENERATE_VERIFY_MAC',
          KeyManager: 'CUSTOMER',
          Origin: 'AWS_KMS',
          MacAlgorithms: ['HMAC_SHA_256'],
        },
      };
    },
  };

  return {
    handle(name, body) {
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (!action)
        throw new KmsError('UnknownOperationException', `The operation '${name}' is not supported`);
      return action(body);
    },
  };
}

function parse<Output>(schema: z.ZodType<Output>, body: unknown): Output {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new KmsError('ValidationException', z.prettifyError(parsed.error));
  return parsed.data;
}
