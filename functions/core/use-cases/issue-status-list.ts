import {
  issuerOf,
  type ListName,
  parseListName,
  type StatusPurpose,
  statusBits,
  statusListCredential,
} from '../domain/credential.ts';
import { type LegalDate, legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { PackBits } from '../ports/credentials.ts';
import type { LicenceStatus } from '../ports/registers.ts';
import type { CredentialPorts } from './issue-credential.ts';

/** Whether a licence is in a list: a suspension that has ended is not, whoever has noticed. */
function isListed({ state, until }: LicenceStatus, purpose: StatusPurpose, today: LegalDate): boolean {
  const isSuspended = state === 'suspended';
  if (purpose === 'revocation') return !isSuspended;
  return isSuspended && (until === undefined || today <= until);
}

/** Lists that were signed, by name: the same bits on the same day need no second signature. */
const signed = new Map<string, { content: string; credential: string }>();

/**
 * The status list of a department's year: a bit for each licence that is over (revoked, replaced, cancelled) or suspended.
 * @throws Refused STATUS_LIST_NOT_FOUND for a name that is none, or a register in which there is nothing
 */
export async function issueStatusList(
  command: { list: string },
  ports: CredentialPorts & { packBits: PackBits },
): Promise<string> {
  const name: ListName | undefined = parseListName(command.list);
  if (!name) throw new Refused('STATUS_LIST_NOT_FOUND');
  const { departmentCode, year, purpose } = name;
  const [lastSerial, statuses] = await Promise.all([
    ports.licences.lastSerial(departmentCode, year),
    ports.licences.statuses(departmentCode, year),
  ]);
  if (lastSerial === 0) throw new Refused('STATUS_LIST_NOT_FOUND');
  const today = legalDateOf(ports.system.now());
  const serials = statuses.filter((one) => isListed(one, purpose, today)).map((one) => one.serial);
  const credential = statusListCredential(
    name,
    ports.packBits(statusBits(serials, lastSerial)),
    today,
    ports,
  );
  const { kid } = await ports.credentials.publicKey();
  const content = `${kid} ${JSON.stringify(credential)}`;
  const known = signed.get(command.list);
  if (known?.content === content) return known.credential;
  const made = { content, credential: await ports.credentials.sign(credential, issuerOf(ports)) };
  signed.set(command.list, made);
  return made.credential;
}
