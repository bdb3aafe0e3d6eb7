import type { StaffCaller } from '../domain/actor.ts';
import type { Licence, Suspension } from '../domain/licence.ts';
import { suspend } from '../domain/licence-life.ts';
import { commandLicence, type LicencePorts } from './write-licence.ts';

/**
 * The licence may not be used until a day, or until it is lifted. The reason is public.
 * @throws Refused LICENCE_NOT_FOUND, NOT_PERMITTED, WRONG_LICENCE_STATE, REASON_REQUIRED, SUSPENSION_DAY_INVALID
 */
export async function suspendLicence(
  command: { caller: StaffCaller; number: string } & Suspension,
  ports: LicencePorts,
): Promise<Licence> {
  const rule = (licence: Licence, today: string) => suspend(licence, command, today);
  return (await commandLicence('suspend-licence', command, rule, ports)).licence;
}
