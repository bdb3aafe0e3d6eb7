import { randomUUID } from 'node:crypto';
import type { Json } from '../json.ts';
import { contains, getItem, partition, range, unique } from './arrays.ts';
import { asArray } from './misuse.ts';
import { add, randomBetween } from './numbers.ts';
import { merge, readJson } from './objects.ts';
import { decodeBase64, encodeBase64, format, hash, split } from './text.ts';

/** One function of the States Language, with the number of arguments it takes. */
interface IntrinsicFunction {
  least: number;
  most: number;
  apply(args: Json[], random: () => number): Json;
}

export const intrinsicFunctions: ReadonlyMap<string, IntrinsicFunction> = new Map<string, IntrinsicFunction>([
  ['States.Array', { least: 0, most: Infinity, apply: (args) => args }],
  ['States.ArrayContains', { least: 2, most: 2, apply: contains }],
  ['States.ArrayGetItem', { least: 2, most: 2, apply: getItem }],
  ['States.ArrayLength', { least: 1, most: 1, apply: ([array]) => asArray(array).length }],
  ['States.ArrayPartition', { least: 2, most: 2, apply: partition }],
  ['States.ArrayRange', { least: 3, most: 3, apply: range }],
  ['States.ArrayUnique', { least: 1, most: 1, apply: unique }],
  ['States.Base64Decode', { least: 1, most: 1, apply: decodeBase64 }],
  ['States.Base64Encode', { least: 1, most: 1, apply: encodeBase64 }],
  ['States.Format', { least: 1, most: Infinity, apply: format }],
  ['States.Hash', { least: 2, most: 2, apply: hash }],
  ['States.JsonMerge', { least: 3, most: 3, apply: merge }],
  ['States.JsonToString', { least: 1, most: 1, apply: ([value]) => JSON.stringify(value) }],
  ['States.MathAdd', { least: 2, most: 2, apply: add }],
  ['States.MathRandom', { least: 2, most: 3, apply: randomBetween }],
  ['States.StringSplit', { least: 2, most: 2, apply: split }],
  ['States.StringToJson', { least: 1, most: 1, apply: readJson }],
  ['States.UUID', { least: 0, most: 0, apply: () => randomUUID() }],
]);
