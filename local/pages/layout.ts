import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `
:root { color-scheme: light dark; --line: #8886; --soft: #8881; --link: light-dark(#0b57a4, #8ab8f5); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.6 system-ui, "Noto Sans CJK TC", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
a { color: var(--link); overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
nav a, button, select, input { min-height: 2.75rem; }
nav a { display: inline-flex; align-items: center; }
button, select, input { font: inherit; padding: .25rem .75rem; max-width: 100%; border: 1px solid var(--line); border-radius: .25rem; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem; margin: 1rem 0; }
article h2 { margin-top: .25rem; }
.whole { white-space: nowrap; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: var(--soft); padding: .5rem; border-radius: .25rem; }
pre a { display: inline-block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: bottom; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dl.pins { grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); }
dl.pins div { display: flex; justify-content: space-between; padding-right: 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
form.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
label { display: block; }
ul.choices { padding: 0; list-style: none; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
ul.choices button { width: 100%; min-height: 4rem; text-align: start; }
ul.choices small { display: block; }
`;

/** A page of the local centre: for whoever tries it out, not for the centre's users. */
export function page(title: string, content: Html, { lang = 'en' } = {}): Html {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Onedoor, local</title>
<style>${raw(style)}</style>
</head>
<body>
<header lang="en"><nav aria-label="Local centre"><ul>
<li><a href="/">Onedoor</a></li>
<li><a href="/local">Local centre</a></li>
<li><a href="/local/mailbox">Mailbox</a></li>
<li><a href="/local/clock">Clock</a></li>
<li><a href="/local/executions">Executions</a></li>
<li><a href="/local/dead-letters">Dead letters</a></li>
</ul></nav></header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;
}

/** An instant as people in the centre read it. */
export function localTime(instant: string | Date): string {
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return `${text} (Asia/Shanghai)`;
}
