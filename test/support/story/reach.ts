import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CentreAddress } from '../../../local/address-file.ts';
import { place } from '../../../local/place.ts';
import type { StartedCentre } from '../centre.ts';

/** How a client of the SDK reaches the parts of a running centre that have no page. */
export async function reach(centre: StartedCentre, part: 'stepFunctionsUrl' | 'dynamodbUrl') {
  const address: CentreAddress = JSON.parse(await readFile(join(centre.folder, 'address.json'), 'utf8'));
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return { endpoint: address[part], region: place.region, credentials };
}
