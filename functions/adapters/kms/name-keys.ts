import type { NameKeys } from '../../core/ports/name-keys.ts';
import { keyedHash } from './holder-keys.ts';
import type { KmsCall } from './kms-call.ts';

/**
 * Beginnings of names under the key of the holders, which KMS keeps. What is hashed begins with another word than a
 * holder's id, so that no name is ever taken for one.
 */
export function kmsNameKeys(call: KmsCall, KeyId: string): NameKeys {
  const hash = keyedHash(call, KeyId);
  return { keyOf: (departmentCode, beginning) => hash(`name ${departmentCode} ${beginning}`) };
}
