import type { StaffCaller } from '../domain/actor.ts';
import type { Licence } from '../domain/licence.ts';
import { type RevocationSaid, revoke } from '../domain/licence-life.ts';
import { commandLicence, type LicencePorts } from './write-licence.ts';

/**
 * The grant is undone (art. 69, 80, 8). Whoever got it by deceit may not apply for a safety-related item for three years
 * (art. 79): the bar is stored in the same transaction.
 * @throws Refused LICENCE_NOT_FOUND, NOT_PERMITTED, WRONG_LICENCE_STATE, REASON_REQUIRED
 */
export async function revokeLicence(
  command: { caller: StaffCaller; number: string } & RevocationSaid,
  ports: LicencePorts,
): Promise<Licence> {
  const rule = (licence: Licence, today: string) => revoke(licence, command, today);
  return (await commandLicence('revoke-licence', command, rule, ports)).licence;
}
