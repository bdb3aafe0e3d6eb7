import { type LegalDate, legalDateOf } from '../domain/legal-date.ts';
import { type Licence, licenceNumberPattern, licenceStateOn } from '../domain/licence.ts';
import { byLaw } from '../domain/licence-life.ts';
import { Refused } from '../domain/refusal.ts';
import type { PublicRegister } from '../ports/registers.ts';
import type { System } from '../ports/system.ts';

/** What only the register needs to know of a licence. */
type Kept =
  | 'applicationId'
  | 'holderKey'
  | 'contact'
  | 'version'
  | 'lastSeq'
  | 'lastHash'
  | 'remindedFor'
  | 'printedEdition'
  | 'pdfSha256'
  | 'conditionsOnPage';

/** What the public is told about a licence: what it says and its state, not who filed the case. */
export interface LicenceView extends Omit<Licence, Kept | 'state'> {
  readonly state: ReturnType<typeof licenceStateOn>;
  /** The day on which this was true. */
  readonly checkedOn: string;
}

/** A licence as anyone may see it on a day, with what the law has done to it by then. */
export function viewLicence(licence: Licence, today: LegalDate): LicenceView {
  const now = byLaw(licence, today).licence;
  const {
    applicationId: _applicationId,
    holderKey: _holderKey,
    contact: _contact,
    version: _version,
    lastSeq: _lastSeq,
    lastHash: _lastHash,
    remindedFor: _remindedFor,
    printedEdition: _printedEdition,
    pdfSha256: _pdfSha256,
    conditionsOnPage: _conditionsOnPage,
    ...said
  } = now;
  return { ...said, state: licenceStateOn(now, today), checkedOn: today };
}

/**
 * Verifies a licence by its number, without signing in (grants are public, Licensing Law art. 40).
 * @throws Refused LICENCE_NOT_FOUND
 */
export async function verifyLicence(
  command: { number: string },
  ports: { licences: Pick<PublicRegister, 'find'>; system: System },
): Promise<LicenceView> {
  const number = command.number.trim().toUpperCase();
  const licence = licenceNumberPattern.test(number) ? await ports.licences.find(number) : undefined;
  if (!licence) throw new Refused('LICENCE_NOT_FOUND');
  return viewLicence(licence, legalDateOf(ports.system.now()));
}
