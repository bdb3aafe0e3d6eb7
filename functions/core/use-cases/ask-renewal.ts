import type { ApplicantCaller } from '../domain/actor.ts';
import type { Licence } from '../domain/licence.ts';
import { askRenewal as ask } from '../domain/licence-life.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { commandLicence, type LicencePorts } from './write-licence.ts';

/**
 * The holder asks for another term (art. 50): thirty working days before expiry at the latest. If the authority says nothing
 * until then, the licence is renewed.
 * @throws Refused LICENCE_NOT_FOUND, WRONG_LICENCE_STATE, RENEWAL_NOT_FORESEEN, RENEWAL_ASKED, RENEWAL_TOO_LATE
 */
export async function askRenewal(
  command: { caller: ApplicantCaller; number: string },
  ports: LicencePorts & { catalogue: Catalogue },
): Promise<Licence> {
  const calendar = await ports.catalogue.calendar();
  const decide = (licence: Licence, today: string) => ask(licence, today, calendar);
  return (await commandLicence('ask-renewal', command, decide, ports)).licence;
}
