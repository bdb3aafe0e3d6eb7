import * as z from 'zod';
import { type ApplicantCaller, membershipsOf, type StaffCaller } from '../core/domain/actor.ts';
import { Refused } from '../core/domain/refusal.ts';
import { identityPapers } from '../core/domain/walk-in.ts';

/** The claims of a verified JWT, as the HTTP API hands them over. */
export type Claims = Readonly<Record<string, unknown>>;

const text = z.string().trim().min(1);

/** What a provider that knows people by their papers says, as a claim of its own or as a custom attribute of Cognito. */
const identityClaims = {
  identity_paper: z.enum(identityPapers).optional().catch(undefined),
  identity_number: text.optional().catch(undefined),
  'custom:identity_paper': z.enum(identityPapers).optional().catch(undefined),
  'custom:identity_number': text.optional().catch(undefined),
};

const claimsSchema = z.object({
  sub: text,
  name: text.optional().catch(undefined),
  'cognito:username': text.optional().catch(undefined),
  email: text.optional().catch(undefined),
  phone_number: text.optional().catch(undefined),
  ...identityClaims,
  'cognito:groups': z.union([z.string(), z.array(z.string())]).optional(),
});

/** The HTTP API turns a list into the text `[a b]`; other gateways leave it a list. */
export function groupsOf(claim: string | readonly string[] | undefined): readonly string[] {
  if (claim === undefined) return [];
  if (typeof claim !== 'string') return claim;
  return claim
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter((group) => group !== '');
}

/**
 * Who signed in: a member of staff, if the identity provider put them into a group of the centre; else an applicant.
 * @throws Refused SIGN_IN_REQUIRED when nobody did
 */
export function callerOf(claims: Claims | undefined): ApplicantCaller | StaffCaller {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) throw new Refused('SIGN_IN_REQUIRED');
  const { sub, email, phone_number: phone } = parsed.data;
  const name = parsed.data.name ?? parsed.data['cognito:username'] ?? sub;
  const memberships = membershipsOf(groupsOf(parsed.data['cognito:groups']));
  if (memberships.length > 0) return { kind: 'staff', sub, name, memberships };
  const paper = parsed.data.identity_paper ?? parsed.data['custom:identity_paper'];
  const number = parsed.data.identity_number ?? parsed.data['custom:identity_number'];
  return {
    kind: 'applicant',
    sub,
    name,
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(paper !== undefined && number !== undefined && { identity: { paper, number } }),
  };
}

/** @throws Refused SIGN_IN_REQUIRED, NOT_PERMITTED for staff, who file for nobody here */
export function applicantOf(claims: Claims | undefined): ApplicantCaller {
  const caller = callerOf(claims);
  if (caller.kind !== 'applicant') throw new Refused('NOT_PERMITTED');
  return caller;
}

/** @throws Refused SIGN_IN_REQUIRED, NOT_PERMITTED */
export function staffOf(claims: Claims | undefined): StaffCaller {
  const caller = callerOf(claims);
  if (caller.kind !== 'staff') throw new Refused('NOT_PERMITTED');
  return caller;
}
