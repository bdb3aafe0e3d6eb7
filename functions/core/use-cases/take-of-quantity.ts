import type { Application } from '../domain/application.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { LicenceRegister } from '../ports/registers.ts';

/**
 * Which one of the year's quantity of its item this grant takes, counted from 1 (Licensing Law art. 57: in the order of
 * acceptance). The write holds the number, so that of two who take the last one is asked to decide anew, and refused.
 *
 * @returns undefined for an item without a limit.
 * @throws Refused QUANTITY_EXHAUSTED with the quantity and the year, EARLIER_CASE_UNDECIDED with how many are before
 */
export async function takeOfQuantity(
  application: Application,
  item: ServiceItem,
  year: number,
  licences: LicenceRegister,
): Promise<number | undefined> {
  const { quantity } = item;
  if (!quantity) return undefined;
  const { placeInLine } = application;
  if (placeInLine === undefined) throw new Error(`Case ${application.id} has no place in the line.`);
  const taken = await licences.takenOfQuantity(item.code, year);
  if (taken >= quantity.perYear)
    throw new Refused('QUANTITY_EXHAUSTED', { quantity: quantity.perYear, year });
  const before = await licences.casesBefore(item.code, placeInLine);
  if (before > 0) throw new Refused('EARLIER_CASE_UNDECIDED', { before });
  return taken + 1;
}
