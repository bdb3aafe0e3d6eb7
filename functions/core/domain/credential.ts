import { addDays, endOfDay, type LegalDate, startOfDay } from './legal-date.ts';
import { partsOfNumber } from './licence.ts';

/** What a list says of a licence: over for good, or not to be used for now. */
export const statusPurposes = ['revocation', 'suspension'] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

/** The entries of a list at least: among so many nobody can tell whose status was looked up (Bitstring Status List 1.0). */
export const LIST_LENGTH = 131_072;

/** Where the credentials of the centre come from, and its name as an issuer. */
export interface IssuerPlace {
  /** Where people reach the centre, without a slash at the end. */
  readonly publicUrl: string;
}

/** The centre as an issuer: a did:web is an address of its host, so that the web's own certificates vouch for the key. */
export function issuerOf({ publicUrl }: IssuerPlace): string {
  return `did:web:${new URL(publicUrl).host.replace(':', '%3A')}:api:issuer`;
}

/** `GAJ-2026-revocation`: one list for a department's year and a purpose. */
export interface ListName {
  readonly departmentCode: string;
  readonly year: number;
  readonly purpose: StatusPurpose;
}

export function listNameOf({ departmentCode, year, purpose }: ListName): string {
  return `${departmentCode}-${year}-${purpose}`;
}

/** Undefined for a text that is no name of a list. */
export function parseListName(text: string): ListName | undefined {
  const [, departmentCode, year, said] = /^([A-Z]{2,5})-(\d{4})-([a-z]+)$/.exec(text) ?? [];
  const purpose = statusPurposes.find((one) => one === said);
  if (departmentCode === undefined || purpose === undefined) return undefined;
  return { departmentCode, year: Number(year), purpose };
}

export function listAddress(name: ListName, { publicUrl }: IssuerPlace): string {
  return `${publicUrl}/api/status-lists/${listNameOf(name)}`;
}

/** What a credential says of a licence: no more than the public page. */
export interface CredentialFacts {
  readonly number: string;
  readonly title: string;
  readonly issuedOn: LegalDate;
  readonly validUntil?: LegalDate;
  readonly said: Readonly<Record<string, unknown>>;
}

/** The instant at which a last day ends, as a credential writes it. */
const lastSecond = (on: LegalDate): string =>
  `${new Date(endOfDay(on).getTime() - 1000).toISOString().slice(0, 19)}Z`;
const firstSecond = (on: LegalDate): string => `${startOfDay(on).toISOString().slice(0, 19)}Z`;

/** The second context says that the centre's own words are the centre's. */
const contexts = ({ publicUrl }: IssuerPlace) => [
  'https://www.w3.org/ns/credentials/v2',
  { '@vocab': `${publicUrl}/licences#` },
];

/**
 * A licence as a Verifiable Credential (W3C, data model 2.0). Its place in the lists is its serial: nothing else counts
 * places, and none is ever given twice.
 */
export function licenceCredential(facts: CredentialFacts, place: IssuerPlace): object {
  const parts = partsOfNumber(facts.number);
  if (!parts) throw new Error('A licence without a number has no credential.');
  const { departmentCode, year, serial } = parts;
  return {
    '@context': contexts(place),
    id: `${place.publicUrl}/licences/${facts.number}`,
    type: ['VerifiableCredential', 'AdministrativeLicence'],
    issuer: issuerOf(place),
    name: facts.title,
    validFrom: firstSecond(facts.issuedOn),
    ...(facts.validUntil !== undefined && { validUntil: lastSecond(facts.validUntil) }),
    credentialSubject: { type: 'LicensedActivity', ...facts.said },
    credentialStatus: statusPurposes.map((purpose) => {
      const address = listAddress({ departmentCode, year, purpose }, place);
      return {
        id: `${address}#${serial}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: purpose,
        statusListIndex: String(serial),
        statusListCredential: address,
      };
    }),
  };
}

/** A bit for each serial, the first at the left; as long as the law of large numbers asks, and longer for longer registers. */
export function statusBits(serials: readonly number[], lastSerial: number): Uint8Array {
  let length = LIST_LENGTH;
  while (length <= lastSerial) length *= 2;
  const bits = new Uint8Array(length / 8);
  for (const serial of serials) bits[serial >> 3] = (bits[serial >> 3] ?? 0) | (0x80 >> (serial & 7));
  return bits;
}

/** Milliseconds for which a verifier may keep a list before it asks again. */
const KEEP_LIST_MS = 300_000;

/** A status list as a credential of its own (Bitstring Status List 1.0). It is good for two days: an old one proves nothing. */
export function statusListCredential(
  name: ListName,
  encodedList: string,
  today: LegalDate,
  place: IssuerPlace,
): object {
  const address = listAddress(name, place);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerOf(place),
    validFrom: firstSecond(today),
    validUntil: lastSecond(addDays(today, 1)),
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: name.purpose,
      encodedList,
      ttl: KEEP_LIST_MS,
    },
  };
}
