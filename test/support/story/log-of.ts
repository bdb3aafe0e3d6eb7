import type { StartedCentre } from '../centre.ts';
import { clientOf, type Json } from './client.ts';
import { expectStatus } from './mass-event.ts';

/** What happened in a case, as a supervisor reads it. @throws Error when its chain is not whole */
export async function logOf(centre: StartedCentre, id: string): Promise<Json[]> {
  const supervisor = await clientOf(centre, 'supervisor');
  const { events, chain } = expectStatus(await supervisor.get(`/applications/${id}/events`), 200);
  if (chain.isIntact !== true || chain.length !== events.length)
    throw new Error(`The log of ${id} is broken: ${JSON.stringify(chain)}`);
  return events;
}

/** The steps of a case by their names, in their order. */
export async function stepsOf(centre: StartedCentre, id: string): Promise<string[]> {
  return (await logOf(centre, id)).map((event) => event.body.type);
}
