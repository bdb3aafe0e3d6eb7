import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { type Client, clientOf, executionsOf, type Json } from '../support/story/client.ts';
import { discharge, fileDrainPermit } from '../support/story/drain-permit.ts';
import { logOf, stepsOf } from '../support/story/log-of.ts';
import { expectStatus } from '../support/story/mass-event.ts';

let centre: StartedCentre;
let chen: Client;
let reviewer: Client;
let approver: Client;

// one for all: only the notice moves the clock by days, from Monday 2 March 2026, and no other test looks at a day
beforeAll(async () => {
  centre = await startCentre();
  [chen, reviewer, approver] = (await Promise.all(
    ['chen-meiling', 'cgj-reviewer', 'cgj-approver'].map((persona) => clientOf(centre, persona)),
  )) as [Client, Client, Client];
});

afterAll(async () => {
  await centre?.stop();
});

const shown = async (id: string): Promise<Json> => expectStatus(await chen.get(`/applications/${id}`), 200);

const reviewed = { proposal: 'approve', opinion: '符合《城镇排水与污水处理条例》第二十一条的条件。' };

/** Filed, accepted and reviewed: it lies with the approver. */
async function lyingWithApprover(proposal = 'approve'): Promise<string> {
  const id = await fileDrainPermit(chen);
  expectStatus(await reviewer.post(`/applications/${id}/accept`), 200);
  expectStatus(await reviewer.post(`/applications/${id}/review`, { ...reviewed, proposal }), 200);
  return id;
}

/** The sealed paper of a step, as the applicant fetches it. */
async function receipt(id: string, kind: string): Promise<{ number: string; head: string }> {
  await centre.move('PT1M');
  const { number, url } = expectStatus(await chen.get(`/applications/${id}/receipts/${kind}`), 200);
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(bytes.includes('/ByteRange')).toBe(true); // signed
  return { number, head: bytes.subarray(0, 5).toString() };
}

const running = async (id: string) =>
  (await executionsOf(centre, id, 'promised-deadline')).filter(({ status }) => status === 'RUNNING');

describe('a decision on the real parts', () => {
  it('is reviewed by one and approved by another (一審一核): who reviewed may not, whatever comes first', async () => {
    const id = await lyingWithApprover();
    const own = await reviewer.post(`/applications/${id}/approve`, {});
    expect([own.status, own.body.code]).toEqual([403, 'NOT_PERMITTED']);
    const twice = await Promise.all([1, 2].map(() => approver.post(`/applications/${id}/approve`, {})));
    expect(twice.map(({ status }) => status)).toContain(200);
    await centre.move('PT1M');
    const { status, licenceNumber } = await shown(id);
    expect([status, licenceNumber]).toEqual(['delivered', expect.stringMatching(/^LY-CGJ-2026-\d{6}$/)]);
    expect(await running(id)).toEqual([]);
    const steps = await stepsOf(centre, id);
    expect(steps.filter((step) => /Approved|Delivered$/.test(step))).toEqual([
      'ApplicationApproved',
      'LicenceDelivered',
    ]);
  });

  it('carries the approver’s conditions and shorter term to the licence, and says which of them is no such thing', async () => {
    const id = await lyingWithApprover();
    const late = await approver.post(`/applications/${id}/approve`, { validUntil: '2099-01-01' });
    expect([late.status, late.body.code, late.body.errors[0].pointer]).toEqual([
      422,
      'VALIDITY_OUT_OF_RANGE',
      '/validUntil',
    ]);
    const empty = await approver.post(`/applications/${id}/approve`, { conditions: ['設流量計', '  '] });
    expect([empty.status, empty.body.code, empty.body.errors[0].pointer]).toEqual([
      422,
      'CONDITION_EMPTY',
      '/conditions',
    ]);
    const terms = { conditions: ['排水口應當設置流量計。'], validUntil: '2027-03-01' };
    expectStatus(await approver.post(`/applications/${id}/approve`, terms), 200);
    await centre.move('PT1M');
    const { licenceNumber } = await shown(id);
    const anyone = await clientOf(centre);
    const licence = expectStatus(await anyone.get(`/licences/${licenceNumber}`), 200);
    expect(licence).toMatchObject({ state: 'valid', validUntil: terms.validUntil });
    expect(JSON.stringify(licence.conditions)).toContain('流量計');
    await logOf(centre, id);
  });

  it('that refuses states reasons, basis and the remedies with their limits (art. 38), on a sealed paper', async () => {
    const id = await lyingWithApprover('refuse');
    const legalBasis = '《城镇排水与污水处理条例》第二十一条';
    const silent = await approver.post(`/applications/${id}/refuse`, { reasons: ' ', legalBasis });
    expect([silent.status, silent.body.code, silent.body.errors[0].pointer]).toEqual([
      422,
      'REASON_REQUIRED',
      '/reasons',
    ]);
    const refusal = { reasons: '水質檢測報告超過排放標準。', legalBasis };
    expectStatus(await approver.post(`/applications/${id}/refuse`, refusal), 200);
    const paper = await receipt(id, 'refusal');
    const { reference, status } = await shown(id);
    expect([status, paper.number, paper.head]).toEqual(['refused', `${reference}-BXK`, '%PDF-']);
    const letters = await centre.lettersTo('chen-meiling@example.com');
    const letter = letters.find(({ text }) => text.includes(refusal.reasons));
    expect(letter?.text).toMatch(/六十日.*[\s\S]*六個月/);
    expect(await running(id)).toEqual([]);
    expect((await stepsOf(centre, id)).filter((step) => step === 'ApplicationRefused')).toHaveLength(1);
  });
});

describe('what is sent back on the real parts', () => {
  it('goes back with its ground, reasons and basis (art. 32(1)(ii)), and as a paper of its kind', async () => {
    const id = await fileDrainPermit(chen);
    const returned = {
      ground: 'not-competent',
      reasons: '該排水戶在永定區，應當向永定區城市管理局申請。',
      legalBasis: '《中华人民共和国行政许可法》第三十二条第一款第（二）项',
    };
    const empty = await reviewer.post(`/applications/${id}/return`, { ...returned, legalBasis: ' ' });
    expect([empty.status, empty.body.errors[0].pointer]).toEqual([422, '/legalBasis']);
    expect((await shown(id)).status).toBe('submitted');
    expectStatus(await reviewer.post(`/applications/${id}/return`, returned), 200);
    const paper = await receipt(id, 'non-acceptance');
    const { reference, status, handlingKind } = await shown(id);
    expect([status, handlingKind, paper.number]).toEqual(['returned', 'returned', `${reference}-BSL`]);
    expect(await running(id)).toEqual([]);
    const steps = await stepsOf(centre, id);
    expect(steps.filter((step) => step === 'ApplicationReturned')).toHaveLength(1);
    expect(steps).not.toContain('ApplicationAccepted');
  });

  it('is told once what is missing, and must be accepted when all of it has come (art. 32(1)(iv), (v))', async () => {
    const id = await fileDrainPermit(chen);
    const missing = [{ kind: 'field', code: 'premises', what: '請寫明樓層' }];
    expectStatus(await reviewer.post(`/applications/${id}/request-supplement`, { missing }), 200);
    expect((await shown(id)).handlingKind).toBe('supplement');
    const early = await chen.post(`/applications/${id}/supplement`);
    expect([early.status, early.body.code]).toEqual([422, 'SUPPLEMENT_INCOMPLETE']);
    await centre.move('P7D'); // the limit begins on the day on which it arrives
    const answers = { premises: `${discharge.premises}三樓` };
    expectStatus(await chen.put(`/applications/${id}/form`, { answers }), 200);
    expectStatus(await chen.post(`/applications/${id}/supplement`), 200);
    const again = await reviewer.post(`/applications/${id}/request-supplement`, { missing });
    expect([again.status, again.body.code]).toEqual([409, 'NOTICE_GIVEN']);
    expectStatus(await reviewer.post(`/applications/${id}/accept`), 200);
    const log = await logOf(centre, id);
    const accepted = log.find(({ body }) => body.type === 'ApplicationAccepted');
    expect(accepted.body.acceptedOn).toBe('2026-03-09');
    expect((await receipt(id, 'supplement')).number).toMatch(/-BZ$/);
    expect((await receipt(id, 'acceptance')).number).toMatch(/-SL$/);
  });
});

describe('who belongs to a case on the real parts', () => {
  it('is not another applicant, nor another department; a supervisor reads all of it and decides nothing', async () => {
    const id = await lyingWithApprover();
    const [lin, police, supervisor] = (await Promise.all(
      ['lin-zhiwei', 'gaj-reviewer', 'supervisor'].map((persona) => clientOf(centre, persona)),
    )) as [Client, Client, Client];
    for (const stranger of [lin, police])
      for (const path of [`/applications/${id}`, `/cases/${id}`, `/applications/${id}/events`]) {
        const { status } = await stranger.get(path);
        expect([401, 403, 404], path).toContain(status);
      }
    expect((await police.get(`/cases/${id}`)).body.code).toBe('APPLICATION_NOT_FOUND');
    expectStatus(await supervisor.get(`/cases/${id}`), 200);
    const reasons = { reasons: '理由', legalBasis: '依據' };
    const decisions = [
      ['approve', {}],
      ['refuse', reasons],
      ['return', reasons],
      ['accept', undefined],
      ['review', reviewed],
    ] as const;
    for (const [decision, body] of decisions) {
      const tried = await supervisor.post(`/applications/${id}/${decision}`, body);
      expect([decision, tried.status, tried.body.code]).toEqual([decision, 403, 'NOT_PERMITTED']);
    }
    expect((await shown(id)).status).toBe('in-review');
  });
});
