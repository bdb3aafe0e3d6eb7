import { html } from 'hono/html';
import { personas } from '../personas.ts';
import { type Html, localTime, page } from './layout.ts';

export interface IndexFacts {
  readonly now: Date;
  /** Department and PIN. */
  readonly pins: Readonly<Record<string, string>>;
  readonly deadLetters: number;
}

export function indexPage({ now, pins, deadLetters }: IndexFacts): Html {
  return page(
    'Local centre',
    html`<p>All of Onedoor on this machine. Its clock shows ${localTime(now)}. ${deadLetters > 0 ? html`<a href="/local/dead-letters">${deadLetters} dead letters</a> wait to be looked at.` : ''}</p>
<h2>Who to be</h2>
<p>Choose one of these when you sign in, or ask for a token: <code>curl -X POST localhost/local/token -H 'content-type: application/json' -d '{"persona":"chen-meiling"}'</code> (with the port of this page).</p>
<ul>${personas.map((one) => html`<li><code>${one.id}</code>: <span lang="zh-Hant">${one.name['zh-Hant']}</span>, ${one.name.en}. ${one.part.en}.</li>`)}</ul>
<h2>Department PINs</h2>
<p>An officer who opens a signed link from the mailbox decides with the PIN of the department.</p>
<dl class="pins">${Object.entries(pins).map(([code, pin]) => html`<div><dt>${code}</dt><dd><code>${pin}</code></dd></div>`)}</dl>`,
  );
}
