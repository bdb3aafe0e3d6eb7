import { setTimeout as wait } from 'node:timers/promises';
import { SignatureV4 } from '@smithy/signature-v4';
import type { S3Keys } from '../s3/s3-signer.ts';
import { Sha256Hash } from '../s3/sha256-hash.ts';

/** KMS said no, or did not answer. */
export class KmsFailed extends Error {
  override readonly name = 'KmsFailed';
  /** The service's own name for it, such as `KMSInvalidMacException`. */
  readonly code: string;

  constructor(action: string, code: string) {
    super(`KMS did not do ${action}: ${code}.`);
    this.code = code;
  }
}

/** One call of KMS: an action and its members; binary members are in base64. @throws KmsFailed */
export type KmsCall = (action: string, members: Readonly<Record<string, string>>) => Promise<unknown>;

export interface KmsPlace {
  readonly region: string;
  /** Another KMS than that of AWS. */
  readonly endpoint?: string;
}

/** The place that the SDK's variables name. */
export function kmsPlace(variables: Readonly<Record<string, string | undefined>> = process.env): KmsPlace {
  const { AWS_REGION: region = 'us-east-1' } = variables;
  const endpoint = variables.AWS_ENDPOINT_URL_KMS || variables.AWS_ENDPOINT_URL;
  return { region, ...(endpoint && { endpoint }) };
}

const ATTEMPTS = 4;
const passing: readonly string[] = ['ThrottlingException', 'KMSInternalException', 'NO_ANSWER'];

/**
 * KMS without its client, which weighs 24 KB in every function that signs: the protocol is one signed POST (AWS JSON 1.1).
 * Every action that the centre calls may be repeated.
 */
export function kmsCall({ region, endpoint }: KmsPlace, credentials: S3Keys, pause = wait): KmsCall {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const { protocol, hostname, host, port } = new URL(endpoint ?? `https://kms.${region}.${domain}`);
  const signer = new SignatureV4({ service: 'kms', region, credentials, sha256: Sha256Hash });

  async function once(action: string, body: string): Promise<{ answer: unknown; code?: string }> {
    const signed = await signer.sign({
      method: 'POST',
      protocol,
      hostname,
      ...(port && { port: Number(port) }),
      path: '/',
      query: {},
      headers: {
        host,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `TrentService.${action}`,
      },
      body,
    });
    const { host: _set, ...headers } = signed.headers; // fetch sets it itself
    try {
      const response = await fetch(`${protocol}//${host}/`, { method: 'POST', headers, body });
      const answer: unknown = await response.json();
      return response.ok ? { answer } : { answer, code: codeOf(answer, response.status) };
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      return { answer: undefined, code: 'NO_ANSWER' };
    }
  }

  return async (action, members) => {
    const body = JSON.stringify(members);
    for (let attempt = 1; ; attempt += 1) {
      const { answer, code } = await once(action, body);
      if (code === undefined) return answer;
      if (!passing.includes(code) || attempt >= ATTEMPTS) throw new KmsFailed(action, code);
      await pause(Math.random() * 50 * 2 ** attempt); // so that those who met do not meet again
    }
  };
}

/** `com.amazonaws.kms#NotFoundException` or `NotFoundException`. */
function codeOf(answer: unknown, status: number): string {
  const type =
    typeof answer === 'object' && answer !== null && '__type' in answer ? answer.__type : undefined;
  if (typeof type === 'string') return type.split('#').at(-1) ?? type;
  return status >= 500 ? 'KMSInternalException' : `STATUS_${status}`;
}
