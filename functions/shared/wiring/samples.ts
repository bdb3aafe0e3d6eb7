import { kmsSampleKeys } from '../../adapters/kms/sample-keys.ts';
import type { SampleKeys } from '../../core/ports/sample-keys.ts';
import { readEnvironment } from '../environment.ts';
import { wireKms } from './kms.ts';

/** The draws of supervision, for whoever decides. */
export function wireSamples(): SampleKeys {
  const { HOLDER_KEY_ID } = readEnvironment(['HOLDER_KEY_ID']);
  return kmsSampleKeys(wireKms(), HOLDER_KEY_ID);
}
