import { calendar } from '../catalogue/catalogue.ts';
import { addWorkingDays, workingDaysBetween } from '../functions/core/domain/calendar.ts';
import { legalDateOf } from '../functions/core/domain/legal-date.ts';
import { acceptApplication } from '../functions/core/use-cases/accept-application.ts';
import { giveOpinion } from '../functions/core/use-cases/give-opinion.ts';
import { aFlow, type Flow, leadReviewer } from '../test/support/flow/a-flow.ts';
import { departmentCodes, jointItem } from '../test/support/flow/joint-item.ts';
import { officer } from '../test/support/joint-case.ts';

/** Cases to play, and the seed of their response times: `npm run bench -- joint-time 1000 7`. */
const CASES = Number(process.argv[2] ?? 1000);
const SEED = Number(process.argv[3] ?? 1);
const MOST_DEPARTMENTS = 12;
/** A department has ten working days; its silence is consent. */
const LIMIT_DAYS = 10;

/** Mulberry32: the same seed draws the same cases for both ways of handling. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Working days until a department answers: log-normal, median two days, a long tail. */
function responseDays(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(1, Math.round(2 * Math.exp(0.9 * normal)));
}

interface Drawn {
  readonly codes: readonly string[];
  readonly days: ReadonlyMap<string, number>;
}

function drawCases(): Drawn[] {
  const random = randomFrom(SEED);
  return Array.from({ length: CASES }, () => {
    const codes = departmentCodes(2 + Math.floor(random() * (MOST_DEPARTMENTS - 1)));
    return { codes, days: new Map(codes.map((code) => [code, responseDays(random)])) };
  });
}

/** Answers every open question of a case on the working day that was drawn, until all are in. */
async function handle(flow: Flow, id: string, drawn: Drawn): Promise<number> {
  for (;;) {
    const { tasks, application } = await flow.found(id);
    const open = tasks.flatMap((task) =>
      task.audience === 'department' && task.status === 'open' ? [task] : [],
    );
    const isOver = tasks.some((task) => task.action === 'approve' && task.round === application.round);
    if (isOver) break;
    const next = open
      .map((task) => {
        const days = drawn.days.get(task.departmentCode) ?? 1;
        const { on } = addWorkingDays(calendar, legalDateOf(new Date(task.openedAt)), days);
        return { task, isSilent: days > LIMIT_DAYS, at: new Date(`${on}T10:00:00+08:00`) };
      })
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
    if (!next) throw new Error(`Nobody is asked in case ${id}, and it is not put together.`);
    const { task, isSilent } = next;
    if (isSilent) {
      // nobody answers: the clock of the case takes the silence for consent when the limit has passed
      await flow.moveTo(new Date(`${addWorkingDays(calendar, task.lastOn, 1).on}T00:00:01+08:00`));
      continue;
    }
    await flow.moveTo(next.at);
    const claims = { taskId: task.id, applicationId: id, departmentCode: task.departmentCode, linkNumber: 1 };
    const token = await flow.ports.links.sign({ ...claims, expiresAt: '2029-12-31T00:00:00.000Z' });
    await giveOpinion({ token, pin: 'right', officer, draft: { verdict: 'consent' } }, flow.ports);
    await flow.settle();
  }
  const days = flow.ports.cases.log.flatMap((event) =>
    event.body.type === 'JointReviewOpened' || event.body.type === 'OpinionsConsolidated'
      ? [legalDateOf(new Date(event.at))]
      : [],
  );
  return workingDaysBetween(calendar, days[0] ?? '', days.at(-1) ?? '');
}

/** Every case through the real machine, on a clock of its own. */
async function play(how: 'parallel' | 'serial', cases: readonly Drawn[]): Promise<number[]> {
  const taken: number[] = [];
  for (const drawn of cases) {
    const item = jointItem(how, drawn.codes, { limitDays: LIMIT_DAYS });
    const flow = aFlow({ more: [item], start: '2026-01-05T09:00:00+08:00' });
    const id = await flow.filed(item.code);
    await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
    await flow.settle();
    taken.push(await handle(flow, id, drawn));
    await flow.close();
    if (taken.length % 200 === 0) console.log(`  ${how}: ${taken.length} of ${cases.length}`);
  }
  return taken;
}

function row(how: string, taken: readonly number[]): string {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const cells = [mean(taken).toFixed(1), String(at(0.5)), String(at(0.9))];
  return `${how.padEnd(10)}${cells.map((cell) => cell.padStart(8)).join('')}`;
}

const mean = (taken: readonly number[]): number => taken.reduce((sum, one) => sum + one, 0) / taken.length;

const cases = drawCases();
console.log(
  `${CASES} synthetic joint cases of 2 to ${MOST_DEPARTMENTS} departments, seed ${SEED}: response times`,
);
console.log(
  'log-normal with a median of two working days, ten at most, through the real joint-review machine,',
);
console.log('task handlers and rules on the virtual clock. Cases are kept in memory.');
const parallel = await play('parallel', cases);
const serial = await play('serial', cases);
console.log('working days   mean     p50     p90');
console.log(row('parallel', parallel));
console.log(row('serial', serial));
console.log(`One after another takes ${(mean(serial) / mean(parallel)).toFixed(1)} times as long.`);
