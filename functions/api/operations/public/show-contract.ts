import * as z from 'zod';
import { defineOperation, ok } from '../../operation.ts';

/** The contract is made from the operations when the centre is built, so no function carries what makes it. */
export const showContractOperation = defineOperation({
  id: 'show-contract',
  method: 'GET',
  path: '/openapi.json',
  audience: 'public',
  summary: 'Show this contract',
  answers: { 200: z.record(z.string(), z.unknown()) },
  handle: async (_request, ports: { readContract: () => Promise<Record<string, unknown>> }) =>
    ok(await ports.readContract()),
});
