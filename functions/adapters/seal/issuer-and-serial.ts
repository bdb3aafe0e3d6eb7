import { membersOf, parseDer, sequence, tagOf } from './asn1.ts';

/** Whose certificate and which: how a signature names the one that it was made with. */
export function issuerAndSerial(certificate: Uint8Array): ReturnType<typeof parseDer> {
  const [body] = membersOf(parseDer(certificate));
  const fields = membersOf(body);
  // the version is optional and stands before the serial number
  const [serial, _algorithm, issuer] = tagOf(fields[0]) === 0 ? fields.slice(1) : fields;
  if (!serial || !issuer) throw new Error('The certificate has no issuer.');
  return sequence(issuer, serial);
}
