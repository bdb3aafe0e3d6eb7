import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import {
  type Delivery,
  type DeliveryWay,
  electronicOnly,
  type PostalAddress,
  parseAddress,
  waysOf,
} from '../domain/delivery.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';

export interface ChooseDelivery {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
  readonly way: DeliveryWay;
  /** For `post`, as it was typed. */
  readonly address?: Readonly<Record<string, string>>;
}

/**
 * The rule. An item may offer fewer ways; a letter needs an address, and no other way keeps one.
 * @throws Refused DELIVERY_WAY_NOT_OFFERED, ADDRESS_INVALID (with every field)
 */
export function chosenDelivery(
  { way, address = {} }: Pick<ChooseDelivery, 'way' | 'address'>,
  item: Pick<ServiceItem, 'paperWays'>,
  at: Date,
): Delivery {
  const offered = waysOf(item);
  if (!offered.includes(way)) throw new Refused('DELIVERY_WAY_NOT_OFFERED', { field: 'way', offered });
  if (way !== 'post') return { way };
  const parsed = parseAddress(address, legalDateOf(at));
  if (!parsed.ok) throw new Refused('ADDRESS_INVALID', {}, parsed.problems);
  return { way, address: parsed.address };
}

function isSame(before: Delivery, after: Delivery): boolean {
  const partsOf = ({ recipient, phone, address, postcode }: PostalAddress) =>
    [recipient, phone, address, postcode].join('\n');
  const a = before.address && partsOf(before.address);
  return before.way === after.way && a === (after.address && partsOf(after.address));
}

/**
 * The applicant says how the paper is to come: while applying or later, until the decision. The log names the way and never
 * the address. Choosing the same again changes nothing.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, DELIVERY_WAY_NOT_OFFERED, ADDRESS_INVALID
 */
export async function chooseDelivery(
  command: ChooseDelivery,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller } = command;
  return changeCase(
    command.applicationId,
    actorOf(caller),
    async (current, at) => {
      assertMay('choose-delivery', caller, current);
      assertStatus('chooseDelivery', current);
      const delivery = chosenDelivery(command, await itemOf(current, ports.catalogue), at);
      if (isSame(current.delivery ?? electronicOnly, delivery)) return undefined;
      return { delivery, events: [{ type: 'DeliveryChosen', way: delivery.way }] };
    },
    ports,
  );
}
