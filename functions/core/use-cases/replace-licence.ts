import type { ApplicantCaller } from '../domain/actor.ts';
import type { Licence } from '../domain/licence.ts';
import { succeed } from '../domain/licence-life.ts';
import { commandLicence, type LicencePorts } from './write-licence.ts';

/**
 * The holder's licence is lost or damaged: the same again under a new number; the old one counts no more.
 * @returns the new licence
 * @throws Refused LICENCE_NOT_FOUND, WRONG_LICENCE_STATE, VERSION_CONFLICT
 */
export async function replaceLicence(
  command: { caller: ApplicantCaller; number: string; because: 'lost' | 'damaged' },
  ports: LicencePorts,
): Promise<Licence> {
  const { because } = command;
  const { licence, successor } = await commandLicence(
    'replace-licence',
    command,
    (current, on) => ({
      licence: current,
      events: [],
      successor: (number) => succeed(current, { because, reason: '', changed: {} }, { number, on }),
    }),
    ports,
  );
  return successor ?? licence;
}
