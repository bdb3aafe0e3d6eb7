import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { DepartmentPins } from '../../core/ports/review-links.ts';
import { pinKey } from './keys.ts';

const derive = promisify<string, string, number, Buffer>(scrypt);
const LENGTH = 32;

export interface StoredPin {
  readonly salt: string;
  readonly hash: string;
}

/** The hash under which a PIN is stored. Units: scrypt with Node's defaults (N = 16384, r = 8, p = 1). */
export async function hashPin(pin: string, salt = randomBytes(16).toString('hex')): Promise<StoredPin> {
  return { salt, hash: (await derive(pin, salt, LENGTH)).toString('hex') };
}

/** Stands in for a department without PIN, so that asking for one takes as long. */
const nobody: StoredPin = { salt: '00', hash: '0'.repeat(2 * LENGTH) };

export function dynamoDepartmentPins(client: DynamoDBDocumentClient, TableName: string): DepartmentPins {
  return {
    async verify(departmentCode, pin) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: pinKey(departmentCode) }));
      const stored = (Item?.body as StoredPin | undefined) ?? nobody;
      const { hash } = await hashPin(pin, stored.salt);
      const isEqual = timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(stored.hash, 'hex'));
      return isEqual && stored !== nobody;
    },
  };
}
