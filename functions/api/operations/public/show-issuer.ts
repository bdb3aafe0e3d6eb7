import * as z from 'zod';
import type { CredentialPorts } from '../../../core/use-cases/issue-credential.ts';
import { showIssuer } from '../../../core/use-cases/show-issuer.ts';
import { defineOperation, ok } from '../../operation.ts';

export const showIssuerOperation = defineOperation({
  id: 'show-issuer',
  method: 'GET',
  path: '/issuer/did.json',
  audience: 'public',
  summary: 'Get the key with which anyone verifies credentials of the centre (DID document, did:web)',
  answers: { 200: z.string() },
  mediaType: 'application/did+json',
  handle: async (_request, ports: Pick<CredentialPorts, 'credentials' | 'publicUrl'>) =>
    ok(JSON.stringify(await showIssuer(ports))),
});
