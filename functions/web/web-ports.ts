import type { WebPorts } from '../../web/ports.ts';
import { dynamoAccessLog } from '../adapters/dynamodb/access-log.ts';
import { dynamoDepartmentPins } from '../adapters/dynamodb/department-pins.ts';
import { dynamoReferenceSerials, dynamoStatistics } from '../adapters/dynamodb/registers.ts';
import { dynamoRoster } from '../adapters/dynamodb/roster.ts';
import { bucketAddress, s3Place } from '../adapters/s3/bucket-address.ts';
import { readEnvironment } from '../shared/environment.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireDocumentFiles, wirePartedUploads } from '../shared/wiring/files.ts';
import { wireLicences } from '../shared/wiring/licences.ts';
import { wireLinks } from '../shared/wiring/links.ts';
import { wireNames } from '../shared/wiring/names.ts';
import { wirePapers } from '../shared/wiring/papers.ts';
import { wireSamples } from '../shared/wiring/samples.ts';
import { wireSealReader } from '../shared/wiring/seal-reader.ts';
import { oidcIdentity } from './sign-in.ts';

export function webPorts(): WebPorts {
  const { client, tableName, ...ports } = wireCases();
  const environment = readEnvironment([
    'QUARANTINE_BUCKET',
    'CLEAN_BUCKET',
    'S3_FORCE_PATH_STYLE',
    'PUBLIC_URL',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
  ]);
  const publicUrl = environment.PUBLIC_URL;
  const place = s3Place(environment.S3_FORCE_PATH_STYLE === 'true');
  return {
    ...ports,
    files: wireDocumentFiles(),
    uploads: wirePartedUploads(),
    ...wirePapers(),
    licences: wireLicences({ client, tableName }),
    names: wireNames(),
    samples: wireSamples(),
    roster: dynamoRoster(client, tableName),
    accesses: dynamoAccessLog(client, tableName),
    statistics: dynamoStatistics(client, tableName),
    seals: wireSealReader({ client, tableName }),
    serials: dynamoReferenceSerials(client, tableName),
    links: wireLinks(),
    pins: dynamoDepartmentPins(client, tableName),
    identity: oidcIdentity({
      issuer: environment.OIDC_ISSUER,
      clientId: environment.OIDC_CLIENT_ID,
      clientSecret: environment.OIDC_CLIENT_SECRET,
      publicUrl,
    }),
    publicUrl,
    uploadOrigin: new URL(bucketAddress(environment.QUARANTINE_BUCKET, place)).origin,
    documentsAt: `${bucketAddress(environment.CLEAN_BUCKET, place)}/`,
  };
}
