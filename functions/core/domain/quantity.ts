import type { Application } from './application.ts';
import type { EventBody } from './event.ts';

/**
 * Where a limited item is granted in order of acceptance (Licensing Law art. 57), a case keeps its place from the day on
 * which it is accepted in law, then from the instant at which that was recorded; the id parts what remains. A deemed
 * acceptance that is recorded late so stands where it would have stood in time.
 *
 * @returns the place, which sorts as text; undefined when nothing is accepted here or the item is not limited.
 */
export function placeTaken(
  application: Pick<Application, 'id' | 'isLimited'>,
  events: readonly EventBody[],
  at: Date,
): string | undefined {
  if (!application.isLimited) return undefined;
  for (const event of events)
    if (event.type === 'ApplicationAccepted' || event.type === 'AcceptanceDeemed')
      return `${event.acceptedOn}#${at.toISOString()}#${application.id}`;
  return undefined;
}

/** Whether the case stands in the line of its item: accepted, and not decided or ended. */
export function standsInLine({ status, placeInLine }: Application): boolean {
  return placeInLine !== undefined && status === 'in-review';
}
