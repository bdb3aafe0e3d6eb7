import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { aCentre } from '../../support/a-centre.ts';
import { aSiteOver } from './a-site-over.ts';

type Centre = ReturnType<typeof aCentre>;

async function aClock() {
  const centre = aCentre();
  const id = await centre.asked();
  const { browser } = aSiteOver(centre);
  return { centre, id, browser, base: `/staff/cases/${id}` };
}

async function check(centre: Centre, id: string): Promise<void> {
  const { run } = (await centre.found(id)).ledger ?? { run: 0 };
  await checkDeadline({ applicationId: id, run }, centre.ports);
}

const hearing = { 'stop-reason': 'hearing', 'stop-basis': '行政許可法第四十六條', 'stop-days': '3' };
const extension = { grantedBy: 'government-head', 'extend-reason': '場地改造複雜' };

describe('the clock on the page of a case', () => {
  it('is stopped and let go on by the lead with plain forms, and the applicant reads why and since when', async () => {
    const { id, browser, base } = await aClock();
    const lead = browser('huang');
    const [causes = ''] =
      /<select id="stop-reason"[\s\S]*?<\/select>/.exec((await lead.get(base)).text) ?? [];
    expect(causes.match(/<option/g)).toHaveLength(8);
    expect(causes).not.toContain('survey'); // art. 45 does not list it
    expect((await lead.post(`${base}/clock-stops`, hearing)).to).toBe(base);
    const stopped = (await lead.get(base)).text;
    expect(stopped).toContain(`action="${base}/clock-stops/resume"`);
    expect(stopped).not.toContain(`action="${base}/clock-stops"`);
    const applicant = await browser('chen').get(`/applications/${id}/progress`);
    expect(applicant.text.replaceAll(/<\/?span[^>]*>/g, '')).toContain(
      '計時自 2026年3月2日 起暫停，事由：聽證',
    );
    expect(applicant.text).toContain('行政許可法第四十六條');
    expect((await lead.post(`${base}/clock-stops/resume`)).to).toBe(base);
    expect((await browser('chen').get(`/applications/${id}/progress`)).text).not.toContain('起暫停');
  });

  it('shows the same to whoever follows the case with its query code', async () => {
    const { centre, id, browser, base } = await aClock();
    await browser('huang').post(`${base}/clock-stops`, hearing);
    await browser('cai').post(`${base}/extend`, extension);
    const { reference = '', queryCode = '' } = (await centre.found(id)).application;
    const { text } = await browser().post('/progress', { reference, code: queryCode });
    for (const words of ['收到日期', '承諾辦結日', '法定辦結日', '事由：聽證', '場地改造複雜'])
      expect(text).toContain(words);
  });

  it.each(locales)('says in %s what is wrong, beside the field, with what was typed', async (locale) => {
    const { browser, base } = await aClock();
    const lead = browser('huang');
    await lead.get(`${base}?lang=${locale}`);
    const { status, text } = await lead.post(`${base}/clock-stops?lang=${locale}`, {
      ...hearing,
      'stop-days': 'bald',
    });
    expect(status).toBe(422);
    expect(text).toContain('href="#stop-days"');
    expect(text).toContain('行政許可法第四十六條');
    expect(text).not.toContain('EXPECTED_DAYS_REQUIRED');
  });

  it('links to no field when it is the case that has changed: the form may be gone', async () => {
    const { browser, base } = await aClock();
    const [one, other] = [browser('huang'), browser('huang')];
    await other.get(base);
    await one.post(`${base}/clock-stops`, hearing);
    const { text } = await other.post(`${base}/clock-stops`, hearing);
    expect(text).toContain('計時已經暫停');
    expect(text).not.toContain('href="#stop-');
  });
});

describe('the log of a case', () => {
  it('says of the clock what was moved, by whom, why and for how long', async () => {
    const { centre, browser, base } = await aClock();
    const [lead, cai] = [browser('huang'), browser('cai')];
    await lead.post(`${base}/clock-stops`, hearing);
    await cai.post(`${base}/extend`, extension);
    const [task] = (await centre.found(base.split('/').at(-1) ?? '')).tasks.filter(
      (one) => one.status === 'open',
    );
    await cai.post(`${base}/urge`, { 'urge-task': task?.id ?? '', 'urge-note': '請盡快答覆' });
    const { text } = await cai.get(`${base}/events`);
    for (const words of ['事由：聽證', '時限已延長 15 個工作日', '本級人民政府負責人', '請盡快答覆'])
      expect(text).toContain(words);
  });
});

describe('the page of the supervisors', () => {
  it('names the departments that are silent, and leads to what can be done', async () => {
    const { centre, id, browser, base } = await aClock();
    centre.at('2026-03-04T09:00:00+08:00');
    await check(centre, id);
    const { text } = await browser('cai').get('/staff/supervision');
    const [, row = ''] = /id="watched"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(text) ?? [];
    const nameOf = async (code: string) =>
      (await centre.ports.catalogue.departments()).find((one) => one.code === code)?.name['zh-Hant'] ?? code;
    expect(row).toContain(await nameOf('XFZD'));
    expect(row).toContain(await nameOf('JJ'));
    expect(row).toContain(`href="${base}#actions"`);
    const shown = (await browser('cai').get(base)).text;
    for (const form of ['extend', 'urge']) expect(shown).toContain(`action="${base}/${form}"`);
    expect(shown).not.toContain(`action="${base}/clock-stops"`);
  });

  it('is for nobody else', async () => {
    const { browser } = await aClock();
    for (const other of ['huang', 'wu', 'chen'])
      expect((await browser(other).get('/staff/supervision')).status).toBe(403);
  });
});
