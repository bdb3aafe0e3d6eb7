import { kmsLinkSigner } from '../../adapters/kms/link-signer.ts';
import type { LinkSigner } from '../../core/ports/review-links.ts';
import { readEnvironment } from '../environment.ts';
import { wireKms } from './kms.ts';

export function wireLinks(): LinkSigner {
  const [keyId = '', ...retired] = readEnvironment(['LINK_KEY_ID']).LINK_KEY_ID.split(',');
  return kmsLinkSigner(wireKms(), keyId, retired);
}
