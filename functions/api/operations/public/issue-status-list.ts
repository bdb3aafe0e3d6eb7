import * as z from 'zod';
import type { PackBits } from '../../../core/ports/credentials.ts';
import type { CredentialPorts } from '../../../core/use-cases/issue-credential.ts';
import { issueStatusList } from '../../../core/use-cases/issue-status-list.ts';
import { defineOperation, ok } from '../../operation.ts';
import { idParam } from '../../views/shapes.ts';

export const issueStatusListOperation = defineOperation({
  id: 'issue-status-list',
  method: 'GET',
  path: '/status-lists/{list}',
  audience: 'public',
  summary: "Get the status list of a department's year (Bitstring Status List 1.0), secured as a JWT",
  params: z.strictObject({ list: idParam }),
  answers: { 200: z.string() },
  mediaType: 'application/vc+jwt',
  refuses: ['STATUS_LIST_NOT_FOUND'],
  handle: async ({ params }, ports: CredentialPorts & { packBits: PackBits }) =>
    ok(await issueStatusList(params, ports)),
});
