import type { StaffCaller } from '../domain/actor.ts';
import type { Licence } from '../domain/licence.ts';
import { liftSuspension as lift } from '../domain/licence-life.ts';
import { commandLicence, type LicencePorts } from './write-licence.ts';

/**
 * The licence may be used again before the suspension's last day.
 * @throws Refused LICENCE_NOT_FOUND, NOT_PERMITTED, WRONG_LICENCE_STATE, REASON_REQUIRED
 */
export async function liftSuspension(
  command: { caller: StaffCaller; number: string; reason: string },
  ports: LicencePorts,
): Promise<Licence> {
  const rule = (licence: Licence, today: string) => lift(licence, command.reason, today);
  return (await commandLicence('lift-suspension', command, rule, ports)).licence;
}
