import { kmsNameKeys } from '../../adapters/kms/name-keys.ts';
import type { NameKeys } from '../../core/ports/name-keys.ts';
import { readEnvironment } from '../environment.ts';
import { wireKms } from './kms.ts';

/** The keyed hashes of names, for whoever enters a case or looks for one. */
export function wireNames(): NameKeys {
  const { HOLDER_KEY_ID } = readEnvironment(['HOLDER_KEY_ID']);
  return kmsNameKeys(wireKms(), HOLDER_KEY_ID);
}
