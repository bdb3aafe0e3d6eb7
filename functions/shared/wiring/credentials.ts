import { kmsCredentialSigner } from '../../adapters/kms/credential-signer.ts';
import type { CredentialSigner } from '../../core/ports/credentials.ts';
import { readEnvironment } from '../environment.ts';
import { wireKms } from './kms.ts';

export function wireCredentials(): CredentialSigner {
  return kmsCredentialSigner(wireKms(), readEnvironment(['CREDENTIAL_KEY_ID']).CREDENTIAL_KEY_ID);
}
