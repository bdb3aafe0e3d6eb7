import { kmsCredentialSigner } from '../../../functions/adapters/kms/credential-signer.ts';
import type { CredentialSigner } from '../../../functions/core/ports/credentials.ts';
import { openKms } from '../../../local/kms/kms.ts';
import { openStoreInMemory } from '../../../local/store/local-store.ts';

/** The real signer on the local KMS, without a line between them. */
export function aCredentialSigner(): CredentialSigner {
  const place = { region: 'ap-east-1', accountId: '000000000000' };
  const kms = openKms(openStoreInMemory(), [], place, ['alias/credentials']);
  return kmsCredentialSigner(async (action, members) => kms.handle(action, members), 'alias/credentials');
}
