/** One value of ASN.1 in DER, as it lies in the bytes. */
export interface Value {
  readonly tag: number;
  /** The whole value with its tag and its length. */
  readonly bytes: Buffer;
  readonly content: Buffer;
}

/**
 * Reads the values that lie one behind the other. Only DER as a seal of ours has it: short tags, definite lengths, nothing
 * left over. A library for all of ASN.1 weighs 80 KB in every function that reads seals, and accepts more than it should.
 * @throws Error for anything else
 */
export function valuesIn(bytes: Buffer): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = valueAt(bytes, at);
    values.push(value);
    at += value.bytes.length;
  }
  return values;
}

function valueAt(bytes: Buffer, at: number): Value {
  const tag = bytes.readUInt8(at);
  const first = bytes.readUInt8(at + 1);
  const count = first < 0x80 ? 0 : first & 0x7f;
  if ((tag & 0x1f) === 0x1f || first === 0x80 || count > 4) throw new Error('This is no DER.');
  const length = count === 0 ? first : bytes.readUIntBE(at + 2, count);
  const start = at + 2 + count;
  if (start + length > bytes.length) throw new Error('A value is longer than what there is.');
  return {
    tag,
    bytes: bytes.subarray(at, start + length),
    content: bytes.subarray(start, start + length),
  };
}

/** The members of a sequence, a set or a numbered value. @throws Error for a value that has none */
export function membersOf(value: Value | undefined): Value[] {
  if (!value || (value.tag & 0x20) === 0) throw new Error('This value has no members.');
  return valuesIn(value.content);
}

/** The bytes of an octet string. @throws Error for what is none */
export function octetsOf(value: Value | undefined): Buffer {
  if (value?.tag !== 0x04) throw new Error('This value is no octet string.');
  return value.content;
}

/** An object identifier in dots. @throws Error for what is none */
export function oidOf(value: Value | undefined): string {
  if (value?.tag !== 0x06) throw new Error('This value is no object identifier.');
  const numbers: bigint[] = [];
  let number = 0n;
  for (const byte of value.content) {
    number = number * 128n + BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0n;
  }
  const [first = 0n, ...rest] = numbers;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}
