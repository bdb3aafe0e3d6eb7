import { kmsClient } from '../../adapters/clients.ts';
import { kmsLinkSigner } from '../../adapters/kms/link-signer.ts';
import type { LinkSigner } from '../../core/ports/review-links.ts';
import { readEnvironment } from '../environment.ts';

export function wireLinks(): LinkSigner {
  return kmsLinkSigner(kmsClient(), readEnvironment(['LINK_KEY_ID']).LINK_KEY_ID);
}
