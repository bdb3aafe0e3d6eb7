import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { clientOf, executionsOf, type Json } from '../support/story/client.ts';
import {
  appointmentOf,
  draft,
  expectStatus,
  fileMassEvent,
  linkOf,
  massEvent,
  opinionOf,
} from '../support/story/mass-event.ts';

let centre: StartedCentre;

afterEach(async () => {
  await centre?.stop();
});

const times = (log: Json, type: string): number =>
  log.events.filter((event: Json) => (event.type ?? event.body?.type) === type).length;

describe('a centre that is killed at every step', () => {
  it('ends the story the same: no step lost, none doubled', async () => {
    centre = await startCentre();
    const again = async (): Promise<void> => {
      await centre.kill();
      centre = await startCentre(centre.folder);
    };
    const { id } = await fileMassEvent(await clientOf(centre, 'chen-meiling'));
    await again(); // submitted: the run of the clock may not have been started
    expectStatus(await (await clientOf(centre, 'gaj-reviewer')).post(`/applications/${id}/accept`), 200);
    await again(); // accepted: no department may have been asked
    await centre.move('PT1M');
    for (const one of ['XFZD', 'JJ', 'CGJ', 'WJW']) {
      const token = await linkOf(centre, one);
      const anyone = await clientOf(centre);
      if (one === 'XFZD' || one === 'JJ')
        expectStatus(await anyone.post(`/review/${token}/appointment`, appointmentOf(one)), 200);
      expectStatus(await anyone.post(`/review/${token}/opinion`, opinionOf(one)), 200);
      if (one !== 'WJW') await again(); // an opinion is stored: its token may not have been sent
    }
    await centre.move('P2D'); // SCJ stays silent
    await again();
    expectStatus(await (await clientOf(centre, 'gaj-approver')).post(`/applications/${id}/approve`), 200);
    await again(); // approved: the licence may not have been printed
    await centre.move('PT1M');

    const citizen = await clientOf(centre, 'chen-meiling');
    expect(expectStatus(await citizen.get(`/applications/${id}/progress`), 200).status).toBe('delivered');
    const log = expectStatus(
      await (await clientOf(centre, 'supervisor')).get(`/applications/${id}/events`),
      200,
    );
    expect(log.chain.isIntact).toBe(true);
    const counts = [
      'ApplicationSubmitted',
      'ApplicationAccepted',
      'JointReviewOpened',
      'OpinionRequested',
      'OpinionGiven',
      'SilenceTakenAsConsent',
      'OpinionsConsolidated',
      'YellowCardShown',
      'ApplicationApproved',
      'LicenceDelivered',
    ];
    expect(counts.map((type) => times(log, type))).toEqual([1, 1, 1, 5, 4, 1, 1, 1, 1, 1]);
    const letters = await centre.lettersTo('chen@example.com');
    expect(new Set(letters.map((one) => one.text)).size).toBe(letters.length);
    const [joint] = await executionsOf(centre, id, 'joint-review');
    expect(joint?.status).toBe('SUCCEEDED');
  });
});

describe('bad input and crowds', () => {
  it('is answered with the field and the remedy, stores nothing, and makes one of sixteen', async () => {
    centre = await startCentre();
    const citizen = await clientOf(centre, 'chen-meiling');
    const other = await clientOf(centre, 'lin-zhiwei');
    const anyone = await clientOf(centre);
    const unknown = await citizen.post(
      '/applications',
      { itemCode: 'nothing' },
      { 'idempotency-key': randomUUID() },
    );
    expect(unknown).toMatchObject({ status: 404, body: { code: 'ITEM_NOT_FOUND' } });

    const once = randomUUID();
    const key = { 'idempotency-key': once };
    const sixteen = await Promise.all(
      Array.from({ length: 16 }, () => citizen.post('/applications', { itemCode: 'mass-event-city' }, key)),
    );
    expect(new Set(sixteen.map((one) => one.body.id)).size).toBe(1);
    const id = sixteen[0]?.body.id;
    expect((await other.get(`/applications/${id}`)).status).toBe(404);

    const small = await citizen.put(`/applications/${id}/form`, {
      answers: { ...massEvent, attendance: '20' },
    });
    expect(small).toMatchObject({ status: 422, body: { code: 'ANSWERS_INVALID' } });
    expect(JSON.stringify(small.body.errors)).toContain('attendance');
    const file = {
      materialCode: 'eventplan',
      fileName: 'a.exe',
      contentType: 'application/x-msdownload',
      sizeBytes: 5,
    };
    const typed = await citizen.post(`/applications/${id}/documents`, file);
    expect(typed).toMatchObject({ status: 422, body: { code: 'FILE_TYPE_NOT_ACCEPTED' } });
    const large = { ...file, contentType: 'application/pdf', sizeBytes: 2 ** 30 };
    expect((await citizen.post(`/applications/${id}/documents`, large)).body.code).toBe('FILE_TOO_LARGE');
    expectStatus(await citizen.put(`/applications/${id}/form`, { answers: massEvent }), 200);
    const missing = await citizen.post(`/applications/${id}/submit`, undefined, key);
    expect(missing).toMatchObject({ status: 422, body: { code: 'MATERIALS_MISSING' } });
    expect(expectStatus(await citizen.get(`/applications/${id}`), 200).documents).toEqual([]);
    expect(await draft(citizen, 'mass-event-city', once)).toBe(id);

    const filed = await fileMassEvent(citizen);
    expectStatus(
      await (await clientOf(centre, 'gaj-reviewer')).post(`/applications/${filed.id}/accept`),
      200,
    );
    await centre.move('PT1M');
    const token = (await linkOf(centre, 'CGJ')) ?? '';
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => anyone.post(`/review/${token}/opinion`, opinionOf('CGJ'))),
    );
    expect(answers.filter((one) => one.body.isNew === true)).toHaveLength(1);

    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    const refused = await anyone.get(`/review/${forged}`);
    const nonsense = await anyone.get('/review/nonsense');
    expect(refused.status).toBe(404);
    expect(refused.body.code).toBe(nonsense.body.code);

    const health = (await linkOf(centre, 'WJW')) ?? '';
    for (let tries = 0; tries < 5; tries += 1)
      await anyone.post(`/review/${health}/opinion`, opinionOf('WJW', { pin: 'wrong' }));
    const locked = await anyone.post(`/review/${health}/opinion`, opinionOf('WJW'));
    expect(locked).toMatchObject({ status: 423, body: { code: 'LINK_LOCKED' } });
    await centre.move('PT1M');
    expect((await centre.lettersTo('supervisors@onedoor.example')).length).toBeGreaterThan(0);
  });
});
