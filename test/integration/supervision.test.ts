import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  ListExecutionsCommand,
  paginateListStateMachines,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { calendar } from '../../catalogue/catalogue.ts';
import { catalogueKeys } from '../../functions/adapters/dynamodb/keys.ts';
import { names } from '../../local/place.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { clientOf, executionsOf, type Json } from '../support/story/client.ts';
import { logOf } from '../support/story/log-of.ts';
import { expectStatus, fileMassEvent } from '../support/story/mass-event.ts';
import { reach } from '../support/story/reach.ts';

let centre: StartedCentre;

afterEach(async () => {
  await centre?.stop();
});

/** Ends whatever waits on the clock of a case, over the Step Functions API, as nobody but a fault would. */
async function loseClock(applicationId: string): Promise<string[]> {
  const client = new SFNClient(await reach(centre, 'stepFunctionsUrl'));
  const lost: string[] = [];
  for await (const { stateMachines = [] } of paginateListStateMachines({ client }, {}))
    for (const { name, stateMachineArn } of stateMachines.filter((one) =>
      one.name?.includes('promised-deadline'),
    )) {
      const running = { stateMachineArn, statusFilter: 'RUNNING' as const };
      const { executions = [] } = await client.send(new ListExecutionsCommand(running));
      for (const { executionArn, name: execution = name ?? '' } of executions) {
        if (!execution.startsWith(applicationId)) continue;
        await client.send(new StopExecutionCommand({ executionArn, error: 'Lost', cause: 'a fault' }));
        lost.push(execution);
      }
    }
  client.destroy();
  return lost;
}

async function publishHoliday(day: string): Promise<void> {
  const client = new DynamoDBClient(await reach(centre, 'dynamodbUrl'));
  const year = day.slice(0, 4);
  const known = calendar.years[year];
  if (!known) throw new Error(`The calendar has no ${year}.`);
  const years = { ...calendar.years, [year]: { ...known, holidays: [...known.holidays, day] } };
  const Item = { ...catalogueKeys.calendar, body: { ...calendar, years } };
  await DynamoDBDocumentClient.from(client).send(new PutCommand({ TableName: names.table, Item }));
  client.destroy();
}

async function acceptedEvent(): Promise<string> {
  const { id } = await fileMassEvent(await clientOf(centre, 'chen-meiling'));
  expectStatus(await (await clientOf(centre, 'gaj-reviewer')).post(`/applications/${id}/accept`), 200);
  await centre.move('PT1M');
  return id;
}

const bodiesOf = async (id: string, type: string): Promise<Json[]> =>
  (await logOf(centre, id)).map(({ body }) => body).filter((body) => body.type === type);

describe('an execution of the clock that was lost', () => {
  it('is missed by nobody: the hourly sweep shows the card once and starts the next run, which goes on', async () => {
    centre = await startCentre();
    const supervisor = await clientOf(centre, 'supervisor');
    const id = await acceptedEvent();
    const [lost, ...others] = await loseClock(id);
    expect(lost).toBe(`${id}-promised-deadline-2`); // the first waited for acceptance
    expect(others).toEqual([]);
    await centre.move('P2D'); // the yellow card was due at midnight; the sweep comes at the full hour
    await centre.move('PT1M'); // and what follows from it
    expect(await bodiesOf(id, 'YellowCardShown')).toHaveLength(1);
    expect((await bodiesOf(id, 'DeadlineRunEnded')).at(-1)).toMatchObject({
      run: 2,
      reason: 'lost',
    });
    const running = (await executionsOf(centre, id, 'promised-deadline')).filter(
      (one) => one.status === 'RUNNING',
    );
    expect(running.map((one) => one.name)).toEqual([`${id}-promised-deadline-3`]);
    await centre.move('PT3H'); // three more sweeps
    await centre.move('P2D'); // the new run shows the red card by itself
    await centre.move('PT1M');
    expect(await bodiesOf(id, 'YellowCardShown')).toHaveLength(1);
    expect(await bodiesOf(id, 'RedCardShown')).toHaveLength(1);
    const late = expectStatus(await supervisor.get('/supervision'), 200);
    expect(late.cases).toMatchObject([{ id, concern: 'red', officerName: '黃國強' }]);
    expect(late.cards).toEqual([{ departmentCode: 'GAJ', yellow: 1, red: 1 }]);
  });
});

describe('a holiday that is published on the running centre', () => {
  it('moves every open case at the next full hour, and the applicant is told', async () => {
    centre = await startCentre();
    const supervisor = await clientOf(centre, 'supervisor');
    const id = await acceptedEvent();
    const timeOf = async () => expectStatus(await supervisor.get(`/cases/${id}`), 200).time;
    expect((await timeOf()).promisedLastOn).toBe('2026-03-05');
    await publishHoliday('2026-03-04');
    await centre.move('PT1H');
    await centre.move('PT1M');
    expect((await timeOf()).promisedLastOn).toBe('2026-03-06');
    const { opinions, deskTasks } = expectStatus(await supervisor.get(`/cases/${id}`), 200);
    expect(deskTasks).toBeDefined();
    expect(opinions.map((one: Json) => one.lastOn)).not.toContain('2026-03-04');
    const told = (await centre.lettersTo('chen@example.com')).filter(({ text }) =>
      text.includes('2026-03-06'),
    );
    expect(told).toHaveLength(1);
    await centre.move('PT2H');
    expect(await bodiesOf(id, 'DeadlineRecomputed')).toHaveLength(1);
  });
});
