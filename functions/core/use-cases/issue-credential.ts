import { issuerOf, licenceCredential } from '../domain/credential.ts';
import { Refused } from '../domain/refusal.ts';
import type { CredentialSigner } from '../ports/credentials.ts';
import type { PublicRegister } from '../ports/registers.ts';
import type { System } from '../ports/system.ts';
import { verifyLicence } from './verify-licence.ts';

export interface CredentialPorts {
  readonly licences: PublicRegister;
  readonly system: System;
  readonly credentials: CredentialSigner;
  readonly publicUrl: string;
}

/**
 * A licence as a signed credential. It says what the public page says of it and nothing more; what may change later, its
 * state, is in the status lists.
 * @throws Refused LICENCE_NOT_FOUND, LICENCE_NOT_IN_FORCE
 */
export async function issueCredential(command: { number: string }, ports: CredentialPorts): Promise<string> {
  const licence = await verifyLicence(command, ports);
  if (licence.state !== 'valid' && licence.state !== 'suspended')
    throw new Refused('LICENCE_NOT_IN_FORCE', { state: licence.state });
  const { number, title, departmentName, holderName, subject, legalBasis, conditions } = licence;
  const { fields, annexes, notes, issuedOn, validUntil, nextInspectionOn, replaces } = licence;
  const credential = licenceCredential(
    {
      number,
      title: title['zh-Hant'],
      issuedOn,
      ...(validUntil !== undefined && { validUntil }),
      said: {
        number,
        title,
        holderName,
        subject,
        legalBasis,
        ...(fields && { fields }),
        conditions: conditions.map((one) => one.text),
        issuedBy: departmentName,
        issuedOn,
        ...(annexes && { annexes }),
        ...(notes && { notes }),
        ...(nextInspectionOn !== undefined && { nextInspectionOn }),
        ...(replaces !== undefined && { replaces }),
      },
    },
    ports,
  );
  return ports.credentials.sign(credential, issuerOf(ports));
}
