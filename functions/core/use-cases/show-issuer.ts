import { type IssuerPlace, issuerOf } from '../domain/credential.ts';
import type { CredentialSigner } from '../ports/credentials.ts';

/** The centre's DID document: the key with which anyone checks a credential without asking us again (did:web). */
export async function showIssuer(
  ports: IssuerPlace & { credentials: Pick<CredentialSigner, 'publicKey'> },
): Promise<object> {
  const id = issuerOf(ports);
  const publicKeyJwk = await ports.credentials.publicKey();
  const method = `${id}#${publicKeyJwk.kid}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id,
    verificationMethod: [{ id: method, type: 'JsonWebKey2020', controller: id, publicKeyJwk }],
    assertionMethod: [method],
  };
}
