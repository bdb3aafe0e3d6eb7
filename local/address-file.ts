import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Where a running centre is found: for whoever started it on free ports. */
export interface CentreAddress {
  readonly url: string;
  readonly s3Url: string;
  readonly dynamodbUrl: string;
  readonly stepFunctionsUrl: string;
  readonly pid: number;
}

export function writeAddress(file: string, address: CentreAddress): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(address, undefined, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/**
 * The ports to try. Where any free one will do, the one of the last start goes first: links that were sent out stay
 * good.
 */
export function portsToTry(file: string, wanted: number, part: 'url' | 's3Url'): readonly number[] {
  if (wanted !== 0) return [wanted];
  const earlier = readAddress(file)?.[part];
  return earlier !== undefined && URL.canParse(earlier) ? [Number(new URL(earlier).port), 0] : [0];
}

function readAddress(file: string): Partial<CentreAddress> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<CentreAddress>;
  } catch {
    return undefined; // the first start
  }
}
