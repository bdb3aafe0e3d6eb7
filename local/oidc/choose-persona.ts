import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { html } from 'hono/html';
import { errors, type Provider } from 'oidc-provider';
import type { Locale } from '../../functions/core/domain/localised-text.ts';
import { localeNamed, localeOfBrowser } from '../../web/shared/choose-locale.ts';
import { type Html, page } from '../pages/layout.ts';
import { type Persona, personaOf, personas } from '../personas.ts';

/** The sign-in page: one press chooses who to be. There are no passwords here. */
export async function choosePersona(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const interaction = await provider.interactionDetails(request, response);
    const chosen = request.method === 'POST' ? new URLSearchParams(await text(request)).get('persona') : null;
    const persona = chosen === null ? undefined : personaOf(chosen);
    if (!persona)
      return sendPage(response, 200, choicePage(`/local/oidc/choose/${interaction.uid}`, localeOf(request)));
    await forgetFormer(provider, interaction, persona);
    await provider.interactionFinished(request, response, { login: { accountId: persona.id } });
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    sendPage(
      response,
      400,
      page('Sign in again', html`<p>This sign-in is over. Go <a href="/">back</a> and sign in again.</p>`),
    );
  }
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Somebody else was signed in at this browser: the provider would ask whether to sign out first. */
async function forgetFormer(provider: Provider, interaction: Interaction, persona: Persona): Promise<void> {
  const { session } = interaction;
  if (!session || session.accountId === persona.id) return;
  const former = await provider.Session.findByUid(session.uid);
  await former?.destroy();
  delete interaction.session;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}

function sendPage(response: ServerResponse, status: number, content: Html): void {
  void Promise.resolve(content).then((body) =>
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(String(body)),
  );
}

const words = {
  'zh-Hant': { title: '登入為', citizens: '市民與企業', staff: '工作人員' },
  'zh-Hans': { title: '登录为', citizens: '市民与企业', staff: '工作人员' },
  en: { title: 'Sign in as', citizens: 'Citizens and companies', staff: 'Staff' },
} as const;

/** The language of the pages that the reader comes from: theirs is the same browser, and the same cookie. */
function localeOf({ headers }: IncomingMessage): Locale {
  const [, chosen] = headers.cookie?.match(/(?:^|;\s*)lang=([\w-]+)/) ?? [];
  return localeNamed(chosen) ?? localeOfBrowser(headers['accept-language']);
}

function choicePage(action: string, locale: Locale): Html {
  const { title, citizens, staff } = words[locale];
  const groups = [
    { title: citizens, members: personas.filter(({ groups }) => groups.length === 0) },
    { title: staff, members: personas.filter(({ groups }) => groups.length > 0) },
  ];
  return page(
    title,
    html`<form method="post" action="${action}">
${groups.map(({ title, members }) => html`<h2>${title}</h2><ul class="choices">${members.map((one) => choice(one, locale))}</ul>`)}
</form>`,
    { lang: locale },
  );
}

function choice({ id, name, part }: Persona, locale: Locale): Html {
  return html`<li><button name="persona" value="${id}">
<strong>${name[locale]}</strong>
<small>${part[locale]}</small>
</button></li>`;
}
