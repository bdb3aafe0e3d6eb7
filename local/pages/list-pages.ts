import { html } from 'hono/html';
import type { DeadLetter } from '../dead-letters.ts';
import { type Html, localTime, page } from './layout.ts';
import type { ExecutionRow } from './list-executions.ts';

export function deadLettersPage(letters: readonly DeadLetter[]): Html {
  return page(
    'Dead letters',
    html`<p>${letters.length === 0 ? 'None: every function has worked off what it was given.' : 'What a function could not work off, newest first.'}</p>
${letters.map(
  ({ functionName, error, payload, at }) => html`<article>
<h2>${functionName}</h2>
<p>${at}: ${error}</p>
<details><summary>What it was given</summary><pre>${JSON.stringify(payload, undefined, 2)}</pre></details>
</article>`,
)}`,
  );
}

export function executionsPage(rows: readonly ExecutionRow[]): Html {
  return page(
    'Executions',
    html`<p>${rows.length === 0 ? 'None yet.' : 'Of every state machine the latest hundred, newest first.'}</p>
${rows.map(
  (row) => html`<article>
<h2><a href="/local/executions/${row.machine}/${row.name}">${row.name}</a></h2>
<dl>
<dt>Machine</dt><dd>${row.machine}</dd>
<dt>Status</dt><dd>${row.status}</dd>
<dt>Started</dt><dd>${localTime(row.startedAt)}</dd>
${row.stoppedAt ? html`<dt>Ended</dt><dd>${localTime(row.stoppedAt)}</dd>` : ''}
</dl>
</article>`,
)}`,
  );
}
