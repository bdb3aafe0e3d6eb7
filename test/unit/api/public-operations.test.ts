import { describe, expect, it } from 'vitest';
import { drawCode } from '../../../functions/adapters/draw-code.ts';
import { aCentre, submitted } from './a-centre.ts';

describe('the public', () => {
  it('follows a case with reference number and query code, however they are typed', async () => {
    const centre = aCentre();
    const { reference, queryCode } = await submitted(centre, 'fireworks-display');
    const { status, body } = await centre.ask('GET /api/progress/{reference}', {
      params: { reference: encodeURIComponent(` ${reference.toLowerCase()} `) },
      query: { code: queryCode.toLowerCase() },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ reference, status: 'submitted', time: { card: 'none' } });
  });

  it('gets one answer for an unknown number and for a wrong code', async () => {
    const centre = aCentre();
    const { reference } = await submitted(centre, 'fireworks-display');
    const wrong = await centre.ask('GET /api/progress/{reference}', {
      params: { reference },
      query: { code: 'AAAAAA' },
    });
    const none = await centre.ask('GET /api/progress/{reference}', {
      params: { reference: 'LY-1' },
      query: { code: 'A' },
    });
    expect([wrong.status, wrong.text]).toEqual([404, none.text]);
  });

  it('draws the code of a receipt: it leads to the case, and the query code is not in it', async () => {
    const centre = aCentre();
    const { reference, queryCode } = await submitted(centre, 'fireworks-display');
    const draw = (typed: string) =>
      centre.ask('GET /api/progress/{reference}/code.svg', { params: { reference: typed } });
    const { status, text } = await draw(reference.toLowerCase());
    const leadsTo = (path: string) => drawCode(`${centre.ports.publicUrl}/progress/${path}`);
    expect([status, text]).toEqual([200, leadsTo(reference)]);
    expect(text).not.toBe(leadsTo(`${reference}?code=${queryCode}`));
    expect((await draw('LY-20260302-00001-Z')).status).toBe(404);
  });

  it('searches the catalogue, reads an item, the departments, the statistics and the contract', async () => {
    const centre = aCentre();
    const found = await centre.ask('GET /api/catalogue', { query: { q: '焰火', page: '1' } });
    expect(found.body).toMatchObject({ total: 1, entries: [{ code: 'fireworks-display' }] });
    const item = await centre.ask('GET /api/catalogue/{code}', { params: { code: 'large-event' } });
    expect(item.body.jointPlan.stages).toHaveLength(1);
    const list = await centre.ask('GET /api/departments');
    expect(list.body.departments).toHaveLength(2);
    const statistics = await centre.ask('GET /api/statistics');
    expect(statistics.body).toMatchObject({ from: '2026-02-01', to: '2026-03-02', total: { submitted: 0 } });
    expect((await centre.ask('GET /api/openapi.json')).body.openapi).toBe('3.1.0');
  });

  it('verifies a licence without learning which case it came from', async () => {
    const centre = aCentre();
    const { id } = await submitted(centre, 'fireworks-display');
    const params = { id };
    await centre.ask('POST /api/applications/{id}/accept', { as: 'reviewer', params });
    const review = { proposal: 'approve', opinion: '符合條件' };
    await centre.ask('POST /api/applications/{id}/review', { as: 'reviewer', params, body: review });
    const approved = await centre.ask('POST /api/applications/{id}/approve', { as: 'approver', params });
    expect(approved.body).toMatchObject({ status: 'approved', licenceNumber: expect.any(String) });
    const { body, text } = await centre.ask('GET /api/licences/{number}', {
      params: { number: approved.body.licenceNumber },
    });
    expect(body).toMatchObject({ state: 'valid', subject: '元宵煙花' });
    expect(text).not.toContain(id);
    const early = await centre.ask('GET /api/applications/{id}/licence', { as: 'lin', params });
    expect([early.status, early.body.code]).toEqual([404, 'LICENCE_NOT_READY']);
  });
});
