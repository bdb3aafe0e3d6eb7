import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import type { Application } from '../domain/application.ts';
import { type CaseFile, toChange } from '../domain/case-file.ts';
import type { EventBody } from '../domain/event.ts';
import type { Locale } from '../domain/localised-text.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { WalkIn } from '../domain/walk-in.ts';
import { CaseConflict } from '../ports/case-store.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { CasePorts } from './change-case.ts';

export interface DraftApplication {
  readonly caller: ApplicantCaller;
  readonly itemCode: string;
  readonly locale: Locale;
  /** The client's own key for this request: sent again, it is answered again and makes nothing new. */
  readonly idempotencyKey: string;
  /** It is begun at the window, for a person who came. */
  readonly walkIn?: WalkIn;
}

/** What the log says of a person at the window: never the whole number of their paper. */
function walkInBegun({ paper, lastDigits, consent }: WalkIn): EventBody {
  return { type: 'WalkInBegun', paper, lastDigits, consent };
}

/** A fresh draft. It keeps the version of the item under which it was begun. */
export function newDraft(
  item: ServiceItem,
  by: ApplicantCaller,
  made: { id: string; at: Date; locale: Locale; walkIn?: WalkIn | undefined },
): Application {
  return {
    id: made.id,
    version: 0,
    status: 'draft',
    itemCode: item.code,
    itemVersion: item.version,
    ...(item.filesKept && { filesKeptDays: item.filesKept.days }),
    itemName: item.name,
    kind: item.kind,
    reviewScheme: item.reviewScheme,
    leadDepartment: item.departmentCode,
    ...(item.quantity && { isLimited: true }),
    applicantSub: by.sub,
    contact: {
      name: by.name,
      locale: made.locale,
      ...(by.email !== undefined && { email: by.email }),
      ...(by.phone !== undefined && { phone: by.phone }),
    },
    ...(made.walkIn && { walkIn: made.walkIn }),
    createdAt: made.at.toISOString(),
    round: 0,
    lastSeq: 0,
    lastHash: '',
  };
}

/**
 * Begins an application. Safe to repeat with the same key, also by sixteen requests at once: one draft is made.
 * @throws Refused ITEM_NOT_FOUND, IDEMPOTENCY_KEY_REUSED
 */
export async function draftApplication(
  command: DraftApplication,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller, itemCode, locale, idempotencyKey: key, walkIn } = command;
  const owner = caller.sub;
  const requestHash = ports.system.sha256(`draft-application ${itemCode}`);

  const answeredBefore = async (): Promise<CaseFile | undefined> => {
    const known = await ports.cases.findIdempotent(owner, key);
    if (!known) return undefined;
    if (known.requestHash !== requestHash) throw new Refused('IDEMPOTENCY_KEY_REUSED');
    return ports.cases.find(known.applicationId);
  };

  const before = await answeredBefore();
  if (before) return before;

  const item = await ports.catalogue.findItem(itemCode);
  if (!item) throw new Refused('ITEM_NOT_FOUND', { itemCode });
  const at = ports.system.now();
  const draft = newDraft(item, caller, { id: ports.system.newId(), at, locale, walkIn });
  const drafted = { type: 'ApplicationDrafted', itemCode: item.code, itemVersion: item.version } as const;
  const begun = walkIn ? [walkInBegun(walkIn)] : [];
  const change = toChange(
    draft,
    {
      answers: {},
      idempotency: { owner, key, requestHash, applicationId: draft.id },
      events: [drafted, ...begun],
    },
    { by: actorOf(caller), at, sha256: ports.system.sha256, isNew: true },
  );
  try {
    await ports.cases.save(change);
  } catch (error) {
    if (!(error instanceof CaseConflict)) throw error;
    const winner = await answeredBefore(); // another request with this key was faster
    if (winner) return winner;
    throw new Refused('VERSION_CONFLICT');
  }
  return { application: change.after, answers: {}, tasks: [], documents: [] };
}
