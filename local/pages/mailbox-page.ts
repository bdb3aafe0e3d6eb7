import { html } from 'hono/html';
import { linkPattern, type Mail } from '../mailbox/mailbox.ts';
import { type Html, localTime, page } from './layout.ts';

export function mailboxPage(
  mails: readonly Mail[],
  recipients: readonly string[],
  to: string | undefined,
): Html {
  return page(
    'Mailbox',
    html`<form class="row" method="get" action="/local/mailbox">
<label>Recipient<br><select name="to">
<option value="">Everybody</option>
${recipients.map((one) => html`<option value="${one}" ${one === to ? 'selected' : ''}>${one}</option>`)}
</select></label>
<button>Show</button>
</form>
<p>${mails.length === 1 ? '1 message' : `${mails.length} messages`}, newest first. Also as <a href="/local/mailbox.json">JSON</a>.</p>
${mails.map(mailCard)}`,
  );
}

function mailCard(mail: Mail): Html {
  return html`<article>
<h2>${withWholeNumber(mail.subject)}</h2>
<dl>
<dt>To</dt><dd>${mail.to}</dd>
<dt>Sent</dt><dd><time datetime="${mail.sentAt}">${localTime(mail.sentAt)}</time></dd>
</dl>
<pre>${linked(mail.text)}</pre>
</article>`;
}

/** A reference number stays in one piece at the end of a line. */
function withWholeNumber(subject: string): (string | Html)[] {
  const parts = subject.split(/(LY-[\w-]+)/);
  return parts.map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : part));
}

/** The text with its addresses as links. */
function linked(text: string): Html[] {
  const parts: Html[] = [];
  let position = 0;
  for (const match of text.matchAll(linkPattern)) {
    parts.push(html`${text.slice(position, match.index)}<a href="${match[0]}">${match[0]}</a>`);
    position = match.index + match[0].length;
  }
  return [...parts, html`${text.slice(position)}`];
}
