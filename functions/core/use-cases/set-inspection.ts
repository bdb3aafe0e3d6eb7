import type { StaffCaller } from '../domain/actor.ts';
import type { Licence } from '../domain/licence.ts';
import { setInspection as set } from '../domain/licence-life.ts';
import { commandLicence, type LicencePorts } from './write-licence.ts';

/**
 * The day of the next annual inspection 年檢; the holder is reminded thirty days before.
 * @throws Refused LICENCE_NOT_FOUND, NOT_PERMITTED, WRONG_LICENCE_STATE, NEXT_INSPECTION_INVALID
 */
export async function setInspection(
  command: { caller: StaffCaller; number: string; nextOn: string },
  ports: LicencePorts,
): Promise<Licence> {
  const rule = (licence: Licence, today: string) => set(licence, command.nextOn, today);
  return (await commandLicence('set-inspection', command, rule, ports)).licence;
}
