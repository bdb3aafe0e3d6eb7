import { setTimeout as wait } from 'node:timers/promises';

/** S3 did not take what was sent. The address stays untold: it is a key to the object while it lasts. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';

  constructor(method: string, why: string) {
    super(`The object store refused a ${method}: ${why}.`);
  }
}

const ATTEMPTS = 4;

export interface SignedRequest {
  readonly method: 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/**
 * Sends to a signed address, and again when S3 is busy or the line breaks: to put or to remove the same twice is to do
 * it once.
 * @throws StoreRefused
 */
export async function sendSigned(
  url: string,
  request: SignedRequest,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const why = await tryOnce(url, request);
    if (why === undefined) return;
    if (!why.isPassing || attempt === ATTEMPTS) throw new StoreRefused(request.method, why.text);
    await pause(Math.random() * 100 * 2 ** attempt); // so that those who met do not meet again
  }
}

async function tryOnce(
  url: string,
  { method, headers = {}, body }: SignedRequest,
): Promise<{ text: string; isPassing: boolean } | undefined> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { ...headers },
      ...(body && { body: new Uint8Array(body) }),
    });
    await answer.arrayBuffer(); // an unread body would keep its connection
    if (answer.ok) return undefined;
    return { text: `status ${answer.status}`, isPassing: answer.status >= 500 };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // what fetch throws when there is no answer
    const code =
      error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : 'no answer';
    return { text: code, isPassing: true };
  }
}
