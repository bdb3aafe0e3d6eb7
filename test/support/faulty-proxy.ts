import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listen } from '../../local/http/listen.ts';

/** One request of the AWS JSON protocol on its way to the service. */
export interface Passing {
  /** `TransactWriteItems`, `GetItem` … */
  readonly operation: string;
  readonly body: unknown;
}

/**
 * What goes wrong with a request: the service answers an error and does nothing; or it does what it was asked, and the
 * answer is lost on the way, or is another one.
 */
export type Fault =
  | { readonly kind: 'answer'; readonly status: number; readonly body: object }
  | { readonly kind: 'lose-answer' }
  | { readonly kind: 'change-answer'; readonly change: (answer: never) => object };

/** An error as the service writes it. */
export const serviceError = (type: string, more: object = {}, status = 400): Fault => ({
  kind: 'answer',
  status,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type, ...more },
});

/** A transaction that the service cancelled, with the reason of each of its writes. */
export function cancelled({ body }: Passing, codeOf: (index: number, last: number) => string): Fault {
  const { TransactItems } = body as { TransactItems: readonly unknown[] };
  const CancellationReasons = TransactItems.map((_, index) => ({
    Code: codeOf(index, TransactItems.length - 1),
  }));
  return serviceError('TransactionCanceledException', { CancellationReasons });
}

/** Looks at each request before it is passed on, in order; undefined lets it through. */
export type FaultOf = (passing: Passing) => Fault | undefined | Promise<Fault | undefined>;

/** Stands between the SDK and a service, over real HTTP, and lets go wrong what it is told to. */
export async function startFaultyProxy(target: string) {
  let faultOf: FaultOf = () => undefined;
  const seen: string[] = [];
  const { port, close } = await listen((request, response) => void pass(request, response), 0);

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await buffer(request);
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    seen.push(operation);
    const fault = await faultOf({ operation, body: JSON.parse(sent.toString()) });
    const headers = { 'content-type': 'application/x-amz-json-1.0' };
    if (fault?.kind === 'answer') {
      response.writeHead(fault.status, headers).end(JSON.stringify(fault.body));
      return;
    }
    const { host: _host, connection: _connection, ...passed } = request.headers;
    const answer = await fetch(target, {
      method: 'POST',
      headers: passed as Record<string, string>,
      body: new Uint8Array(sent),
    });
    const text = await answer.text();
    if (fault?.kind === 'lose-answer') response.destroy();
    else if (fault?.kind === 'change-answer')
      response.writeHead(answer.status, headers).end(JSON.stringify(fault.change(JSON.parse(text) as never)));
    else response.writeHead(answer.status, headers).end(text);
  }

  return {
    url: `http://127.0.0.1:${port}`,
    /** Names of the operations that came, in order. */
    seen,
    /** What goes wrong from now on. */
    let(next: FaultOf): void {
      faultOf = next;
    },
    close,
  };
}

/** The fault befalls the first so many requests of an operation. */
export function first(count: number, operation: string, fault: (passing: Passing) => Fault): FaultOf {
  let left = count;
  return (passing) => {
    if (passing.operation !== operation || left === 0) return undefined;
    left -= 1;
    return fault(passing);
  };
}
