import * as z from 'zod';
import { S3Error } from './s3-error.ts';
import { assertPolicySignature } from './signature.ts';

/** The fields of a form, names in lower case. */
export type FormFields = ReadonlyMap<string, string>;

/** What a form may do, once its policy has been checked. */
export interface Grant {
  readonly key: string;
  readonly fewestBytes: number;
  readonly mostBytes: number;
}

const policySchema = z.object({
  expiration: z.iso.datetime({ offset: true }),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

type Condition =
  | { readonly rule: 'length'; readonly fewest: number; readonly most: number }
  | { readonly rule: 'eq' | 'starts-with'; readonly field: string; readonly value: string };

/** Fields that a policy need not name. Everything else in a form has to be allowed by a condition. */
const needNoCondition = new Set(['policy', 'x-amz-signature', 'file']);

/**
 * Checks a browser's upload form as S3 does: the policy is signed by us, has not expired, and every field of the
 * form is what one of its conditions says.
 * @throws S3Error
 */
export function checkPolicy(fields: FormFields, bucket: string, now: Date): Grant {
  const policy = fields.get('policy');
  const signature = fields.get('x-amz-signature');
  if (policy === undefined || signature === undefined)
    throw new S3Error('AccessDenied', 'The form needs a policy and its signature.');
  assertPolicySignature({ policy, signature, credential: fields.get('x-amz-credential') ?? '' });
  const { expiration, conditions } = readPolicy(policy);
  if (now.getTime() > Date.parse(expiration))
    throw new S3Error('AccessDenied', 'Invalid according to Policy: Policy expired.');
  const form = new Map([...fields, ['bucket', bucket]]);
  assertFields(form, conditions);
  const key = fields.get('key');
  if (!key) throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  const lengths = conditions.filter((condition) => condition.rule === 'length');
  return {
    key,
    fewestBytes: Math.max(0, ...lengths.map(({ fewest }) => fewest)),
    mostBytes: Math.min(5 * 1024 ** 3, ...lengths.map(({ most }) => most)),
  };
}

function readPolicy(policy: string): { expiration: string; conditions: Condition[] } {
  const parsed = policySchema.safeParse(parseJson(Buffer.from(policy, 'base64').toString('utf8')));
  if (!parsed.success) throw new S3Error('InvalidPolicyDocument', z.prettifyError(parsed.error));
  return {
    expiration: parsed.data.expiration,
    conditions: parsed.data.conditions.flatMap((condition): Condition[] => {
      if (!Array.isArray(condition))
        return Object.entries(condition).map(([field, value]) => ({
          rule: 'eq',
          field: field.toLowerCase(),
          value,
        }));
      if (condition[0] === 'content-length-range')
        return [{ rule: 'length', fewest: condition[1], most: condition[2] }];
      return [{ rule: condition[0], field: condition[1].slice(1).toLowerCase(), value: condition[2] }];
    }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new S3Error('InvalidPolicyDocument', 'The policy is no JSON.');
  }
}

function assertFields(form: FormFields, conditions: readonly Condition[]): void {
  for (const condition of conditions) {
    if (condition.rule === 'length') continue;
    const { rule, field, value } = condition;
    const given = form.get(field);
    const holds = given !== undefined && (rule === 'eq' ? given === value : given.startsWith(value));
    if (holds) continue;
    const text = JSON.stringify([rule, `$${field}`, value]);
    throw new S3Error('AccessDenied', `Invalid according to Policy: Policy Condition failed: ${text}`);
  }
  const named = new Set(
    conditions.flatMap((condition) => (condition.rule === 'length' ? [] : [condition.field])),
  );
  for (const field of form.keys()) {
    if (named.has(field) || needNoCondition.has(field) || field.startsWith('x-ignore-')) continue;
    if (field === 'bucket') continue; // from the address; a policy that leaves it out allows every bucket, as on S3
    throw new S3Error('AccessDenied', `Invalid according to Policy: Extra input fields: ${field}`);
  }
}
