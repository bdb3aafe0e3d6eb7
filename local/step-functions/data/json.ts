export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON text to a value. Throws a `SyntaxError` when the text is not JSON. */
export function parseJson(text: string): Json {
  return JSON.parse(text);
}

/** What a Lambda function returns, as it would arrive over the wire: dates become strings, nothing becomes null. */
export function asJson(value: unknown): Json {
  return parseJson(JSON.stringify(value) ?? 'null');
}

/** What the service lets through as an input, an output or a result: 256 KiB of UTF-8. */
const payloadLimitBytes = 262_144;

export function isWithinPayloadLimit(text: string): boolean {
  return Buffer.byteLength(text, 'utf8') <= payloadLimitBytes;
}
