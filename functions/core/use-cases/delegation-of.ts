import { type DelegatedItem, type Delegation, delegationFor } from '../domain/delegation.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { Catalogue } from '../ports/catalogue.ts';

/** The delegation that holds for an item at this instant, as it is published now; undefined for none. */
export async function delegationOf(
  item: DelegatedItem,
  at: Date,
  catalogue: Pick<Catalogue, 'delegations'>,
): Promise<Delegation | undefined> {
  return delegationFor(await catalogue.delegations(), item, legalDateOf(at));
}
