import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { centreFunctions, type FunctionName } from '../../functions/manifest.ts';
import { type EnvironmentName, everyEnvironmentName } from '../../functions/shared/environment.ts';
import { CentreFunction } from '../../infra/constructs/centre-function.ts';
import { environmentNames } from '../../infra/environment-of.ts';
import { type Bundle, bundleOf, putBundle } from '../support/bundles.ts';
import { environmentSamples } from '../support/environment-samples.ts';

/** Minified kilobytes (1,000 bytes). What prints, sends or inspects has a budget of its own. */
const API = 480;
const TASK = 420;
const budgets: Readonly<Record<FunctionName, number>> = {
  public: API,
  applicant: API,
  staff: API,
  'review-link': API,
  web: 760,
  review: 760,
  desk: 760,
  window: 760,
  'request-opinion': TASK,
  'consolidate-opinions': TASK,
  'request-coordination': TASK,
  'request-late-opinions': TASK,
  'check-deadline': TASK,
  'relay-workflow': TASK,
  'send-notifications': 540,
  'issue-licence': 1_420,
  'count-statistics': TASK,
  'check-document': 620,
  sweep: 790,
};

/** Outside the repository: no bundle finds a package there that it does not carry. */
const folder = mkdtempSync(join(tmpdir(), 'onedoor-bundles-'));
const bundles = new Map<FunctionName, Bundle>();
const bundle = (name: FunctionName): Bundle => {
  const found = bundles.get(name);
  if (!found) throw new Error(`${name} was not bundled.`);
  return found;
};

beforeAll(async () => {
  for (const { name, entry } of centreFunctions) bundles.set(name, await bundleOf(entry));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundle of a function', () => {
  it.each(centreFunctions)('$name stays within its budget', ({ name }) => {
    const { code, parts } = bundle(name);
    const biggest = parts
      .slice(0, 12)
      .map((part) => `${(part.bytes / 1000).toFixed(1).padStart(8)} ${part.name}`);
    const size = code.length / 1000;
    expect(size, [`${name} has ${size.toFixed(0)} KB. In it:`, ...biggest].join('\n')).toBeLessThanOrEqual(
      budgets[name],
    );
  });

  it('is measured as the stacks make it, byte for byte', () => {
    const [entry] = centreFunctions.filter(({ name }) => name === 'public');
    if (!entry) throw new Error('The manifest has no public function.');
    const app = new App({ outdir: join(folder, 'cdk.out') });
    new CentreFunction(new Stack(app, 'One'), { entry, environment: {} });
    const { directory } = app.synth();
    const asset = readdirSync(directory).find((name) => name.startsWith('asset.'));
    if (!asset) throw new Error('The stack has no asset.');
    expect(readFileSync(join(directory, asset, 'index.mjs')).equals(bundle('public').code)).toBe(true);
    expect(readdirSync(join(directory, asset)).toSorted()).toEqual([
      'index.mjs',
      'index.mjs.LEGAL.txt',
      'index.mjs.map',
      'openapi.json',
    ]);
  });

  it.each(['public', 'applicant', 'staff', 'review-link', 'web', 'review', 'desk', 'window'] as const)(
    '%s neither inspects a file nor carries the client of S3',
    (name) => {
      const carried = bundle(name).files.filter((path) =>
        /client-s3|file-type|adapters\/inspection|adapters\/s3\/quarantine/.test(path),
      );
      expect(carried).toEqual([]);
    },
  );
});

/** What Lambda itself tells a function. */
const ofLambda = { AWS_REGION: 'ap-east-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };

/** Starts a bundle as Lambda does, told these names and no other. @returns the names that it read */
async function readBy(name: FunctionName, told: readonly EnvironmentName[]): Promise<EnvironmentName[]> {
  const file = await putBundle(name, bundle(name).code, folder);
  const script = `
    const read = new Set();
    process.env = new Proxy(process.env, { get: (all, name) => (read.add(name), all[name]) });
    const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
    if (typeof handler !== 'function') throw new Error('It exports no handler.');
    process.stdout.write(JSON.stringify([...read].filter((name) => typeof name === 'string')));
    process.exit(0);`;
  const env = { ...ofLambda, ...Object.fromEntries(told.map((one) => [one, environmentSamples[one]])) };
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read: unknown = JSON.parse(output);
  return everyEnvironmentName.filter((one) => Array.isArray(read) && read.includes(one));
}

describe('what a function is told', () => {
  it.each(centreFunctions)(
    '$name starts with its own names alone and reads every one of them',
    async ({ name }) => {
      expect((await readBy(name, environmentNames[name])).toSorted()).toEqual(
        [...environmentNames[name]].toSorted(),
      );
    },
  );

  it('is missed by its name when it is not told', async () => {
    await expect(readBy('issue-licence', ['TABLE_NAME', 'LICENCE_BUCKET'])).rejects.toThrow(/PUBLIC_URL/);
  });
});
