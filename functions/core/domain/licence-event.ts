import type { Actor } from './actor.ts';
import { CHAIN_START, type ChainCheck, canonicalJson, type Sha256 } from './event.ts';
import type { CancellationGround, Licence, RevocationGround } from './licence.ts';

/**
 * What can happen to a licence, in the past tense. It has a log of its own: it lives long after the case that it came
 * from (docs/adr/0010).
 */
export type LicenceEventBody =
  | { readonly type: 'LicenceIssued'; readonly issuedOn: string; readonly replaces?: string }
  | { readonly type: 'LicenceRenewalAsked'; readonly askedOn: string }
  | {
      readonly type: 'LicenceRenewed';
      /** Art. 50: the authority decided, or was silent until the last day. */
      readonly by: 'decision' | 'silence';
      readonly renewedOn: string;
      readonly validUntil: string;
    }
  | { readonly type: 'LicenceRenewalRefused'; readonly reason: string; readonly legalBasis: string }
  | {
      readonly type: 'LicenceReplaced';
      readonly replacedBy: string;
      readonly because: ReplacementReason;
      readonly reason: string;
    }
  | {
      readonly type: 'LicenceSuspended';
      readonly reason: string;
      readonly legalBasis: string;
      readonly until?: string;
    }
  | { readonly type: 'LicenceSuspensionLifted'; readonly liftedOn: string; readonly reason: string }
  | { readonly type: 'LicenceSuspensionEnded'; readonly endedOn: string }
  | {
      readonly type: 'LicenceRevoked';
      readonly ground: RevocationGround;
      readonly reason: string;
      readonly legalBasis: string;
      readonly barredUntil?: string;
    }
  | { readonly type: 'LicenceCancelled'; readonly ground: CancellationGround; readonly reason: string }
  | { readonly type: 'LicenceInspectionSet'; readonly nextOn: string }
  | { readonly type: 'LicenceExpiryNear'; readonly validUntil: string }
  | { readonly type: 'LicenceInspectionNear'; readonly nextOn: string }
  | { readonly type: 'LicencePrinted'; readonly sha256: string };

/** Why another licence takes its place: what it says has changed (art. 49), or the paper is gone. */
export const replacementReasons = ['changed', 'lost', 'damaged'] as const;
export type ReplacementReason = (typeof replacementReasons)[number];

export type LicenceEventType = LicenceEventBody['type'];

export interface LicenceEvent {
  readonly licenceNumber: string;
  readonly seq: number;
  readonly at: string;
  readonly by: Actor;
  readonly body: LicenceEventBody;
  readonly prev: string;
  readonly hash: string;
}

function hashOf(event: Omit<LicenceEvent, 'hash'>, sha256: Sha256): string {
  const { licenceNumber, seq, at, by, body, prev } = event;
  return sha256(canonicalJson({ licenceNumber, seq, at, by, body, prev }));
}

/** Chains new events to the log of a licence and lets its head remember where the log ends. */
export function chainLicenceEvents(
  licence: Licence,
  made: { by: Actor; at: Date; sha256: Sha256 },
  bodies: readonly LicenceEventBody[],
): { licence: Licence; events: LicenceEvent[] } {
  let { lastSeq = 0, lastHash = CHAIN_START } = licence;
  const events = bodies.map((body) => {
    lastSeq += 1;
    const open = {
      licenceNumber: licence.number,
      seq: lastSeq,
      at: made.at.toISOString(),
      by: made.by,
      body,
      prev: lastHash,
    };
    lastHash = hashOf(open, made.sha256);
    return { ...open, hash: lastHash };
  });
  return { licence: { ...licence, lastSeq, lastHash }, events };
}

/** Checks the whole log of a licence against itself and against the end that its head remembers. */
export function checkLicenceChain(
  events: readonly LicenceEvent[],
  end: Pick<Licence, 'lastSeq' | 'lastHash'>,
  sha256: Sha256,
): ChainCheck {
  const length = events.length;
  let prev = CHAIN_START;
  for (const [index, event] of events.entries()) {
    const fits = event.seq === index + 1 && event.prev === prev && event.hash === hashOf(event, sha256);
    if (!fits) return { isIntact: false, brokenAt: index + 1, length };
    prev = event.hash;
  }
  const isWhole = length === (end.lastSeq ?? 0) && prev === (end.lastHash ?? CHAIN_START);
  return isWhole ? { isIntact: true, length } : { isIntact: false, brokenAt: length + 1, length };
}
