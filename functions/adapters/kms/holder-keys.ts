import * as z from 'zod';
import type { KmsCall } from './kms-call.ts';

const answerSchema = z.object({ Mac: z.base64() });

/** A keyed hash under a key that never leaves KMS. */
export function keyedHash(call: KmsCall, KeyId: string): (text: string) => Promise<string> {
  return async (text) => {
    const Message = Buffer.from(text).toString('base64');
    const { Mac } = answerSchema.parse(
      await call('GenerateMac', { KeyId, MacAlgorithm: 'HMAC_SHA_256', Message }),
    );
    return Buffer.from(Mac, 'base64').toString('base64url');
  };
}

/**
 * The keyed hash under which the licences of a person are listed: the table alone does not tell whose a licence is, not
 * even to somebody who tries every id.
 */
export function kmsHolderKeys(call: KmsCall, KeyId: string): (sub: string) => Promise<string> {
  const hash = keyedHash(call, KeyId);
  return (sub) => hash(`holder ${sub}`);
}
