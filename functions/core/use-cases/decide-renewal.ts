import type { StaffCaller } from '../domain/actor.ts';
import type { Licence } from '../domain/licence.ts';
import { decideRenewal as decide, type RenewalDecision } from '../domain/licence-life.ts';
import { commandLicence, type LicencePorts } from './write-licence.ts';

/**
 * The authority renews, or refuses with reasons (art. 50, 38), before the licence expires.
 * @throws Refused LICENCE_NOT_FOUND, NOT_PERMITTED, WRONG_LICENCE_STATE, NO_RENEWAL_ASKED, REASON_REQUIRED
 */
export async function decideRenewal(
  command: { caller: StaffCaller; number: string } & RenewalDecision,
  ports: LicencePorts,
): Promise<Licence> {
  const rule = (licence: Licence, today: string) => decide(licence, command, today);
  return (await commandLicence('decide-renewal', command, rule, ports)).licence;
}
