import { isJsonObject, type Json, type JsonObject } from '../json.ts';

/** An intrinsic function was given something it cannot work with. */
export class IntrinsicMisuse extends Error {
  override readonly name = 'IntrinsicMisuse';
}

export function asText(value: Json | undefined): string {
  if (typeof value !== 'string') throw new IntrinsicMisuse(`${JSON.stringify(value)} is not a string`);
  return value;
}

export function asArray(value: Json | undefined): Json[] {
  if (!Array.isArray(value)) throw new IntrinsicMisuse(`${JSON.stringify(value)} is not an array`);
  return value;
}

export function asObject(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) throw new IntrinsicMisuse(`${JSON.stringify(value)} is not an object`);
  return value;
}

/** The service rounds numbers where it needs integers. */
export function asInteger(value: Json | undefined): number {
  if (typeof value !== 'number') throw new IntrinsicMisuse(`${JSON.stringify(value)} is not a number`);
  return Math.round(value);
}
