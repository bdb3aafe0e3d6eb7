import { randomBytes } from 'node:crypto';
import { html } from 'hono/html';
import { type Configuration, interactionPolicy, Provider } from 'oidc-provider';
import { page } from '../pages/layout.ts';
import { personaOf } from '../personas.ts';
import type { LocalStore } from '../store/local-store.ts';
import { keepSecret } from '../store/secrets.ts';
import { claimsOf } from './claims.ts';
import { tokenLife } from './issue-tokens.ts';
import { keepProviderState } from './provider-state.ts';
import type { SigningKey } from './signing-key.ts';

export interface Client {
  readonly id: string;
  readonly secret: string;
}

const day = 86_400;

/** The confidential client of the pages. */
export function keepClient(store: LocalStore): Client {
  return {
    id: 'onedoor-web',
    secret: keepSecret(store, 'client-secret', () => randomBytes(32).toString('hex')),
  };
}

/** The identity provider: authorization code with PKCE, and tokens that look like Cognito's. */
export function newProvider(options: {
  readonly issuer: string;
  readonly publicUrl: string;
  readonly store: LocalStore;
  readonly client: Client;
  readonly signingKey: SigningKey;
}): Provider {
  const { issuer, publicUrl, store, client, signingKey } = options;
  const configuration: Configuration = {
    adapter: keepProviderState(store),
    jwks: { keys: [signingKey.privateJwk] },
    cookies: { keys: [keepSecret(store, 'cookie-key', () => randomBytes(32).toString('hex'))] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        post_logout_redirect_uris: [publicUrl, `${publicUrl}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'phone', 'offline_access'],
    claims: {
      openid: ['sub', 'cognito:groups', 'cognito:username', 'token_use', 'client_id'],
      profile: ['name', 'custom:identity_paper', 'custom:identity_number'],
      email: ['email', 'email_verified'],
      phone: ['phone_number', 'phone_number_verified'],
    },
    conformIdTokenClaims: false, // in the id token as well, as Cognito has it
    findAccount: (_ctx, sub) => {
      const persona = personaOf(sub);
      return (
        persona && {
          accountId: sub,
          claims: async () => ({ ...claimsOf(persona, client.id), token_use: 'id' }),
        }
      );
    },
    extraTokenClaims: (_ctx, token) => {
      const persona = 'accountId' in token && token.accountId ? personaOf(token.accountId) : undefined;
      // sub and client_id are there already and cannot be set again
      const {
        sub: _sub,
        client_id: _client,
        ...claims
      } = persona ? claimsOf(persona, client.id) : { sub: '', client_id: '' };
      return { ...claims, token_use: 'access' };
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      userinfo: { enabled: true },
      // An access token is a JWT only if it is for a named resource; the API is the only one.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => publicUrl,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid profile email phone',
          audience: client.id,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenLife,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    issueRefreshToken: async (_ctx, asking) => asking.grantTypeAllowed('refresh_token'),
    interactions: { url: (_ctx, { uid }) => `/local/oidc/choose/${uid}`, policy: alwaysAsk() },
    // Nobody is asked for consent to a centre's own pages.
    loadExistingGrant: async (ctx) => {
      const { session, client: asking, params, provider } = ctx.oidc;
      if (!session?.accountId || !asking) return undefined;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: asking.clientId });
      grant.addOIDCScope(String(params?.scope ?? 'openid'));
      grant.addResourceScope(publicUrl, 'openid profile email phone');
      await grant.save();
      return grant;
    },
    renderError: async (ctx, { error, error_description }) => {
      ctx.type = 'html';
      ctx.body = String(await page('Sign-in failed', html`<p>${error}: ${error_description}</p>`));
    },
    ttl: {
      AccessToken: tokenLife,
      AuthorizationCode: 60,
      IdToken: tokenLife,
      Interaction: 3600,
      Session: 14 * day,
      Grant: 14 * day,
      RefreshToken: 14 * day,
    },
  };
  return new Provider(issuer, configuration);
}

/** Who signs in here means to choose who to be, also the second time. */
function alwaysAsk(): interactionPolicy.DefaultPolicy {
  const { base, Check } = interactionPolicy;
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('choose_persona', 'Choose who to be', (ctx) =>
        ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}
