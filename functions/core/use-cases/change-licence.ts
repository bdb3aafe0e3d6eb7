import type { StaffCaller } from '../domain/actor.ts';
import type { Licence } from '../domain/licence.ts';
import { type LicenceChangeSaid, succeed } from '../domain/licence-life.ts';
import { Refused } from '../domain/refusal.ts';
import { commandLicence, type LicencePorts } from './write-licence.ts';

/**
 * Art. 49: on the holder's request what the licence says is changed; a new licence takes the place of the old one.
 * @returns the new licence
 * @throws Refused LICENCE_NOT_FOUND, NOT_PERMITTED, WRONG_LICENCE_STATE, REASON_REQUIRED, NOTHING_CHANGED, VERSION_CONFLICT
 */
export async function changeLicence(
  command: { caller: StaffCaller; number: string; reason: string } & LicenceChangeSaid,
  ports: LicencePorts,
): Promise<Licence> {
  const { reason, holderName, subject } = command;
  if (reason.trim() === '') throw new Refused('REASON_REQUIRED');
  const changed = {
    ...(holderName !== undefined && { holderName }),
    ...(subject !== undefined && { subject }),
  };
  const { licence, successor } = await commandLicence(
    'change-licence',
    command,
    (current, on) => ({
      licence: current,
      events: [],
      successor: (number) => succeed(current, { because: 'changed', reason, changed }, { number, on }),
    }),
    ports,
  );
  return successor ?? licence;
}
