import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { html } from 'hono/html';
import { type Html, localTime, page } from './layout.ts';
import { type Arrow, type Box, layoutOf } from './machine-layout.ts';
import type { ShownExecution, Visited } from './show-execution.ts';

type Standing = 'here' | 'been' | 'not-yet';

function standingOf(visited: Visited | undefined): Standing {
  if (!visited) return 'not-yet';
  return visited.now > 0 ? 'here' : 'been';
}

function count(visited: Visited | undefined): string {
  if (!visited) return '';
  const here = visited.now > 0 ? `, ${visited.now} here now` : '';
  return visited.times > 1 || visited.now > 0 ? ` (${visited.times}×${here})` : '';
}

function drawBox(box: Box, visited: Visited | undefined): Html {
  const { x, y, width, height, name, type, hasInside } = box;
  const shape = type === 'Succeed' || type === 'Fail' ? 17 : type === 'Choice' ? 2 : 7;
  return html`<g class="${standingOf(visited)}${hasInside ? ' around' : ''}">
<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${shape}"></rect>
<text x="${x + 12}" y="${y + 22}">${name}${count(visited)}</text>
<text class="type" x="${x + width - 10}" y="${y + 22}" text-anchor="end">${type}</text>
</g>`;
}

function drawArrow({ from, to, lane }: Arrow): Html {
  const bottom = from.y + from.height;
  const middle = to.x + Math.min(from.width, to.width) / 2;
  const path =
    lane === undefined
      ? `M ${middle} ${bottom} V ${to.y - 4}`
      : `M ${from.x + from.width} ${bottom - 12} H ${lane} V ${to.y + 12} H ${to.x + to.width + 4}`;
  return html`<path d="${path}" marker-end="url(#tip)"></path>`;
}

/** The machine with the states that the execution went through, and the one in which it waits. */
export function drawMachine({ definition, visited, machine }: ShownExecution): Html {
  const { boxes, arrows, width, height } = layoutOf(definition);
  return html`<div class="drawing" tabindex="0" role="region" aria-label="Drawing of ${machine}">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The states of ${machine}">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M 0 0 L 8 4 L 0 8 z"></path></marker></defs>
${boxes.map((box) => drawBox(box, visited.get(box.name)))}
${arrows.map(drawArrow)}
</svg>
</div>`;
}

function waitsFor({ visited, status, definition }: ShownExecution): Html {
  const around = new Set(layoutOf(definition).boxes.flatMap((box) => (box.hasInside ? [box.name] : [])));
  const here = [...visited].filter(([name, one]) => one.now > 0 && !around.has(name));
  if (status !== 'RUNNING' || here.length === 0) return html`<p>It waits for nothing: ${status}.</p>`;
  return html`<ul>${here.map(
    ([name, { now, until }]) =>
      html`<li><strong>${name}</strong>${now > 1 ? ` (${now} at once)` : ''}${until ? html`, until ${localTime(until)}` : name.startsWith('Wait for') ? ', for a token' : ''}</li>`,
  )}</ul>`;
}

const stateOf = (event: HistoryEvent): string =>
  event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name ?? '';

const style = html`<style>
.drawing { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
svg { display: block; font: 13px system-ui, sans-serif; }
svg rect { fill: light-dark(#fff, #222); stroke: #8888; stroke-width: 1.5; }
svg text { fill: light-dark(#222, #eee); }
svg .type { fill: light-dark(#595959, #aaa); font-size: 11px; }
svg .been rect { fill: light-dark(#e3f2e8, #1d3a29); stroke: #2e7d4f; }
svg .here rect { fill: light-dark(#fff1d6, #4a3608); stroke: #b26a00; stroke-width: 3; }
svg .around rect { fill-opacity: .45; }
svg path { fill: none; stroke: light-dark(#555, #bbb); stroke-width: 1.5; }
svg marker path { fill: light-dark(#555, #bbb); stroke: none; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { text-align: start; padding: .15rem .75rem .15rem 0; border-bottom: 1px solid var(--line); }
</style>`;

/** One execution: what it is, where it waits, its drawing and its history. */
export function executionPage(shown: ShownExecution): Html {
  const { machine, name, status, startedAt, stoppedAt, input, history } = shown;
  return page(
    `Execution of ${machine}`,
    html`${style}<dl>
<dt>Name</dt><dd><code>${name}</code></dd>
<dt>Status</dt><dd>${status}</dd>
<dt>Started</dt><dd>${localTime(startedAt)}</dd>
${stoppedAt ? html`<dt>Ended</dt><dd>${localTime(stoppedAt)}</dd>` : ''}
<dt>Input</dt><dd><code>${input}</code></dd>
</dl>
<h2>Where it waits</h2>
${waitsFor(shown)}
<h2>The machine</h2>
${drawMachine(shown)}
<h2>History</h2>
<div class="table" tabindex="0" role="region" aria-label="History">
<table><thead><tr><th scope="col">#</th><th scope="col">Event</th><th scope="col">State</th><th scope="col">When</th></tr></thead>
<tbody>${history.map(
      (event) =>
        html`<tr><td>${event.id}</td><td>${event.type}</td><td>${stateOf(event)}</td><td>${localTime(event.timestamp ?? new Date(0))}</td></tr>`,
    )}</tbody></table>
</div>`,
  );
}
