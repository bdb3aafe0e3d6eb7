import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoRoster } from '../functions/adapters/dynamodb/roster.ts';
import { membershipsOf } from '../functions/core/domain/actor.ts';
import { desksOf } from '../functions/core/domain/colleague.ts';
import { personas } from './personas.ts';
import { names } from './place.ts';

/** Enters the people of the desks, so that a head finds colleagues before each has signed in once; whom it knows it leaves. */
export async function publishRoster(client: DynamoDBClient): Promise<void> {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const roster = dynamoRoster(documents, names.table);
  for (const { id: sub, name, groups } of personas) {
    const caller = { kind: 'staff', sub, name: name['zh-Hant'], memberships: membershipsOf(groups) } as const;
    for (const [departmentCode, roles] of desksOf(caller))
      if (!(await roster.find(departmentCode, sub)))
        await roster.enter({ sub, name: caller.name, departmentCode, roles });
  }
}
