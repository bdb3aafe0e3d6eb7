import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { checkName, machineArnOf } from '../engine/arns.ts';
import { ServiceError } from '../service-error.ts';
import { defineAction, epochSeconds } from './action.ts';
import { checkDefinition } from './definition.ts';
import { arn } from './fields.ts';

const request = z.strictObject({
  name: z.string(),
  definition: z.string().min(1).max(1_048_576),
  roleArn: arn,
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  /** Taken, because infrastructure code sends them; they have no effect here. */
  loggingConfiguration: z.unknown().optional(),
  tracingConfiguration: z.unknown().optional(),
  tags: z.unknown().optional(),
});

/** Creating the same machine again gives the one that is there. */
export const createStateMachine = defineAction(request, ({ name, definition, roleArn, type }, desk) => {
  if (type === 'EXPRESS')
    throw new ServiceError('StateMachineTypeNotSupported', 'Only STANDARD state machines are supported');
  const machineArn = machineArnOf(checkName(name), desk.place);
  checkDefinition(definition);
  return desk.store.transact(() => {
    const existing = desk.store.machines.find(machineArn);
    if (existing && existing.definition !== definition)
      throw new ServiceError('StateMachineAlreadyExists', `State Machine Already Exists: '${machineArn}'`);
    const now = desk.now();
    if (!existing)
      desk.store.machines.save({
        arn: machineArn,
        name,
        roleArn,
        revisionId: randomUUID(),
        definition,
        createdAt: now,
        updatedAt: now,
      });
    return { stateMachineArn: machineArn, creationDate: epochSeconds(existing?.createdAt ?? now) };
  });
});
