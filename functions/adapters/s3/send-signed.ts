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
  | { readonly isDone: true; readonly text: string }
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
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(url, request);
    if (outcome.isDone) return outcome.text;
    if (!outcome.isPassing || attempt === ATTEMPTS)
      throw new StoreRefused(request.method, outcome.why, outcome.code);
    await pause(Math.random() * 100 * 2 ** attempt); // so that those who met do not meet again
  }
}

async function tryOnce(url: string, { method, headers = {}, body }: SignedRequest): Promise<Outcome> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
    const text = await answer.text(); // an unread body would keep its connection
    const code = /<Error>.*?<Code>(\w+)<\/Code>/s.exec(text)?.[1] ?? '';
    // joining parts may take S3 so long that it says 200 before it knows; then the error stands in the answer
    if (answer.ok && code === '') return { isDone: true, text };
    const why = code === '' ? `status ${answer.status}` : `status ${answer.status}, ${code}`;
    return { isDone: false, why, code, isPassing: answer.status >= 500 || answer.ok };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // what fetch throws when there is no answer
    const why =
      error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : 'no answer';
    return { isDone: false, why, code: '', isPassing: true };
  }
}
