import type { SampleKeys } from '../../core/ports/sample-keys.ts';
import { keyedHash } from './holder-keys.ts';
import type { KmsCall } from './kms-call.ts';

/**
 * Draws under the key of the holders, which KMS keeps: no official can compute one. What is hashed begins with another word
 * than holders and names. The key is named by its id, without the account that it belongs to.
 */
export function kmsSampleKeys(call: KmsCall, KeyId: string): SampleKeys {
  const hash = keyedHash(call, KeyId);
  const key = KeyId.split('/').at(-1) ?? KeyId;
  return {
    draw: async (text) => ({ hash: Buffer.from(await hash(text), 'base64url').toString('hex'), key }),
  };
}
