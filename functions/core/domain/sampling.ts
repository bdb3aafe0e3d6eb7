import type { Application } from './application.ts';
import type { ServiceItem } from './service-item.ts';

/** Of a hundred decisions by one person so many are looked at afterwards, where the item says nothing else: a local rule. */
const SAMPLE_PERCENT = 5;

export const sampledDecisions = ['granted', 'refused'] as const;
export type SampledDecision = (typeof sampledDecisions)[number];

export const sampleResults = ['in-order', 'fault'] as const;
export type SampleResult = (typeof sampleResults)[number];

/** What the supervisors found: it changes nothing of the decision. */
export interface SampleFinding {
  readonly result: SampleResult;
  readonly reasons: string;
  readonly byName: string;
  readonly lookedAt: string;
}

/** A decision that was picked to be looked at. */
export interface Sample {
  readonly decision: SampledDecision;
  readonly pickedAt: string;
  /** Out of a hundred, as it was then. */
  readonly percent: number;
  /** Which key the draw was made with, so that whoever holds it can make it again. */
  readonly key: string;
  readonly finding?: SampleFinding;
}

/** A keyed hash (HMAC-SHA-256, in hex) and the name of its key. */
export interface Draw {
  readonly hash: string;
  readonly key: string;
}

/** What is hashed: the case and its decision, so that nobody can try again for a better draw. */
export function sampleText(applicationId: string, decision: SampledDecision): string {
  return `sample ${applicationId} ${decision}`;
}

/** Whether one person decided alone: those are picked from. Two have looked at each other's work already. */
export function isDecidedByOne({ reviewScheme }: Pick<Application, 'reviewScheme'>): boolean {
  return reviewScheme === 'review-is-approval';
}

/** The share of an item, out of a hundred. */
export function samplePercentOf({ samplePercent }: Pick<ServiceItem, 'samplePercent'>): number {
  return samplePercent ?? SAMPLE_PERCENT;
}

/** Bits of the hash that are looked at: they fit a number exactly. */
const BITS = 48;

/**
 * Whether a draw is below the share. Without the key nobody can tell before; with it anybody can tell again: the same case,
 * decision and key always come out alike. No I/O.
 * @param hash in hex
 * @param percent 0 picks none, 100 all
 */
export function isPicked(hash: string, percent: number): boolean {
  return Number.parseInt(hash.slice(0, BITS / 4), 16) * 100 < percent * 2 ** BITS;
}
