import * as z from 'zod';
import { defineAction, epochSeconds } from './action.ts';
import { pageOf, paging } from './paging.ts';

export const listStateMachines = defineAction(z.strictObject(paging), (request, { store }) => {
  const { entries, ...next } = pageOf(request, store.machines.list);
  const stateMachines = entries.map(({ arn, name, createdAt }) => ({
    stateMachineArn: arn,
    name,
    type: 'STANDARD',
    creationDate: epochSeconds(createdAt),
  }));
  return { stateMachines, ...next };
});
