import { describe, expect, it } from 'vitest';
import { reasonsFor, sentenceOf } from '../../../functions/core/domain/missing-reason.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { aCentre, cityReviewer } from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';
import { aSiteOver } from './a-site-over.ts';

const scan = () => new File([new Uint8Array([1, 2])], 'plan-2.pdf', { type: 'application/pdf' });
/** A drainage permit whose plan has expired and cannot be read, and whose premises are not clear. */
async function noticed() {
  const centre = aCentre();
  const id = await promised(centre);
  const { browser } = aSiteOver(centre);
  const desk = browser('zheng');
  centre.at('2026-03-02T10:00:00+08:00');
  const answer = await desk.post(`/staff/cases/${id}/request-supplement`, {
    'missing-material-drainplan.expired': 'yes',
    'missing-material-drainplan.illegible': 'yes',
    'missing-material-drainplan': '圖例請放大',
    'missing-field-premises.unclear': 'yes',
  });
  expect(answer.status).toBe(303);
  centre.at('2026-03-03T10:00:00+08:00');
  return { centre, id, desk, applicant: browser('chen'), at: `/applications/${id}` };
}

describe('the one-time notice (art. 32(1)(iv))', () => {
  it('offers for each material and each field the sentences that its rules allow', async () => {
    const item = await aCentre().ports.catalogue.findItem('drain-permit');
    if (!item) throw new Error('There is no drainage permit.');
    const of = (kind: 'material' | 'field', code: string) => reasonsFor(item, { kind, code });
    expect(of('material', 'drainplan')).toContain('expired');
    expect(of('field', 'contactPhone')).toContain('wrong-number');
    expect(of('field', 'contactPhone')).not.toContain('wrong-day');
    expect(of('field', 'contactPhone')).not.toContain('unanswered');
    expect(of('field', 'truthDeclaration')).toEqual([]);
    expect(of('material', 'of-another-item')).toEqual([]);
  });

  it('tells the applicant exactly what was ticked and written, point by point', async () => {
    const { centre, id, applicant, at } = await noticed();
    const { notice } = await centre.found(id);
    expect(notice?.points.map(({ code, said }) => [code, said[0]?.what])).toEqual([
      ['drainplan', '不清晰，無法辨認；已過有效期；圖例請放大'],
      ['premises', '寫得不完整或不清楚'],
    ]);
    const { text } = await applicant.get(`${at}/supplement`);
    expect(text).toContain('不清晰，無法辨認；已過有效期；圖例請放大');
    expect(text).toContain('name="premises"');
    for (const other of ['applicantName', 'contactPhone', 'dailyVolume'])
      expect(text, other).not.toContain(`name="${other}"`);
    expect(text).not.toContain('/documents/waterquality');
  });

  it('is written in the language of the applicant, whatever the officer reads', async () => {
    expect(sentenceOf('expired').en).toBe('Has expired');
    const centre = aCentre();
    const id = await promised(centre);
    const desk = aSiteOver(centre).browser('zheng');
    await desk.post(`/staff/cases/${id}/request-supplement?lang=en`, {
      'missing-material-drainplan.expired': 'yes',
    });
    expect((await centre.found(id)).notice?.points[0]?.said[0]?.what).toBe('已過有效期');
  });

  it('leaves what it does not name as it was: other steps and materials only lead back', async () => {
    const { centre, id, applicant, at } = await noticed();
    const before = await centre.found(id);
    const step = (await centre.ports.catalogue.findItem('drain-permit'))?.form.steps[0]?.id;
    expect((await applicant.get(`${at}/form/${step}`)).to).toBe(`${at}/progress`);
    expect((await applicant.get(`${at}/documents/waterquality`)).to).toBe(`${at}/progress`);
    await applicant.post(`${at}/form/${step}`, { applicantName: '別人' });
    await applicant.postFiles(`${at}/documents/waterquality`, scan());
    const after = await centre.found(id);
    expect([after.answers, after.documents]).toEqual([before.answers, before.documents]);
  });

  it('shows what was handed in before beside what was supplied after, to both sides', async () => {
    const { centre, id, desk, applicant, at } = await noticed();
    await applicant.post(`${at}/supplement/answers`, { premises: '工業路九號二樓' });
    await applicant.postFiles(`${at}/documents/drainplan`, scan());
    expect((await applicant.post(`${at}/supplement`)).to).toBe(`${at}/progress`);
    const [first, second] = (await centre.found(id)).documents.filter(
      (one) => one.materialCode === 'drainplan',
    );
    for (const page of [await desk.get(`/staff/cases/${id}`), await applicant.get(`${at}/progress`)]) {
      const [, rows = ''] = /id="notice"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(page.text) ?? [];
      const cells = rows
        .split('<tr>')
        .slice(1)
        .map((row) => row.split('<td').slice(2));
      const [plan, premises] = cells;
      expect([plan?.[0], plan?.[1]]).toEqual([
        expect.stringContaining(`/${first?.id}/view`),
        expect.stringContaining(`/${second?.id}/view`),
      ]);
      expect([premises?.[0], premises?.[1]]).toEqual([
        expect.stringContaining('工業路八號'),
        expect.stringContaining('工業路九號二樓'),
      ]);
    }
  });

  it('shows a supervisor no more of the person than the answers themselves do', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const site = aSiteOver(centre);
    await site.browser('zheng').post(`/staff/cases/${id}/request-supplement`, {
      'missing-field-contactPhone.wrong-number': 'yes',
    });
    const [before, after] = ['13800138000', '13900139000'];
    await site.browser('chen').post(`/applications/${id}/supplement/answers`, { contactPhone: after });
    await site.browser('chen').post(`/applications/${id}/supplement`);
    const [handler, watcher] = await Promise.all(
      ['zheng', 'cai'].map(async (who) => (await site.browser(who).get(`/staff/cases/${id}`)).text),
    );
    for (const phone of [before, after]) {
      expect(handler).toContain(phone);
      expect(watcher).not.toContain(phone);
    }
    expect(watcher).toContain('139•••9000');
  });
});

describe('a written decision is never an empty text (art. 32(2), 38)', () => {
  it.each([
    [{ 'return-basis': '第三十二條' }, '#return-reasons'],
    [{ 'return-reasons': '不屬於職權' }, '#return-basis'],
  ])('a return with only %o leads to what is missing, and stays unwritten', async (fields, link) => {
    const centre = aCentre();
    const id = await promised(centre);
    const { status, text } = await aSiteOver(centre)
      .browser('zheng')
      .post(`/staff/cases/${id}/return`, { ground: 'not-competent', ...fields });
    expect(status).toBe(422);
    expect(text).toContain(`href="${link}"`);
    expect(text).toContain(Object.values(fields)[0]);
    expect((await centre.found(id)).application.status).toBe('submitted');
  });

  it('a refusal without its legal basis is none, and the page leads there', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const desk = { caller: cityReviewer, applicationId: id };
    await acceptApplication(desk, centre.ports);
    await reviewApplication({ ...desk, proposal: 'refuse', opinion: '不符' }, centre.ports);
    const { text } = await aSiteOver(centre)
      .browser('lai')
      .post(`/staff/cases/${id}/refuse`, { 'refuse-reasons': '超出標準', 'refuse-basis': ' ' });
    expect(text).toContain('href="#refuse-basis"');
    expect((await centre.found(id)).application.status).toBe('in-review');
  });
});
