import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

interface RequestHandler {
  handle(target: string, body: unknown): Promise<{ status: number; body: unknown }>;
}

/** Serves the endpoint on the loopback address, at any free port when `port` is 0. */
export async function serveStepFunctions(
  stepFunctions: RequestHandler,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => void respond(stepFunctions, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function respond(
  stepFunctions: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, body } = await answer(stepFunctions, request);
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}

async function answer(stepFunctions: RequestHandler, request: IncomingMessage) {
  try {
    return await stepFunctions.handle(String(request.headers['x-amz-target']), await json(request));
  } catch (error) {
    // Named as the SDK expects a fault of the service, which it then tries again.
    if (error instanceof SyntaxError)
      return { status: 400, body: { __type: 'SerializationException', message: error.message } };
    console.error('Step Functions endpoint:', error);
    return { status: 500, body: { __type: 'InternalServerException', message: 'The endpoint has failed' } };
  }
}
