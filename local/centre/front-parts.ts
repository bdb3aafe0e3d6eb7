import type { SFNClient } from '@aws-sdk/client-sfn';
import type { FrontParts } from '../front.ts';
import { newAuthorizer } from '../gateway/authorizer.ts';
import { newGateway } from '../gateway/gateway.ts';
import { newTokenIssuer } from '../oidc/issue-tokens.ts';
import { keepClient, newProvider } from '../oidc/provider.ts';
import { keepSigningKey } from '../oidc/signing-key.ts';
import { newLocalPages } from '../pages/local-pages.ts';
import type { LocalStore } from '../store/local-store.ts';
import { audienceOf, type CentreContents, webFunctionOf } from './contents.ts';
import type { Core } from './core.ts';
import type { Door } from './door.ts';

/** The identity provider, its one client, and the key that signs its tokens. */
export function openSignIn(store: LocalStore, publicUrl: string) {
  const issuer = `${publicUrl}/local/oidc`;
  const client = keepClient(store);
  const signingKey = keepSigningKey(store);
  return {
    issuer,
    client,
    signingKey,
    provider: newProvider({ issuer, publicUrl, store, client, signingKey }),
  };
}

/** What answers at the one port. */
export function newFrontParts(parts: {
  contents: CentreContents;
  core: Core;
  signIn: ReturnType<typeof openSignIn>;
  door: Door;
  stepFunctions: SFNClient;
}): FrontParts {
  const { contents, core, signIn, door, stepFunctions } = parts;
  const { issuer, client, signingKey, provider } = signIn;
  const { clock, mailbox, deadLetters, functions } = core;
  return {
    provider,
    gateway: newGateway({
      routes: contents.operations,
      functionOf: (audience) => audienceOf(contents, audience),
      webFunctionOf: (path) => webFunctionOf(contents, path),
      authorize: newAuthorizer({ issuer, clientId: client.id, keys: signingKey.keys }),
      invokeLambda: functions.invoke,
      origins: door.origins,
    }),
    pages: newLocalPages({
      clock,
      mailbox,
      deadLetters,
      stepFunctions,
      issueTokens: newTokenIssuer({ issuer, clientId: client.id, signingKey }),
      pins: contents.pins,
    }),
  };
}
