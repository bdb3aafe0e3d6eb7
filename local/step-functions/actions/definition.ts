import { parseDefinition } from '../definition/parse-definition.ts';
import { InvalidDefinitionError } from '../definition/problem.ts';
import { ServiceError } from '../service-error.ts';

export function checkDefinition(definition: string): string {
  try {
    parseDefinition(definition);
    return definition;
  } catch (error) {
    if (error instanceof InvalidDefinitionError) throw new ServiceError('InvalidDefinition', error.message);
    throw error;
  }
}
