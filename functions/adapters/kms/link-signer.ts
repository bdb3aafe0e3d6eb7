import * as z from 'zod';
import type { LinkClaims, LinkSigner } from '../../core/ports/review-links.ts';
import { type KmsCall, KmsFailed } from './kms-call.ts';

const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'review-link' })).toString('base64url');

const claimsSchema = z.strictObject({
  taskId: z.string().max(80),
  applicationId: z.uuid(),
  departmentCode: z.string().max(5),
  linkNumber: z.int().positive(),
  expiresAt: z.iso.datetime(),
});

const generatedSchema = z.object({ Mac: z.base64() });
const verifiedSchema = z.object({ MacValid: z.boolean() });

const MAC_ALGORITHM = 'HMAC_SHA_256';
/** Longer than any token of ours: what is longer is not looked at. */
const MAX_LENGTH = 1024;

/**
 * Compact JWS under a KMS HMAC key. The key never leaves KMS, which also compares in constant time. A text that is
 * not a token of ours, in any way, opens as undefined. While keys are changed a link under a `retired` one still opens:
 * the letters that carry it are on their way for months.
 */
export function kmsLinkSigner(call: KmsCall, keyId: string, retired: readonly string[] = []): LinkSigner {
  async function isMacOf(KeyId: string, signed: string, mac: Buffer): Promise<boolean> {
    const Message = Buffer.from(signed).toString('base64');
    const Mac = mac.toString('base64');
    try {
      const answer = await call('VerifyMac', { KeyId, MacAlgorithm: MAC_ALGORITHM, Message, Mac });
      return verifiedSchema.parse(answer).MacValid;
    } catch (error) {
      if (error instanceof KmsFailed && error.code === 'KMSInvalidMacException') return false;
      throw error;
    }
  }

  return {
    async sign(claims) {
      const payload = Buffer.from(JSON.stringify(claimsSchema.parse(claims))).toString('base64url');
      const signed = `${header}.${payload}`;
      const Message = Buffer.from(signed).toString('base64');
      const answer = await call('GenerateMac', { KeyId: keyId, MacAlgorithm: MAC_ALGORITHM, Message });
      const { Mac } = generatedSchema.parse(answer);
      return `${signed}.${Buffer.from(Mac, 'base64').toString('base64url')}`;
    },
    async open(token) {
      const parts = readParts(token);
      if (!parts) return undefined;
      for (const one of [keyId, ...retired])
        if (await isMacOf(one, parts.signed, parts.mac)) return parts.claims;
      return undefined;
    },
  };
}

function readParts(token: string): { signed: string; mac: Buffer; claims: LinkClaims } | undefined {
  if (token.length > MAX_LENGTH) return undefined;
  const [head, payload = '', signature = '', ...more] = token.split('.');
  const mac = Buffer.from(signature, 'base64url');
  // one token has one spelling: unused bits of the last character may not be turned
  const isCanonical = mac.toString('base64url') === signature && mac.length === 32;
  if (head !== header || more.length > 0 || !isCanonical) return undefined;
  const claims = claimsSchema.safeParse(readJson(Buffer.from(payload, 'base64url').toString()));
  return claims.success ? { signed: `${head}.${payload}`, mac, claims: claims.data } : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
