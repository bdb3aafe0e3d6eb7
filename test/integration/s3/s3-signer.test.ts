import { DeleteObjectCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bucketAddress, s3Place } from '../../../functions/adapters/s3/bucket-address.ts';
import { keysOfEnvironment } from '../../../functions/adapters/s3/keys-of-environment.ts';
import { type S3Keys, s3Signer } from '../../../functions/adapters/s3/s3-signer.ts';
import { assertPolicySignature, localKeys } from '../../../local/s3/signature.ts';

const owner: S3Keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' };
const role: S3Keys = { ...owner, sessionToken: 'token/of+a=role' };
const place = { region: 'ap-east-1', forcePathStyle: false };
const object = { bucket: 'quarantine', key: 'applications/1/2' };

/** What the SDK signs with its whole client: what we sign without one has to be the same to the last character. */
const theSdk = (credentials: S3Keys, more: object = {}) =>
  new S3Client({ region: place.region, credentials, ...more });

/** What an address says, whatever the order of its parts. */
function parts(url: string) {
  const { origin, pathname, searchParams } = new URL(url);
  return { origin, pathname, query: Object.fromEntries([...searchParams].toSorted()) };
}

/** What the SDK asks for beside the signature, some of it for itself. */
const asked = (url: string): Record<string, string> =>
  Object.fromEntries([...new URL(url).searchParams].filter(([name]) => !name.startsWith('X-Amz-')));

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T01:00:00.700Z') }));
afterEach(() => void vi.useRealTimers());

describe('a signed form', () => {
  it.each([
    ['of an owner', owner],
    ['of a role', role],
  ])('%s is what the SDK signs: fields, policy and address', async (_, credentials) => {
    const conditions = [
      ['eq', '$Content-Type', 'image/png'],
      ['content-length-range', 9, 9],
    ] as const;
    const fields = { 'Content-Type': 'image/png' };
    const ours = await s3Signer(place, credentials).form({ ...object, fields, conditions, seconds: 600 });
    const theirs = await createPresignedPost(theSdk(credentials), {
      Bucket: object.bucket,
      Key: object.key,
      Expires: 600,
      Fields: fields,
      Conditions: [
        ['eq', '$Content-Type', 'image/png'],
        ['content-length-range', 9, 9],
      ],
    });
    expect(ours.url).toBe(theirs.url.replace(/\/$/, ''));
    const { Policy: ourPolicy, 'X-Amz-Signature': _ours, ...ourFields } = ours.fields;
    const { Policy: theirPolicy, 'X-Amz-Signature': _theirs, ...theirFields } = theirs.fields;
    expect(ourFields).toEqual(theirFields);
    const read = (policy = ''): { conditions: unknown[] } =>
      JSON.parse(Buffer.from(policy, 'base64').toString());
    const sorted = (policy?: string) =>
      read(policy)
        .conditions.map((one) => JSON.stringify(one))
        .toSorted();
    expect(sorted(ourPolicy)).toEqual(sorted(theirPolicy));
    expect(read(ourPolicy)).toMatchObject({ expiration: ours.expiresAt });
  });

  it('has the signature that the policy’s reader works out by itself', async () => {
    const signed = { ...object, fields: {}, conditions: [], seconds: 600 };
    const { fields } = await s3Signer(place, localKeys).form(signed);
    const {
      Policy: policy = '',
      'X-Amz-Credential': credential = '',
      'X-Amz-Signature': signature = '',
    } = fields;
    expect(() => assertPolicySignature({ policy, credential, signature })).not.toThrow();
    const another = `${policy.slice(0, -4)}AAAA`;
    expect(() => assertPolicySignature({ policy: another, credential, signature })).toThrow();
  });

  it('never promises more time than the store gives', async () => {
    const signed = { ...object, fields: {}, conditions: [], seconds: 600 };
    const { expiresAt, fields } = await s3Signer(place, owner).form(signed);
    expect(fields['X-Amz-Date']).toBe('20260302T010000Z');
    expect(expiresAt).toBe('2026-03-02T01:10:00.000Z');
  });
});

describe('a signed address', () => {
  it.each([
    ['of an owner', owner],
    ['of a role', role],
  ])('%s is the SDK’s to the last character, to read and to remove', async (_, credentials) => {
    const sdk = theSdk(credentials);
    const [Bucket, Key] = [object.bucket, object.key];
    const signer = s3Signer(place, credentials);
    const ResponseContentDisposition = `attachment; filename="_.pdf"; filename*=UTF-8''%E5%9C%96`;
    const get = new GetObjectCommand({ Bucket, Key, VersionId: 'v1', ResponseContentDisposition });
    const read = await getSignedUrl(sdk, get, { expiresIn: 120 });
    expect(asked(read)).toMatchObject({
      versionId: 'v1',
      'response-content-disposition': ResponseContentDisposition,
    });
    expect(
      parts(await signer.address({ method: 'GET', ...object, query: asked(read), seconds: 120 })),
    ).toEqual(parts(read));
    const remove = await getSignedUrl(sdk, new DeleteObjectCommand({ Bucket, Key }), { expiresIn: 60 });
    expect(
      parts(await signer.address({ method: 'DELETE', ...object, query: asked(remove), seconds: 60 })),
    ).toEqual(parts(remove));
  });

  it('has a signature that changes with the method, the key, the query and the secret', async () => {
    const asked = { method: 'GET', ...object, seconds: 60 } as const;
    const signatureOf = async (changed: object, keys = owner): Promise<string | null> =>
      new URL(await s3Signer(place, keys).address({ ...asked, ...changed })).searchParams.get(
        'X-Amz-Signature',
      );
    const signatures = await Promise.all([
      signatureOf({}),
      signatureOf({ method: 'DELETE' }),
      signatureOf({ key: 'applications/1/3' }),
      signatureOf({ query: { versionId: 'v2' } }),
      signatureOf({}, { ...owner, secretAccessKey: 'another' }),
    ]);
    expect(new Set(signatures).size).toBe(5);
  });
});

describe('the address of a bucket', () => {
  it.each([
    [false, { AWS_REGION: 'ap-east-1' }, 'https://papers.s3.ap-east-1.amazonaws.com'],
    [false, { AWS_REGION: 'cn-north-1' }, 'https://papers.s3.cn-north-1.amazonaws.com.cn'],
    [true, { AWS_REGION: 'ap-east-1' }, 'https://s3.ap-east-1.amazonaws.com/papers'],
    [
      true,
      { AWS_ENDPOINT_URL_S3: 'http://localhost:9000/', AWS_REGION: 'x' },
      'http://localhost:9000/papers',
    ],
    [false, { AWS_ENDPOINT_URL: 'http://store.example:80', AWS_REGION: 'x' }, 'http://papers.store.example'],
    [false, { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566', AWS_REGION: 'x' }, 'http://127.0.0.1:4566/papers'],
    [false, { AWS_ENDPOINT_URL: 'http://[::1]:4566', AWS_REGION: 'x' }, 'http://[::1]:4566/papers'],
  ])('with a path %s and %j is where the SDK looks for it', async (forcePathStyle, variables, address) => {
    const found = s3Place(forcePathStyle, variables);
    expect(bucketAddress('papers', found)).toBe(address);
    const { endpoint, region } = found;
    const sdk = theSdk(owner, { forcePathStyle, region, ...(endpoint !== undefined && { endpoint }) });
    const url = await getSignedUrl(sdk, new GetObjectCommand({ Bucket: 'papers', Key: 'k' }), {
      expiresIn: 60,
    });
    expect(url.split('?')[0]).toBe(`${address}/k`);
  });
});

describe('the keys', () => {
  it('are those of the function’s role', () => {
    const variables = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_SESSION_TOKEN: 'c' };
    expect(keysOfEnvironment(variables)).toEqual({
      accessKeyId: 'a',
      secretAccessKey: 'b',
      sessionToken: 'c',
    });
  });

  it('are missed by their names, and no value is told', () => {
    const read = () => keysOfEnvironment({ AWS_SECRET_ACCESS_KEY: 'b-secret' });
    expect(read).toThrow(/AWS_ACCESS_KEY_ID/);
    expect(read).not.toThrow(/b-secret/);
  });
});
