import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Kms, KmsError } from './kms.ts';

/** Speaks the AWS JSON 1.1 protocol, as the unmodified SDK client does. */
export function answerKms(kms: Kms): RequestListener {
  return (request, response) => void respond(kms, request, response);
}

async function respond(kms: Kms, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body } = await answer(kms, request);
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
}

async function answer(kms: Kms, request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  try {
    const action = String(request.headers['x-amz-target']).replace(/^TrentService\./, '');
    return { status: 200, body: kms.handle(action, await json(request)) };
  } catch (error) {
    if (error instanceof KmsError)
      return { status: 400, body: { __type: error.code, message: error.message } };
    if (error instanceof SyntaxError)
      return { status: 400, body: { __type: 'SerializationException', message: error.message } };
    console.error('KMS endpoint:', error);
    return { status: 500, body: { __type: 'KMSInternalException', message: 'The endpoint has failed' } };
  }
}
