import * as z from 'zod';
import type { Sealer } from '../../core/ports/sealer.ts';
import type { KmsCall } from './kms-call.ts';

const signSchema = z.object({ Signature: z.base64() });

/**
 * Seals with an RSA key that never leaves KMS. PKCS #1 v1.5 gives the same signature for the same digest, which is why it is
 * taken and not a curve: a paper that is sealed twice is the same paper.
 */
export function kmsSealer(call: KmsCall, KeyId: string, chain: () => Promise<readonly Uint8Array[]>): Sealer {
  return {
    chain,
    async sign(digest) {
      const SigningAlgorithm = 'RSASSA_PKCS1_V1_5_SHA_256';
      const Message = Buffer.from(digest).toString('base64');
      const signed = await call('Sign', { KeyId, SigningAlgorithm, MessageType: 'DIGEST', Message });
      return Buffer.from(signSchema.parse(signed).Signature, 'base64');
    },
  };
}
