import { html } from 'hono/html';
import { type Html, localTime, page } from './layout.ts';

export function clockPage(clock: { now: Date; isMoving: boolean }, problem?: string): Html {
  const steps = [
    ['PT1H', '1 hour'],
    ['P1D', '1 day'],
    ['P3D', '3 days'],
    ['P1W', '1 week'],
    ['P30D', '30 days'],
  ] as const;
  return page(
    'Clock',
    html`${problem ? html`<p role="alert"><strong>${problem}</strong></p>` : ''}
<p>The centre's clock shows <time datetime="${clock.now.toISOString()}"><strong>${localTime(clock.now)}</strong></time>${clock.isMoving ? ' and is being moved' : ''}.</p>
<p>Moving it lets everything happen that falls due on the way, in order: limits, cards, reminders. It is not moved back.</p>
<h2>Forward by</h2>
<form class="row" method="post" action="/local/clock">
${steps.map(([duration, label]) => html`<button name="advance" value="${duration}">${label}</button>`)}
</form>
<h2>Forward by another length</h2>
<form class="row" method="post" action="/local/clock">
<label>ISO 8601 duration<br><input name="advance" value="P5D" required></label>
<button>Move</button>
</form>
<h2>Forward to</h2>
<form class="row" method="post" action="/local/clock">
<label>Instant<br><input name="to" size="28" value="${nextMorning(clock.now)}" required></label>
<button>Move</button>
</form>`,
  );
}

/** Nine o'clock of the next day in the centre's time zone, which has had no summer time since 1991. */
function nextMorning(now: Date): string {
  const tomorrow = new Date(now.getTime() + (24 + 8) * 3_600_000);
  return `${tomorrow.toISOString().slice(0, 10)}T09:00:00+08:00`;
}
