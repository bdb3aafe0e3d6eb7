import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendar, delegations, departments, publishedItems } from '../../catalogue/catalogue.ts';
import { seedCatalogue } from '../../functions/adapters/dynamodb/seed-catalogue.ts';
import { assets } from '../../web/assets/assets.generated.ts';
import { readAssets } from '../../web/shared/read-assets.ts';
import { bundleOf, putBundle } from '../support/bundles.ts';
import { environmentSamples } from '../support/environment-samples.ts';
import { embeddedTable } from '../support/flow/embedded-table.ts';

/** Outside the repository: what the bundle does not carry is not there. */
let folder: string;
let table: Awaited<ReturnType<typeof embeddedTable>>;
let bundle: string;
let pages: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onedoor-bundle-'));
  table = await embeddedTable();
  const edition = { items: publishedItems().slice(0, 3), departments, delegations, calendar, pins: {} };
  await seedCatalogue(edition, table.documents, table.tableName);
  bundle = await putBundle('public', (await bundleOf('functions/api/public.handler.ts')).code, folder);
  pages = await putBundle('web', (await bundleOf('functions/web/web.handler.ts')).code, folder);
});
afterAll(async () => {
  await table.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks a bundle in a process of its own, with the environment of a Lambda function and nothing more. */
async function invoke(file: string, event: object, keys: Record<string, string>) {
  const script = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
    const event = ${JSON.stringify({ version: '2.0', headers: {}, isBase64Encoded: false, ...event })};
    const answer = await handler(event, { awsRequestId: 'request-1', functionName: 'public' });
    process.stdout.write('ANSWER' + JSON.stringify(answer), () => process.exit(0));`;
  const endpoint = await table.client.config.endpoint?.();
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    {
      cwd: folder,
      env: {
        ...environmentSamples,
        TABLE_NAME: table.tableName,
        AWS_REGION: 'ap-east-1',
        AWS_ENDPOINT_URL_DYNAMODB: `http://${endpoint?.hostname}:${endpoint?.port}`,
        ...keys,
      },
      maxBuffer: 16_000_000,
    },
  );
  const answer = stdout.slice(stdout.indexOf('ANSWER') + 'ANSWER'.length);
  const { statusCode, body } = JSON.parse(answer) as { statusCode: number; body: string };
  return { status: statusCode, body, faults: stderr };
}

async function ask(routeKey: string, keys: Record<string, string>) {
  const event = { routeKey, requestContext: { requestId: 'request-1' } };
  const { body, ...answer } = await invoke(bundle, event, keys);
  return { ...answer, body: JSON.parse(body) as unknown };
}

const ofTheRole = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_SESSION_TOKEN: 'token' };

describe('a bundle as it is deployed', () => {
  it('reads the table with the keys of its role, which lie in its environment', async () => {
    const { status, body } = await ask('GET /api/departments', ofTheRole);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('"GAJ"');
  });

  it('finds the contract beside it', async () => {
    const { status, body } = await ask('GET /api/openapi.json', ofTheRole);
    expect([status, body]).toMatchObject([200, { openapi: '3.1.0' }]);
  });

  it('finds style and scripts beside it, and sends them as they were made', async () => {
    const contents = await readAssets();
    for (const name of ['styles.css', 'upload.js'] as const) {
      const rawPath = `/assets/${assets[name].file}`;
      const http = { method: 'GET', path: rawPath };
      const event = { rawPath, rawQueryString: '', requestContext: { requestId: 'request-1', http } };
      const { status, body } = await invoke(pages, event, { ...environmentSamples, ...ofTheRole });
      expect([status, body]).toEqual([200, contents[name]]);
    }
  });

  it('names the credentials that it was left without, which Lambda never does', async () => {
    await expect(ask('GET /api/departments', {})).rejects.toMatchObject({
      stderr: expect.stringContaining('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing'),
    });
  });
});
