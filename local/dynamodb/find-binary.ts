import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** This machine has no embedded DynamoDB. The message says what to do. */
export class BinaryMissing extends Error {
  override readonly name = 'BinaryMissing';
}

/**
 * The program of the embedded DynamoDB, from the package for this platform.
 * @throws BinaryMissing
 */
export function findBinary(platform = `${process.platform}-${process.arch}`): string {
  const file = resolvePackage(`@dynoxide/${platform}`);
  if (file && existsSync(file)) return file;
  throw new BinaryMissing(
    `There is no embedded DynamoDB for ${platform} here. Run "npm ci" again, or start any DynamoDB (such as DynamoDB Local) and set DYNAMODB_ENDPOINT to its address.`,
  );
}

function resolvePackage(name: string): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide');
  } catch {
    return undefined; // an optional dependency: absent on other platforms
  }
}
