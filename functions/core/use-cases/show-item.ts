import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';

/**
 * A published item with its five disclosures (Licensing Law art. 30), for anyone.
 * @throws Refused ITEM_NOT_FOUND
 */
export async function showItem(
  command: { code: string },
  ports: { catalogue: Catalogue },
): Promise<ServiceItem> {
  const item = await ports.catalogue.findItem(command.code);
  if (!item) throw new Refused('ITEM_NOT_FOUND');
  return item;
}
