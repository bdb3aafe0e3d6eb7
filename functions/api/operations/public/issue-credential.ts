import * as z from 'zod';
import { type CredentialPorts, issueCredential } from '../../../core/use-cases/issue-credential.ts';
import { defineOperation, ok } from '../../operation.ts';
import { idParam } from '../../views/shapes.ts';

export const issueCredentialOperation = defineOperation({
  id: 'issue-credential',
  method: 'GET',
  path: '/licences/{number}/credential',
  audience: 'public',
  summary: 'Get a licence as a W3C Verifiable Credential 2.0, secured as a JWT',
  params: z.strictObject({ number: idParam }),
  answers: { 200: z.string() },
  mediaType: 'application/vc+jwt',
  refuses: ['LICENCE_NOT_FOUND', 'LICENCE_NOT_IN_FORCE'],
  handle: async ({ params }, ports: CredentialPorts) => ok(await issueCredential(params, ports)),
});
