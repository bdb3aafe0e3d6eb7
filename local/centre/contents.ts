import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CentreFunction, StateMachineName } from '../../functions/manifest.ts';
import type { ApiRoute } from '../gateway/routes.ts';

/** What of the repository the centre runs. */
export interface CentreContents {
  /** The repository's root. */
  readonly root: string;
  readonly functions: readonly CentreFunction[];
  readonly operations: readonly ApiRoute[];
  readonly stateMachines: readonly StateMachineName[];
  readonly publishCatalogue: (client: DynamoDBClient, withPins: boolean) => Promise<void>;
  /** PINs to show, by department. */
  readonly pins: Readonly<Record<string, string>>;
}

export function namesOf(contents: CentreContents, kind: CentreFunction['kind']): string[] {
  return contents.functions.filter((one) => one.kind === kind).map(({ name }) => name);
}

export function nameOf(contents: CentreContents, source: 'quarantine-object-created' | 'hourly'): string {
  const found = contents.functions.find((one) => one.kind === 'event' && one.source === source);
  if (!found) throw new Error(`The manifest has no function for ${source}.`);
  return found.name;
}

/** Who serves the page of a path: the function whose part of the site it is, else the one that serves the rest. */
export function webFunctionOf(contents: CentreContents, path: string): string {
  const pages = contents.functions.filter((one) => one.kind === 'web');
  const found = pages
    .filter(({ path: own = '' }) => own === '' || path === own || path.startsWith(`${own}/`))
    .toSorted((a, b) => (b.path ?? '').length - (a.path ?? '').length)[0]; // the longest path, as the gateway has it
  if (!found) throw new Error('The manifest has no function for the pages.');
  return found.name;
}

export function audienceOf(contents: CentreContents, audience: string): string {
  const found = contents.functions.find((one) => one.kind === 'api' && one.audience === audience);
  if (!found) throw new Error(`The manifest has no function for ${audience}.`);
  return found.name;
}
