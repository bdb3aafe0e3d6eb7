import type { ApplicantCaller, StaffCaller } from '../domain/actor.ts';
import type { CancellationGround, Licence } from '../domain/licence.ts';
import { cancel } from '../domain/licence-life.ts';
import { commandLicence, type LicencePorts } from './write-licence.ts';

/**
 * The authority strikes the licence from the register (art. 70).
 * @throws Refused LICENCE_NOT_FOUND, NOT_PERMITTED, WRONG_LICENCE_STATE, NOT_EXPIRED, REASON_REQUIRED
 */
export async function cancelLicence(
  command: { caller: StaffCaller; number: string; ground: CancellationGround; reason: string },
  ports: LicencePorts,
): Promise<Licence> {
  const rule = (licence: Licence, today: string) => cancel(licence, command, today);
  return (await commandLicence('cancel-licence', command, rule, ports)).licence;
}

/**
 * The holder gives the licence up; it is cancelled at the holder's request.
 * @throws Refused LICENCE_NOT_FOUND, WRONG_LICENCE_STATE
 */
export async function giveUpLicence(
  command: { caller: ApplicantCaller; number: string },
  ports: LicencePorts,
): Promise<Licence> {
  const rule = (licence: Licence, today: string) =>
    cancel(licence, { ground: 'at-request', reason: '' }, today);
  return (await commandLicence('give-up-licence', command, rule, ports)).licence;
}
