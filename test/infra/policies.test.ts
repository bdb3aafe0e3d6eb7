import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../functions/api/operations/index.ts';
import { centreFunctions, stateMachines } from '../../functions/manifest.ts';
import { centreApp } from '../../infra/app.ts';
import { CHECKER_MEMORY_MB } from '../../infra/checker-resources.ts';
import { environmentNames } from '../../infra/environment-of.ts';

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, never>;
  readonly DeletionPolicy?: string;
}

/** Of a centre that is deployed without any choice, and those that a test looks at. */
let usual: Resource[];
let resources: Resource[];
const root = join(import.meta.dirname, '../..');

/** Every resource of a kind, of all stacks. */
const all = (type: string): Resource[] => resources.filter((one) => one.Type === type);
const ours = (one: Resource): boolean => JSON.stringify(one.Properties).includes('arm64');

function resourcesOf(context: Record<string, unknown> = {}): Resource[] {
  const app = centreApp(new App({ context: { 'aws:cdk:bundling-stacks': [], ...context } }));
  const stacks = app.node.children.filter((child) => child instanceof Stack);
  return stacks.flatMap((stack) =>
    Object.values(Template.fromStack(stack).toJSON().Resources as Record<string, Resource>),
  );
}

beforeAll(() => {
  usual = resourcesOf();
  resources = usual;
});

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** The functions whose roles may do something like this to objects of a bucket. */
function rolesThatMay(action: RegExp, bucket: string): string[] {
  const found = all('AWS::IAM::Policy').flatMap(({ Properties }) => {
    const { PolicyDocument, PolicyName } = Properties as unknown as {
      PolicyDocument: { Statement: readonly Statement[] };
      PolicyName: string;
    };
    const may = PolicyDocument.Statement.some(
      (one) =>
        one.Effect === 'Allow' &&
        [one.Action].flat().some((each) => action.test(each)) &&
        JSON.stringify(one.Resource).includes(`FnGetAtt${bucket}`),
    );
    return may ? [PolicyName] : [];
  });
  return centreFunctions
    .map(({ name }) => name)
    .filter((name) => found.some((policy) => policy.startsWith(`${name.replaceAll('-', '')}Function`)))
    .toSorted();
}

/** What the functions that check are told of a scanner. */
function scannersTold(): string[] {
  const told = all('AWS::Lambda::Function').flatMap(({ Properties }) => {
    const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: Record<string, string> };
    return Variables.VIRUS_SCANNER === undefined ? [] : [Variables.VIRUS_SCANNER];
  });
  return [...new Set(told)];
}

describe('whatever is deployed', () => {
  it('keeps what may not be lost: tables, buckets and keys stay when a stack goes', () => {
    for (const type of [
      'AWS::DynamoDB::GlobalTable',
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::Cognito::UserPool',
    ]) {
      expect(all(type).length, type).toBeGreaterThan(0);
      for (const one of all(type)) expect(one.DeletionPolicy, type).toBe('Retain');
    }
    expect(JSON.stringify(all('AWS::DynamoDB::GlobalTable'))).toContain('"PointInTimeRecoveryEnabled":true');
  });

  it('lets links under a retired key still open, and signs none with it', () => {
    const retired = 'arn:aws:kms:ap-east-1:111122223333:key/00000000-0000-4000-8000-000000000001';
    const context = { 'aws:cdk:bundling-stacks': [], linkKeyEdition: '2', retiredLinkKeys: retired };
    const stacks = centreApp(new App({ context })).node.children.filter((child) => child instanceof Stack);
    const found = stacks.flatMap((stack) =>
      Object.values(Template.fromStack(stack).toJSON().Resources as Record<string, Resource>),
    );
    const statements = found
      .filter((one) => one.Type === 'AWS::IAM::Policy')
      .flatMap(
        (one): { Action: string; Resource: unknown }[] => Object(one.Properties.PolicyDocument).Statement,
      )
      .filter(({ Resource }) => JSON.stringify(Resource).includes(retired));
    expect(statements.length).toBeGreaterThan(0);
    for (const { Action } of statements) expect(Action).toBe('kms:VerifyMac');
    expect(JSON.stringify(found)).toContain('alias/onedoor-review-links-2');
  });

  it('lets only what serves the officers open a signed link', () => {
    const allowed = all('AWS::IAM::Policy')
      .filter(({ Properties }) => JSON.stringify(Properties.PolicyDocument).includes('kms:VerifyMac'))
      .map(({ Properties }) => JSON.stringify(Properties.Roles));
    expect(allowed).toHaveLength(2);
    expect(allowed.toSorted()).toEqual([
      expect.stringContaining('reviewFunction'),
      expect.stringContaining('reviewlinkFunction'),
    ]);
  });

  it('writes without signing in only items of cases and ratings, and removes none', () => {
    const statements = all('AWS::IAM::Policy')
      .filter(({ Properties }) => String(Properties.PolicyName).startsWith('publicFunction'))
      .flatMap(
        ({ Properties }): { Action: string | string[]; Condition?: unknown }[] =>
          Object(Properties.PolicyDocument).Statement,
      );
    const writing = statements.filter(({ Action }) =>
      /(Put|Update|Delete|BatchWrite)Item/.test(String(Action)),
    );
    expect(writing).toMatchObject([
      {
        Action: 'dynamodb:PutItem',
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['APP#*', 'RATED#*'] } },
      },
    ]);
  });

  it('has no public bucket and none without encryption', () => {
    for (const { Properties } of all('AWS::S3::Bucket')) {
      expect(Properties.BucketEncryption).toBeDefined();
      expect(Properties.PublicAccessBlockConfiguration).toMatchObject({
        BlockPublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
  });

  it('throws away in a day what was begun in parts and never finished, and lets only our pages send files', () => {
    const buckets = all('AWS::S3::Bucket').map(({ Properties }) => JSON.stringify(Properties));
    for (const bucket of buckets)
      expect(bucket).toContain('"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":1}');
    const open = all('AWS::S3::Bucket').filter(({ Properties }) => 'CorsConfiguration' in Properties);
    expect(open.map(({ Properties }) => Properties.CorsConfiguration)).toEqual([
      {
        CorsRules: [
          {
            AllowedHeaders: ['*'],
            AllowedMethods: ['POST', 'PUT'],
            AllowedOrigins: ['https://onedoor.example'],
            MaxAge: 3600,
          },
        ],
      },
    ]);
  });

  it('lets the functions that take files in parts list and abort them', () => {
    const able = all('AWS::IAM::Policy')
      .map(({ Properties }) => JSON.stringify(Properties))
      .filter(
        (policy) =>
          policy.includes('Quarantine') &&
          policy.includes('"s3:AbortMultipartUpload"') &&
          policy.includes('"s3:ListMultipartUploadParts"'),
      )
      .map((policy) => /"PolicyName":"([A-Za-z]+?)ServiceRole/.exec(policy)?.[1]);
    expect(able).toEqual(expect.arrayContaining(['applicantFunction', 'webFunction']));
  });

  it('tells the checker of every file, also of one that was joined of parts', () => {
    const told = all('Custom::S3BucketNotifications').map(({ Properties }) => JSON.stringify(Properties));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('"Events":["s3:ObjectCreated:*"]');
  });

  it('runs every function of the manifest on Node 24 and arm64, with a log that ends and an alarm that leads somewhere', () => {
    const lambdas = all('AWS::Lambda::Function').filter(ours);
    expect(lambdas).toHaveLength(centreFunctions.length);
    for (const { Properties } of lambdas) {
      expect(Properties.Runtime).toBe('nodejs24.x');
      expect(Properties.LoggingConfig).toBeDefined();
    }
    for (const one of all('AWS::Logs::LogGroup')) expect(one.Properties.RetentionInDays).toBeDefined();
    const runbook = readFileSync(join(root, 'docs/runbook.md'), 'utf8');
    const alarms = all('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThanOrEqual(centreFunctions.length);
    for (const one of alarms) {
      const [, section] = /#([a-z-]+)/.exec(String(one.Properties.AlarmDescription)) ?? [];
      expect(runbook).toContain(`## ${section}`);
    }
  });

  it('gives every stream consumer a dead-letter queue, bisection, partial answers and only new events', () => {
    const consumers = centreFunctions.filter((one) => one.kind === 'stream');
    const mappings = all('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(consumers.length);
    for (const { Properties } of mappings) {
      expect(Properties.BisectBatchOnFunctionError).toBe(true);
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(Properties.DestinationConfig).toBeDefined();
      expect(JSON.stringify(Properties.FilterCriteria)).toContain('EV#');
    }
  });

  it('deploys the very files of the state machines, and logs no execution data', () => {
    const machines = all('AWS::StepFunctions::StateMachine');
    expect(machines.map((one) => one.Properties.StateMachineName).toSorted()).toEqual(
      stateMachines.map((name) => `onedoor-${name}`).toSorted(),
    );
    for (const one of machines)
      expect(JSON.stringify(one.Properties.LoggingConfiguration)).toContain('"IncludeExecutionData":false');
  });

  it('has a route for every operation, and signed-in callers on those of applicants and staff', () => {
    const routes = all('AWS::ApiGatewayV2::Route').map((one) => one.Properties);
    for (const { method, path, audience } of operations) {
      const route = routes.find((one) => one.RouteKey === `${method} /api${path}`);
      const isSignedIn = audience === 'applicant' || audience === 'staff';
      expect(route?.AuthorizationType, path).toBe(isSignedIn ? 'JWT' : 'NONE');
    }
    expect(routes).toHaveLength(operations.length + 7); // and the pages: the rest, and three with all below them
  });

  it('allows no function every action of a service', () => {
    for (const { Properties } of all('AWS::IAM::Policy'))
      expect(JSON.stringify(Properties.PolicyDocument)).not.toMatch(/"Action":"(\*|[a-z0-9]+:\*)"/);
  });

  it('lets nobody but the checker and the sweep read quarantine or write what is clean', () => {
    const reading = /^s3:(\*|Get(\*|Object(\*|Version)?)?)$/;
    expect(rolesThatMay(reading, 'Quarantine')).toEqual(['check-document', 'sweep']);
    expect(rolesThatMay(/^s3:(\*|Put(\*|Object(\*)?)?)$/, 'Clean')).toEqual(['check-document', 'sweep']);
  });

  it('keeps a file in quarantine for two days at most', () => {
    const quarantine = all('AWS::S3::Bucket').filter((one) =>
      JSON.stringify(one.Properties).includes('CorsRules'),
    );
    expect(quarantine).toHaveLength(1);
    expect(JSON.stringify(quarantine)).toContain('"ExpirationInDays":2');
    expect(JSON.stringify(quarantine)).not.toContain('VersioningConfiguration');
  });

  it('gives whatever checks files the memory of a whole processor, and rings when a scan fails', () => {
    for (const name of ['check-document', 'sweep']) {
      const own = all('AWS::Lambda::Function').filter(({ Properties }) =>
        JSON.stringify(Properties.LoggingConfig ?? '').includes(name.replaceAll('-', '')),
      );
      expect(own.map(({ Properties }) => Properties.MemorySize)).toEqual([CHECKER_MEMORY_MB]);
    }
    const filters = all('AWS::Logs::MetricFilter').map(({ Properties }) => JSON.stringify(Properties));
    expect(filters).toHaveLength(2);
    for (const one of filters) expect(one).toContain('SCAN_FAILED');
    const alarms = all('AWS::CloudWatch::Alarm').filter(
      ({ Properties }) => Properties.Namespace === 'Onedoor',
    );
    expect(alarms).toHaveLength(2);
  });

  it('deploys no scanner that was not asked for', () => {
    expect(all('AWS::GuardDuty::MalwareProtectionPlan')).toEqual([]);
    expect(JSON.stringify(resources)).not.toContain('aws.guardduty');
    expect(scannersTold()).toEqual(['none']);
  });

  it('tells each function only what is in its own list', () => {
    for (const { name } of centreFunctions) expect(environmentNames[name]).toContain('TABLE_NAME');
  });
});

describe('a centre that asks GuardDuty to look for viruses', () => {
  beforeAll(() => {
    resources = resourcesOf({ malwareScan: 'guardduty' });
  });
  afterAll(() => {
    resources = usual;
  });

  it('has a plan on the quarantine bucket, which tags what it has looked at', () => {
    expect(all('AWS::GuardDuty::MalwareProtectionPlan').map(({ Properties }) => Properties)).toMatchObject([
      {
        Actions: { Tagging: { Status: 'ENABLED' } },
        ProtectedResource: { S3Bucket: { BucketName: { Ref: expect.stringMatching(/^Quarantine/) } } },
      },
    ]);
  });

  it('checks a file again when it has been looked at, and tells the checker whom to ask', () => {
    const rules = all('AWS::Events::Rule').map(({ Properties }) => JSON.stringify(Properties));
    const [scanned] = rules.filter((one) => one.includes('aws.guardduty'));
    expect(scanned).toContain('GuardDuty Malware Protection Object Scan Result');
    expect(scanned).toContain('Quarantine');
    expect(scanned).toContain('DeadLetterConfig');
    expect(scannersTold()).toEqual(['guardduty']);
    expect(rolesThatMay(/^s3:GetObjectTagging$/, 'Quarantine')).toEqual(['check-document', 'sweep']);
  });

  it('lets nobody but GuardDuty write the tag that says that a file is clean', () => {
    const denies = all('AWS::S3::BucketPolicy')
      .map(({ Properties }) => JSON.stringify(Properties))
      .filter((one) => one.includes('GuardDutyMalwareScanStatus'));
    expect(denies).toHaveLength(1);
    expect(denies[0]).toContain('"Effect":"Deny"');
    expect(rolesThatMay(/Tagging$/, 'Quarantine').length).toBe(2); // who reads it
    expect(rolesThatMay(/^s3:Put.*Tagging$/, 'Quarantine')).toEqual([]);
  });

  it('is asked for by a word that exists: a typing error deploys nothing', () => {
    expect(() => resourcesOf({ malwareScan: 'guardduti' })).toThrow(/malwareScan/);
  });
});
