import { setTimeout as wait } from 'node:timers/promises';

/** S3 did not take what was sent. The address stays untold: it is a key to the object while it lasts. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
  /** As S3 names it, as `NoSuchUpload`; empty where S3 gave none. */
  readonly code: string;

  constructor(method: string, why: string, code = '') {
    super(`The object store refused a ${method}: ${why}.`);
    this.code = code;
  }
}

const ATTEMPTS = 4;

export interface SignedRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

type Outcome =
  | { readonly isDone: true; readonly bytes: Uint8Array }
  | { readonly isDone: false; readonly why: string; readonly code: string; readonly isPassing: boolean };

/**
 * Sends to a signed address, and again when S3 is busy or the line breaks: whatever is sent here may come twice.
 * @returns what S3 answered
 * @throws StoreRefused
 */
export async function sendSigned(
  url: string,
  request: SignedRequest,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<string> {
  return new TextDecoder().decode(await send(url, request, pause));
}

/** Reads an object from a signed address, again when S3 is busy or the line breaks. @throws StoreRefused */
export function readSigned(
  url: string,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<Uint8Array> {
  return send(url, { method: 'GET' }, pause);
}

async function send(
  url: string,
  request: SignedRequest,
  pause: (milliseconds: number) => Promise<unknown>,
): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(url, request);
    if (outcome.isDone) return outcome.bytes;
    if (!outcome.isPassing || attempt === ATTEMPTS)
      throw new StoreRefused(request.method, outcome.why, outcome.code);
    await pause(Math.random() * 100 * 2 ** attempt); // so that those who met do not meet again
  }
}

/** Two wrote the same object at the same moment, and S3 let neither know who was first: it asks for another try. */
const MET = 'ConditionalRequestConflict';

async function tryOnce(url: string, { method, headers = {}, body }: SignedRequest): Promise<Outcome> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer()); // an unread body would keep its connection
    if (answer.ok && method === 'GET') return { isDone: true, bytes };
    const code = /<Error>.*?<Code>(\w+)<\/Code>/s.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
    // joining parts may take S3 so long that it says 200 before it knows; then the error stands in the answer
    if (answer.ok && code === '') return { isDone: true, bytes };
    const why = code === '' ? `status ${answer.status}` : `status ${answer.status}, ${code}`;
    return { isDone: false, why, code, isPassing: answer.status >= 500 || answer.ok || code === MET };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // what fetch throws when there is no answer
    const why =
      error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : 'no answer';
    return { isDone: false, why, code: '', isPassing: true };
  }
}
