import * as z from 'zod';
import type { KmsCall } from './kms-call.ts';

const answerSchema = z.object({ Mac: z.base64() });

/**
 * The keyed hash under which the licences of a person are listed. The key never leaves KMS, so that the table alone does
 * not tell whose a licence is, not even to somebody who tries every id.
 */
export function kmsHolderKeys(call: KmsCall, KeyId: string): (sub: string) => Promise<string> {
  return async (sub) => {
    const Message = Buffer.from(`holder ${sub}`).toString('base64');
    const { Mac } = answerSchema.parse(
      await call('GenerateMac', { KeyId, MacAlgorithm: 'HMAC_SHA_256', Message }),
    );
    return Buffer.from(Mac, 'base64').toString('base64url');
  };
}
