import { join, resolve } from 'node:path';

/** What the one who starts the centre may choose. */
export interface Settings {
  /** Where everything is kept. */
  readonly folder: string;
  /** Port of the pages and the API; 0 takes a free one. */
  readonly port: number;
  /** Port of the object store, to which browsers post files; 0 takes a free one. */
  readonly s3Port: number;
  /** A DynamoDB to use in place of the embedded one. */
  readonly dynamodbEndpoint?: string;
  /** Where a fresh clock begins. */
  readonly clockStart?: Date;
  /** A ClamAV daemon that looks for viruses, or `none`. */
  readonly virusScanner: string;
  /** Whether to forget what the folder holds. */
  readonly isFresh: boolean;
}

/** A setting that cannot be used. The message is for the one who starts the centre. */
export class SettingInvalid extends Error {
  override readonly name = 'SettingInvalid';
}

/** @throws SettingInvalid which says what to change */
export function readSettings(
  variables: Record<string, string | undefined>,
  args: readonly string[],
): Settings {
  const unknown = args.find((arg) => arg !== '--fresh');
  if (unknown !== undefined)
    throw new SettingInvalid(
      `Unknown option ${unknown}. The only option is --fresh: begin with an empty folder.`,
    );
  const { DYNAMODB_ENDPOINT: dynamodbEndpoint, ONEDOOR_CLOCK_START: clockStart } = variables;
  return {
    folder: resolve(variables.ONEDOOR_FOLDER || '.onedoor'),
    port: portOf(variables, 'ONEDOOR_PORT', 8080),
    s3Port: portOf(variables, 'ONEDOOR_S3_PORT', 8081),
    virusScanner: scannerOf(variables.ONEDOOR_VIRUS_SCANNER || 'none'),
    isFresh: args.includes('--fresh'),
    ...(dynamodbEndpoint && { dynamodbEndpoint: addressOf(dynamodbEndpoint) }),
    ...(clockStart && { clockStart: instantOf('ONEDOOR_CLOCK_START', clockStart) }),
  };
}

function portOf(variables: Record<string, string | undefined>, name: string, usual: number): number {
  const text = variables[name];
  if (!text) return usual;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new SettingInvalid(`${name} is "${text}". Give a port from 1 to 65535, or 0 for any free one.`);
}

function addressOf(text: string): string {
  if (URL.canParse(text)) return text;
  throw new SettingInvalid(`DYNAMODB_ENDPOINT is "${text}". Give an address such as http://localhost:8000.`);
}

function scannerOf(text: string): string {
  if (/^(?:none|clamd:\/\/[\w.-]+:\d{1,5}|clamd:\/\/\/.+)$/.test(text)) return text;
  throw new SettingInvalid(
    `ONEDOOR_VIRUS_SCANNER is "${text}". Give clamd://localhost:3310, clamd:///run/clamav/clamd.ctl, or none.`,
  );
}

function instantOf(name: string, text: string): Date {
  // With an offset or Z: a bare date or local time would mean something else on another machine.
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const instant = new Date(text);
  if (isInstant && !Number.isNaN(instant.getTime())) return instant;
  throw new SettingInvalid(`${name} is "${text}". Give an instant such as 2026-03-02T09:00:00+08:00.`);
}

/** Where each part keeps its things. */
export function filesIn(folder: string) {
  return {
    lock: join(folder, 'lock.sqlite'),
    store: join(folder, 'local.sqlite'),
    stepFunctions: join(folder, 'step-functions.sqlite'),
    dynamodb: join(folder, 'dynamodb.sqlite'),
    objects: join(folder, 'objects'),
    address: join(folder, 'address.json'),
  };
}
