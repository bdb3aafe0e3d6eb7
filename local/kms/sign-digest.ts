import { createECDH, createPrivateKey } from 'node:crypto';

/** The order of the curve P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const numberOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

/** To the power of `exponent`, by the order. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = base % ORDER, left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % ORDER;
    square = (square * square) % ORDER;
  }
  return result;
}

/**
 * ECDSA on P-256 of a digest as it is given, in DER. Node's own `sign` hashes whatever it is given once more; the service
 * signs the digest. The points are Node's, only the last line of the algorithm is computed here (FIPS 186-5, 6.4.1).
 */
export function signDigest(digest: Buffer, pem: string): Buffer {
  const { d = '' } = createPrivateKey(pem).export({ format: 'jwk' });
  const secret = numberOf(Buffer.from(d, 'base64url'));
  for (;;) {
    const once = createECDH('prime256v1');
    const point = once.generateKeys();
    const r = numberOf(point.subarray(1, 33)) % ORDER;
    const k = numberOf(once.getPrivateKey());
    const s = (power(k, ORDER - 2n) * (numberOf(digest) + r * secret)) % ORDER;
    if (r !== 0n && s !== 0n) return sequenceOf([r, s]);
  }
}

function sequenceOf(numbers: readonly bigint[]): Buffer {
  const parts = numbers.map((number) => {
    const hex = number.toString(16);
    const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
    const digits = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes;
    return Buffer.concat([Buffer.from([0x02, digits.length]), digits]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}
