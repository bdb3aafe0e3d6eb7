import { createHash, createPublicKey } from 'node:crypto';
import * as z from 'zod';
import type { CredentialSigner, PublicKey } from '../../core/ports/credentials.ts';
import type { KmsCall } from './kms-call.ts';

const signSchema = z.object({ Signature: z.base64() });
const keySchema = z.object({ PublicKey: z.base64() });
const jwkSchema = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Signs credentials with a P-256 key that never leaves KMS (ES256). The public key is read once and kept; its id is its
 * thumbprint (RFC 7638), so that a verifier that keeps the key notices when it is another.
 */
export function kmsCredentialSigner(call: KmsCall, KeyId: string): CredentialSigner {
  let known: Promise<PublicKey> | undefined;

  async function readKey(): Promise<PublicKey> {
    const { PublicKey } = keySchema.parse(await call('GetPublicKey', { KeyId }));
    const key = createPublicKey({ key: Buffer.from(PublicKey, 'base64'), format: 'der', type: 'spki' });
    const { kty, crv, x, y } = jwkSchema.parse(key.export({ format: 'jwk' }));
    const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
    return { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' };
  }

  const publicKey = (): Promise<PublicKey> => {
    known ??= readKey().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    publicKey,
    async sign(credential, issuer) {
      const { kid } = await publicKey();
      const header = { alg: 'ES256', typ: 'vc+jwt', cty: 'vc', kid: `${issuer}#${kid}` };
      const signed = `${encoded(header)}.${encoded(credential)}`;
      const { Signature } = signSchema.parse(
        await call('Sign', {
          KeyId,
          SigningAlgorithm: 'ECDSA_SHA_256',
          MessageType: 'DIGEST',
          Message: createHash('sha256').update(signed).digest('base64'),
        }),
      );
      return `${signed}.${rawSignature(Buffer.from(Signature, 'base64')).toString('base64url')}`;
    },
  };
}

/** Bytes of each of the two numbers of a P-256 signature. */
const NUMBER_BYTES = 32;

/**
 * A signature as KMS gives it (DER: a sequence of two whole numbers, with a zero before a number whose first bit is set)
 * as JWS takes it: both numbers side by side, 32 bytes each (RFC 7518, 3.4).
 * @throws Error for what is no such sequence
 */
export function rawSignature(der: Buffer): Buffer {
  const [sequence, length, ...rest] = der;
  if (sequence !== 0x30 || length !== rest.length) throw new Error('KMS signed in an unknown form.');
  const first = numberAt(der, 2);
  const second = numberAt(der, first.end);
  if (second.end !== der.length) throw new Error('KMS signed in an unknown form.');
  return Buffer.concat([first.bytes, second.bytes]);
}

function numberAt(der: Buffer, at: number): { bytes: Buffer; end: number } {
  const [tag, length = 0] = der.subarray(at, at + 2);
  const end = at + 2 + length;
  const digits = der.subarray(at + 2, end);
  const number = digits[0] === 0 ? digits.subarray(1) : digits;
  if (tag !== 0x02 || length === 0 || number.length > NUMBER_BYTES)
    throw new Error('KMS signed in an unknown form.');
  return { bytes: Buffer.concat([Buffer.alloc(NUMBER_BYTES - number.length), number]), end };
}
