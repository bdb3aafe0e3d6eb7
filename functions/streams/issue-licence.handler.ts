import { sha256 as sha256OfBytes } from '../adapters/system.ts';
import { readEnvironment } from '../shared/environment.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireMarkedLicences } from '../shared/wiring/marked-licences.ts';
import { wirePapers } from '../shared/wiring/papers.ts';
import { wireSealedPrinters } from '../shared/wiring/seal.ts';
import { createIssueLicenceHandler } from './issue-licence.ts';

const { client, tableName, ...ports } = wireCases();
export const handler = createIssueLicenceHandler({
  ...ports,
  ...wireSealedPrinters({ client, tableName }),
  licences: wireMarkedLicences({ client, tableName }),
  ...wirePapers(),
  publicUrl: readEnvironment(['PUBLIC_URL']).PUBLIC_URL,
  sha256OfBytes,
});
