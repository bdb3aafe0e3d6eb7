/**
 * SHA-256 (FIPS 180-4) that takes a file piece by piece: the browser's own wants all of it in memory at once, which a
 * telephone does not have for 200 MB.
 */

/** The first 32 bits of the fractional part of a root of a prime, as the standard makes its constants. */
const bitsOf = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

const primes: number[] = [];
for (let one = 2; primes.length < 64; one += 1)
  if (primes.every((prime) => one % prime !== 0)) primes.push(one);
const rounds = Int32Array.from(primes, (prime) => bitsOf(Math.cbrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Works one block of 64 bytes into the state. */
function work(state: Int32Array, words: Int32Array, block: DataView, at: number): void {
  const word = (index: number): number => words[index] ?? 0;
  for (let index = 0; index < 16; index += 1) words[index] = block.getInt32(at + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [word(index - 2), word(index - 15)];
    words[index] =
      word(index - 16) +
      (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) +
      word(index - 7) +
      (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const first =
      h +
      (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
      ((e & f) ^ (~e & g)) +
      (rounds[index] ?? 0) +
      word(index);
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries())
    state[index] = ((state[index] ?? 0) + value) | 0;
}

/** Bytes that are read at once: a moment's work, and then the page may answer again. */
const PIECE = 1024 * 1024;

/** The SHA-256 of a file, without having more than a piece of it in memory. @param onProgress is told how much is read */
export async function sha256InPieces(
  file: Blob,
  onProgress: (part: number) => void = () => undefined,
): Promise<string> {
  const state = Int32Array.from(primes.slice(0, 8), (prime) => bitsOf(Math.sqrt(prime)));
  const words = new Int32Array(64);
  for (let from = 0; from + 64 <= file.size; from += PIECE) {
    const block = new DataView(await file.slice(from, from + PIECE).arrayBuffer());
    for (let at = 0; at + 64 <= block.byteLength; at += 64) work(state, words, block, at);
    onProgress(Math.min(1, (from + PIECE) / file.size));
  }
  const rest = file.size % 64;
  const end = new DataView(new ArrayBuffer(rest < 56 ? 64 : 128));
  const last = new Uint8Array(await file.slice(file.size - rest).arrayBuffer());
  for (const [index, byte] of last.entries()) end.setUint8(index, byte);
  end.setUint8(rest, 0x80);
  end.setBigUint64(end.byteLength - 8, BigInt(file.size) * 8n);
  for (let at = 0; at < end.byteLength; at += 64) work(state, words, end, at);
  return [...state].map((one) => (one >>> 0).toString(16).padStart(8, '0')).join('');
}

/** What a telephone can hold at once: so much is left to the browser's own code, which is much faster. */
const AT_ONCE = 16 * PIECE;

/**
 * The SHA-256 of a file in lower-case hex, the fastest way that there is for its size.
 * @param onProgress is told how much of a large file is read, from 0 to 1
 */
export async function sha256Of(file: Blob, onProgress?: (part: number) => void): Promise<string> {
  // a page that did not come over TLS has no `subtle`
  if (!globalThis.crypto?.subtle || file.size > AT_ONCE) return sha256InPieces(file, onProgress);
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
