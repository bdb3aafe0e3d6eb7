import type { StartedCentre } from '../../test/support/centre.ts';
import { type Client, clientOf, executionsOf, type Json } from '../../test/support/story/client.ts';
import {
  appointmentOf,
  expectStatus,
  fileMassEvent,
  linkOf,
  opinionOf,
} from '../../test/support/story/mass-event.ts';
import type { Timeline } from './timeline.ts';

const departments = ['CGJ', 'WJW', 'SCJ', 'XFZD', 'JJ'];
const condition = '疏散通道寬度不小於四米。';

/** A mass event of 8,000 people: filed, opened to five departments at once, decided, licensed, verified. */
export async function jointStory(centre: StartedCentre, tell: Timeline): Promise<void> {
  const citizen = await clientOf(centre, 'chen-meiling');
  const anyone = await clientOf(centre);
  const reviewer = await clientOf(centre, 'gaj-reviewer');
  const approver = await clientOf(centre, 'gaj-approver');

  tell.title('A joint application: a music festival for 8,000 people');
  const item = expectStatus(await anyone.get('/catalogue/mass-event-city'), 200);
  tell.claim('the item is public with its five disclosures', isDisclosed(item), Object.keys(item));
  const filed = await fileMassEvent(citizen);
  const { id } = filed;
  tell.claim(
    `received as ${filed.reference}, query code ${filed.queryCode}`,
    /^LY-20260302-\d{5}-\w$/.test(filed.reference),
  );
  const { time } = expectStatus(await citizen.get(`/applications/${id}/progress`), 200);
  const lastDays = `${time.promisedLastOn} and ${time.statutoryLastOn}`;
  tell.claim(`promised and statutory last day: ${lastDays}`, lastDays === '2026-03-05 and 2026-03-09');

  await accept(centre, reviewer, id, tell);
  await departmentsAnswer(centre, anyone, tell);
  await timePasses(centre, reviewer, id, tell);
  await decide(
    centre,
    { citizen, anyone, approver },
    { id, reference: filed.reference, code: filed.queryCode },
    tell,
  );
}

function isDisclosed(item: Json): boolean {
  const text = JSON.stringify(item);
  return ['materials', 'promisedDays', 'statutoryDays', 'fee', 'jointPlan', 'name'].every((one) =>
    text.includes(`"${one}"`),
  );
}

async function accept(centre: StartedCentre, reviewer: Client, id: string, tell: Timeline): Promise<void> {
  const inbox = JSON.stringify(expectStatus(await reviewer.get('/tasks'), 200));
  tell.claim('the reviewer of the lead department finds it in the inbox', inbox.includes(id));
  const shown = expectStatus(await reviewer.get(`/cases/${id}`), 200);
  tell.claim('and sees its two documents', JSON.stringify(shown).includes('safetyplan.pdf'));
  expectStatus(await reviewer.post(`/applications/${id}/accept`), 200);
  await centre.move('PT1M');
  const links = await Promise.all(departments.map((one) => linkOf(centre, one)));
  tell.claim('accepted: five departments are asked at once, each by a signed link', links.every(Boolean));
  const running = await executionsOf(centre, id, 'joint-review');
  tell.claim(
    'one joint-review execution waits for them',
    running.length === 1 && running[0]?.status === 'RUNNING',
    running,
  );
}

async function tokenOf(centre: StartedCentre, department: string): Promise<string> {
  const token = await linkOf(centre, department);
  if (token === undefined) throw new Error(`${department} has no link.`);
  return token;
}

async function departmentsAnswer(centre: StartedCentre, anyone: Client, tell: Timeline): Promise<void> {
  const fire = await tokenOf(centre, 'XFZD');
  for (const method of ['GET', 'HEAD'])
    await fetch(`${centre.url}/review/${fire}`, { method, headers: { 'sec-purpose': 'prefetch' } });
  const opened = expectStatus(await anyone.get(`/review/${fire}`), 200);
  tell.claim(
    'opening, prefetching and refreshing a link decides nothing',
    opened.task.status === 'open',
    opened.task,
  );
  const city = await tokenOf(centre, 'CGJ');
  const wrong = await anyone.post(`/review/${city}/opinion`, opinionOf('CGJ', { pin: 'wrong' }));
  tell.claim(
    'a wrong PIN is refused and counted',
    wrong.status === 403 && wrong.body.code === 'WRONG_PIN',
    wrong,
  );
  for (const one of ['XFZD', 'JJ']) {
    const token = await tokenOf(centre, one);
    expectStatus(await anyone.post(`/review/${token}/appointment`, appointmentOf(one)), 200);
    tell.step(`${one} agrees on the survey with the applicant`);
  }
  for (const one of ['XFZD', 'JJ', 'CGJ', 'WJW']) {
    const more = one === 'XFZD' ? { verdict: 'consent-with-conditions', conditions: [condition] } : {};
    const given = await anyone.post(`/review/${await tokenOf(centre, one)}/opinion`, opinionOf(one, more));
    expectStatus(given, 200);
    tell.step(`${one} answers`);
  }
  const again = expectStatus(
    await anyone.post(`/review/${fire}/opinion`, opinionOf('XFZD', { verdict: 'consent' })),
    200,
  );
  const isFirst = again.isNew === false && again.task.opinion.verdict === 'consent-with-conditions';
  tell.claim('answering twice shows the opinion on record', isFirst, again);
}

async function eventsOf(staff: Client, id: string): Promise<Json> {
  return expectStatus(await staff.get(`/applications/${id}/events`), 200);
}

const typesOf = (log: Json): string[] => log.events.map((event: Json) => event.type ?? event.body?.type);

async function timePasses(
  centre: StartedCentre,
  reviewer: Client,
  id: string,
  tell: Timeline,
): Promise<void> {
  await centre.move('P2D');
  const after = typesOf(await eventsOf(reviewer, id));
  tell.claim(
    'two days later the silence of SCJ is taken as consent, as its policy says',
    after.includes('SilenceTakenAsConsent'),
    after,
  );
  tell.claim('and the yellow card is shown', after.includes('YellowCardShown'));
  const [joint] = await executionsOf(centre, id, 'joint-review');
  tell.claim('the joint review is over', joint?.status === 'SUCCEEDED', joint);
  await centre.move('P2D');
  const late = typesOf(await eventsOf(reviewer, id));
  tell.claim('past the promised day the red card is shown', late.includes('RedCardShown'), late);
}

interface People {
  readonly citizen: Client;
  readonly anyone: Client;
  readonly approver: Client;
}

async function decide(
  centre: StartedCentre,
  { citizen, anyone, approver }: People,
  filed: { id: string; reference: string; code: string },
  tell: Timeline,
): Promise<void> {
  const { id, reference, code } = filed;
  expectStatus(await approver.post(`/applications/${id}/approve`), 200);
  await centre.move('PT1M');
  const fetched = expectStatus(await citizen.get(`/applications/${id}/licence`), 200);
  const pdf = Buffer.from(await (await fetch(fetched.url)).arrayBuffer());
  tell.claim(
    `approved: licence ${fetched.number} is a PDF of ${pdf.length} bytes`,
    pdf.subarray(0, 5).toString() === '%PDF-',
  );
  const licence = expectStatus(await anyone.get(`/licences/${fetched.number}`), 200);
  const isGenuine = licence.state === 'valid' && JSON.stringify(licence.conditions).includes(condition);
  tell.claim('anyone can verify it, with the condition of the fire department', isGenuine, licence);
  const letters = await centre.lettersTo('chen@example.com');
  tell.claim(
    'the citizen is told by message',
    letters.some((one) => one.links.some((link) => link.includes(fetched.number))),
    letters,
  );
  const informed = await centre.lettersTo('wlj@onedoor.example');
  tell.claim('the culture bureau, which is asked nothing, is told once', informed.length === 1, informed);
  const runs = await executionsOf(centre, id, 'promised-deadline');
  tell.claim('the clock has stopped', runs.length > 0 && runs.every((run) => run.status !== 'RUNNING'), runs);

  const own = expectStatus(await citizen.get(`/applications/${id}/progress`), 200);
  const open = expectStatus(await anyone.get(`/progress/${reference}?code=${code}`), 200);
  tell.claim(
    'progress is the same signed in and by reference number and query code',
    own.status === 'delivered' && open.status === 'delivered',
  );
  const wrong = await anyone.get(`/progress/${reference}?code=AAAAAA`);
  tell.claim('a wrong query code tells nothing', wrong.status === 404, wrong);
  const log = await eventsOf(approver, id);
  tell.claim(`the event log of ${log.events.length} steps is whole`, log.chain.isIntact === true, log.chain);
  tell.claim(
    'and says of every step who and when',
    log.events.every((one: Json) => one.by && one.at),
  );
}
