import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Hono } from 'hono';
import type { Provider } from 'oidc-provider';
import type { Gateway } from './gateway/gateway.ts';
import { problemAnswer, send } from './gateway/http-answer.ts';
import { answerWith } from './http/fetch-adapter.ts';
import { isOwnRequest } from './http/own-request.ts';
import { choosePersona } from './oidc/choose-persona.ts';

export interface FrontParts {
  readonly gateway: Gateway;
  readonly pages: Hono;
  readonly provider: Provider;
}

const providerPath = '/local/oidc';

/** What listens on the one port: `/local` is the local centre's own, everything else goes to the gateway. */
export function newFront(parts: Promise<FrontParts>): RequestListener {
  return (request, response) => {
    // A request that comes while the centre starts waits for it.
    void parts
      .then((ready) => dispatch(ready, request, response))
      .catch((error: unknown) => {
        console.error('Front:', error);
        if (response.headersSent) response.destroy();
        else send(response, problemAnswer(500, 'FAULT', 'Fault'), false);
      });
  };
}

async function dispatch(
  parts: FrontParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url = '/' } = request;
  if (!isBelow(url, '/local')) return parts.gateway(request, response);
  if (!isOwnRequest(request))
    return send(response, problemAnswer(403, 'CROSS_SITE', 'Another site may not do this'), false);
  if (isBelow(url, `${providerPath}/choose`)) return choosePersona(parts.provider, request, response);
  if (isBelow(url, providerPath)) return toProvider(parts.provider, request, response);
  return answerWith((asked) => parts.pages.fetch(asked), request, response);
}

function isBelow(url: string, path: string): boolean {
  const [asked] = url.split('?', 1);
  return asked === path || asked?.startsWith(`${path}/`) === true;
}

/** The provider lives at the root of its own world; where that is mounted it reads from `originalUrl`. */
function toProvider(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const mounted: IncomingMessage & { originalUrl?: string } = request;
  mounted.originalUrl = request.url ?? '/';
  mounted.url = mounted.originalUrl.slice(providerPath.length) || '/';
  return Promise.resolve(provider.callback()(mounted, response));
}
