import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ServiceError } from '../service-error.ts';
import { defineAction, epochSeconds } from './action.ts';
import { checkDefinition } from './definition.ts';
import { arn } from './fields.ts';
import { findMachine } from './find.ts';

const request = z.strictObject({
  stateMachineArn: arn,
  definition: z.string().min(1).max(1_048_576).optional(),
  roleArn: arn.optional(),
  /** Taken, because infrastructure code sends them; they have no effect here. */
  loggingConfiguration: z.unknown().optional(),
  tracingConfiguration: z.unknown().optional(),
});

/** Running executions keep the definition with which they started. */
export const updateStateMachine = defineAction(request, ({ stateMachineArn, definition, roleArn }, desk) => {
  if (definition === undefined && roleArn === undefined)
    throw new ServiceError('MissingRequiredParameter', 'Either the definition or the roleArn must be given');
  if (definition !== undefined) checkDefinition(definition);
  return desk.store.transact(() => {
    const machine = findMachine(stateMachineArn, desk);
    const isNewDefinition = definition !== undefined && definition !== machine.definition;
    const updated = {
      ...machine,
      roleArn: roleArn ?? machine.roleArn,
      definition: definition ?? machine.definition,
      revisionId: isNewDefinition ? randomUUID() : machine.revisionId,
      updatedAt: desk.now(),
    };
    desk.store.machines.save(updated);
    return { updateDate: epochSeconds(updated.updatedAt), revisionId: updated.revisionId };
  });
});
