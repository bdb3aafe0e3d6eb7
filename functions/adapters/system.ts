import { createHash, randomBytes, randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { System } from '../core/ports/system.ts';
import { now } from '../shared/clock.ts';

/** UUIDv7 (RFC 9562): 48 bits of time, so that ids sort by age, and 74 bits of chance. */
export function uuidV7(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export const system: System = {
  now,
  newId: () => uuidV7(now()),
  random: (below) => randomInt(below),
  sha256,
  wait: (milliseconds) => wait(milliseconds),
};
