import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { html } from 'hono/html';
import { errors, type Provider } from 'oidc-provider';
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
    if (!persona) return sendPage(response, 200, choicePage(`/local/oidc/choose/${interaction.uid}`));
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

function choicePage(action: string): Html {
  const groups = [
    {
      title: '市民與企業 · 市民与企业 · Citizens and companies',
      members: personas.filter(({ groups }) => groups.length === 0),
    },
    { title: '工作人員 · 工作人员 · Staff', members: personas.filter(({ groups }) => groups.length > 0) },
  ];
  return page(
    '登入為 · 登录为 · Sign in as',
    html`<form method="post" action="${action}">
${groups.map(({ title, members }) => html`<h2>${title}</h2><ul class="choices">${members.map(choice)}</ul>`)}
</form>`,
    { lang: 'zh-Hant' },
  );
}

function choice({ id, name, part }: Persona): Html {
  return html`<li><button name="persona" value="${id}">
<strong>${name['zh-Hant']}${name['zh-Hans'] === name['zh-Hant'] ? '' : html` · <span lang="zh-Hans">${name['zh-Hans']}</span>`} · <span lang="en">${name.en}</span></strong>
<small>${part['zh-Hant']}${part['zh-Hans'] === part['zh-Hant'] ? '' : html` · <span lang="zh-Hans">${part['zh-Hans']}</span>`} · <span lang="en">${part.en}</span></small>
</button></li>`;
}
