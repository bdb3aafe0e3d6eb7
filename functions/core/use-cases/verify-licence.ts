import { legalDateOf } from '../domain/legal-date.ts';
import { type Licence, licenceNumberPattern, licenceStateOn } from '../domain/licence.ts';
import { Refused } from '../domain/refusal.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import type { System } from '../ports/system.ts';

/** What the public is told about a licence: what it says and its state, not who filed the case. */
export interface LicenceView extends Omit<Licence, 'applicationId' | 'state'> {
  readonly state: ReturnType<typeof licenceStateOn>;
  /** The day on which this was true. */
  readonly checkedOn: string;
}

/**
 * Verifies a licence by its number, without signing in (grants are public, Licensing Law art. 40).
 * @throws Refused LICENCE_NOT_FOUND
 */
export async function verifyLicence(
  command: { number: string },
  ports: { licences: LicenceRegister; system: System },
): Promise<LicenceView> {
  const number = command.number.trim().toUpperCase();
  const licence = licenceNumberPattern.test(number) ? await ports.licences.find(number) : undefined;
  if (!licence) throw new Refused('LICENCE_NOT_FOUND');
  const today = legalDateOf(ports.system.now());
  const { applicationId: _applicationId, ...shown } = licence;
  return { ...shown, state: licenceStateOn(licence, today), checkedOn: today };
}
