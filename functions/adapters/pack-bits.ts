import { gzipSync } from 'node:zlib';
import type { PackBits } from '../core/ports/credentials.ts';

/** Multibase base64url (`u`) of the gzipped bits, as Bitstring Status List 1.0 has it. */
export const packBits: PackBits = (bits) => `u${gzipSync(bits).toString('base64url')}`;
