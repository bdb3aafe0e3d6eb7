import type { Json } from '../json.ts';
import { asInteger, IntrinsicMisuse } from './misuse.ts';

/** The service computes in 32-bit signed integers. */
const smallest = -2_147_483_648;
const largest = 2_147_483_647;

export function add([left, right]: Json[]): Json {
  const sum = asInteger(left) + asInteger(right);
  if (sum < smallest || sum > largest) throw new IntrinsicMisuse(`the sum ${sum} is out of range`);
  return sum;
}

/** An integer from the first number up to, and without, the second. The same seed always gives the same integer. */
export function randomBetween([first, last, seed]: Json[], random: () => number): Json {
  const start = asInteger(first);
  const end = asInteger(last);
  if (start >= end) throw new IntrinsicMisuse('the start must be smaller than the end');
  const chance = seed === undefined ? random() : chanceOf(asInteger(seed));
  return start + Math.floor(chance * (end - start));
}

/** Spreads a seed evenly over [0, 1): one round of the mulberry32 generator. */
function chanceOf(seed: number): number {
  const state = (seed + 0x6d2b79f5) | 0;
  const mixed = Math.imul(state ^ (state >>> 15), state | 1);
  const spread = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
  return ((spread ^ (spread >>> 14)) >>> 0) / 2 ** 32;
}
