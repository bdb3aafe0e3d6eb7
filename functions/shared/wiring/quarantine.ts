import { s3Client } from '../../adapters/clients.ts';
import { s3Quarantine } from '../../adapters/s3/quarantine.ts';
import { type ClamdPlace, clamdScanner } from '../../adapters/virus-scanner/clamd.ts';
import { guardDutyScanner } from '../../adapters/virus-scanner/guard-duty.ts';
import type { Quarantine } from '../../core/ports/files.ts';
import { noVirusScanner, type VirusScanner } from '../../core/ports/virus-scanner.ts';
import { readEnvironment } from '../environment.ts';

/** For the checker and the sweep alone: it brings the client of S3 and everything that inspects a file. */
export function wireQuarantine(): Quarantine {
  const environment = readEnvironment([
    'QUARANTINE_BUCKET',
    'CLEAN_BUCKET',
    'S3_FORCE_PATH_STYLE',
    'VIRUS_SCANNER',
  ]);
  const client = s3Client(environment.S3_FORCE_PATH_STYLE === 'true');
  const buckets = { quarantine: environment.QUARANTINE_BUCKET, clean: environment.CLEAN_BUCKET };
  return s3Quarantine(client, buckets, scannerOf(environment.VIRUS_SCANNER, client, buckets.quarantine));
}

function scannerOf(
  chosen: string,
  client: ReturnType<typeof s3Client>,
  quarantineBucket: string,
): VirusScanner {
  if (chosen === 'none') return noVirusScanner;
  return chosen === 'guardduty' ? guardDutyScanner(client, quarantineBucket) : clamdScanner(placeOf(chosen));
}

/** `clamd://host:3310`, or `clamd:///run/clamav/clamd.ctl`. */
function placeOf(address: string): ClamdPlace {
  const { hostname, port, pathname } = new URL(address);
  return hostname ? { host: hostname, port: Number(port) } : { path: decodeURIComponent(pathname) };
}
