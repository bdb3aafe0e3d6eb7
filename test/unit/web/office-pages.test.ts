import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { enterRoster } from '../../../functions/core/use-cases/enter-roster.ts';
import { undoSubmission } from '../../../functions/core/use-cases/undo-submission.ts';
import { readAssets } from '../../../web/shared/read-assets.ts';
import {
  aCentre,
  chen,
  cityApprover,
  cityReviewer,
  policeApprover,
  policeReviewer,
} from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';
import { aSiteOver } from './a-site-over.ts';

async function anOffice() {
  const centre = aCentre();
  const site = aSiteOver(centre);
  return { centre, ...site };
}

describe('accepting several cases on the inbox', () => {
  it('chooses among the cases of the desk and shows what became of each; sent again it says the same', async () => {
    const { centre, browser } = await anOffice();
    const [one, two] = [await promised(centre), await promised(centre)];
    const desk = browser('zheng');
    const { text } = await desk.get('/staff');
    expect(text).toContain('action="/staff/accept"');
    for (const id of [one, two]) expect(text).toContain(`name="case" value="${id}"`);
    for (let time = 0; time < 2; time += 1) {
      const after = await desk.post('/staff/accept', { case: one });
      expect(after.status).toBe(200);
      const [, outcomes = ''] = /id="outcomes">([\s\S]*?)<\/ul>/.exec(after.text) ?? [];
      expect(outcomes).toContain('已受理');
      expect(outcomes).toContain(`/staff/cases/${one}`);
    }
    expect(centre.typesOf(one).filter((type) => type === 'ApplicationAccepted')).toHaveLength(1);
    expect(centre.typesOf(two)).not.toContain('ApplicationAccepted');
  });

  it('says why a case has to be opened, and names no case that is not theirs', async () => {
    const { centre, browser } = await anOffice();
    const police = await centre.submitted();
    const { itemName } = (await centre.found(police)).application;
    const { text } = await browser('zheng').post('/staff/accept', { case: police });
    expect(text).not.toContain(itemName['zh-Hant']);
    expect(text).toContain('找不到這一件');
    const none = await browser('zheng').post('/staff/accept');
    expect(none.status).toBe(422);
    expect(none.text).toContain('請至少選擇一件');
  });
});

describe('finding a case by name', () => {
  it('lists the cases of those who are called so, or whose name begins so, at the own desk only', async () => {
    const { centre, browser } = await anOffice();
    const id = await promised(centre);
    const { contact } = (await centre.found(id)).application;
    expect(contact.name).toBe('公司');
    const found = await browser('zheng').post('/staff/find', { number: ' 公 司 ' });
    expect(found.status).toBe(200);
    expect(found.text).toContain(`href="/staff/cases/${id}"`);
    const elsewhere = await browser('huang').post('/staff/find', { number: '公司' });
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.text).not.toContain(id);
    expect((await browser('zheng').post('/staff/find', { number: '公' })).status).toBe(422);
  });

  it('lets a supervisor look in a department, and masks the name', async () => {
    const { centre, browser } = await anOffice();
    const id = await promised(centre);
    const watching = browser('cai');
    expect((await watching.get('/staff/find')).text).toContain('name="department"');
    expect((await watching.post('/staff/find', { number: '公司' })).status).toBe(422);
    const { text } = await watching.post('/staff/find', { number: '公司', department: 'CGJ' });
    expect(text).toContain(`href="/staff/cases/${id}"`);
    expect(text).toContain('公•••');
  });

  it('finds an application whose submission was undone no more', async () => {
    const { centre, browser } = await anOffice();
    const id = await promised(centre);
    await undoSubmission({ caller: chen, applicationId: id }, centre.ports);
    expect((await browser('zheng').post('/staff/find', { number: '公司' })).text).not.toContain(id);
  });
});

describe('the page of the team', () => {
  const absence = { from: '2026-03-02', to: '2026-03-06', reason: '年假' };

  async function aTeam() {
    const office = await anOffice();
    const { centre } = office;
    for (const caller of [cityReviewer, cityApprover, { ...cityReviewer, sub: 'guo', name: '郭' }])
      await enterRoster({ caller }, centre.ports);
    const id = await promised(centre);
    await office.browser('zheng').post(`/staff/cases/${id}/accept`);
    return { ...office, id, taskId: `${id}.0.review.CGJ` };
  }

  it.each(locales)('says in %s who has how much in hand, and marks the absent', async (locale) => {
    const { browser } = await aTeam();
    const head = browser('lai');
    const { text } = await head.get(`/staff/team?lang=${locale}`);
    expect(text).toContain('href="/staff/team/CGJ/zheng"');
    expect((await head.post('/staff/team/CGJ/guo/absence', absence)).to).toBe('/staff/team?department=CGJ');
    const marked = (await head.get('/staff/team')).text;
    expect(marked).toContain('年假');
    expect(marked).toContain('action="/staff/team/CGJ/guo/absence/end"');
    await head.post('/staff/team/CGJ/guo/absence/end');
    expect((await head.get('/staff/team')).text).not.toContain('年假');
  });

  it('loses nothing that was typed when a day is wrong, and says beside which field', async () => {
    const { browser } = await aTeam();
    const { status, text } = await browser('lai').post('/staff/team/CGJ/guo/absence', {
      ...absence,
      to: '2026-03-01',
    });
    expect(status).toBe(422);
    expect(text).toContain('href="#from"');
    expect(text).toContain('value="年假"');
    expect(text).toContain('value="2026-03-01"');
  });

  it('gives the work of a colleague to who is there, and offers nobody who is absent', async () => {
    const { browser, centre, id, taskId } = await aTeam();
    const head = browser('lai');
    await head.post('/staff/team/CGJ/zheng/absence', absence);
    const work = (await head.get('/staff/team/CGJ/zheng')).text;
    expect(work).toMatch(new RegExp(`value="${taskId}" checked`));
    expect(work).toContain('<option value="guo">');
    const empty = await head.post('/staff/team/CGJ/zheng/reassign', { task: taskId, to: 'guo', reason: ' ' });
    expect([empty.status, empty.text.includes('href="#reason"')]).toEqual([422, true]);
    const given = await head.post('/staff/team/CGJ/zheng/reassign', {
      task: taskId,
      to: 'guo',
      reason: '年假',
    });
    expect(given.text).toContain('已轉交');
    expect((await centre.found(id)).tasks.at(-1)).toMatchObject({ assignee: '郭', assigneeSub: 'guo' });
    const others = (await head.get('/staff/team/CGJ/guo')).text;
    expect(others).not.toContain('<option value="zheng">');
    const onTheCase = (await head.get(`/staff/cases/${id}`)).text;
    expect(onTheCase).toContain('<option value="guo" selected');
    expect(onTheCase).not.toContain('<option value="zheng">');
  });

  it('is for the head of that desk and the supervisors only', async () => {
    const { browser } = await aTeam();
    for (const [who, path, status] of [
      ['zheng', '/staff/team', 403],
      ['wu', '/staff/team?department=CGJ', 403],
      ['wu', '/staff/team/CGJ/zheng', 403],
      ['chen', '/staff/team', 403],
      ['cai', '/staff/team?department=CGJ', 200],
      ['cai', '/staff/team', 200],
    ] as const)
      expect((await browser(who).get(path)).status, `${who} ${path}`).toBe(status);
  });
});

describe('personal data on the pages', () => {
  it('is whole for the desk, masked for who watches, and for a department as its action needs', async () => {
    const { centre, browser } = await anOffice();
    const id = await centre.asked();
    const [, phone = ''] = /(1\d{10})/.exec(JSON.stringify((await centre.found(id)).answers)) ?? [];
    expect(phone).not.toBe('');
    const base = `/staff/cases/${id}`;
    expect((await browser('huang').get(base)).text).toContain(phone);
    const watched = (await browser('cai').get(base)).text;
    expect(watched).not.toContain(phone);
    expect(watched).toContain('•••');
    const survey = await browser().get(`/review/${encodeURIComponent(await centre.link(id, 'XFZD'))}`);
    expect(survey.text).toContain(phone); // who comes to the place has to call first
    const review = await browser().get(`/review/${encodeURIComponent(await centre.link(id, 'CGJ'))}`);
    expect(review.text).not.toContain(phone);
  });
});

describe('looking at a case', () => {
  it('is recorded once for each person, page and day, changes nothing of the case, and names no applicant', async () => {
    const { centre, browser } = await anOffice();
    const id = await centre.submitted();
    const before = await centre.found(id);
    const { id: document } = before.documents[0] ?? { id: '' };
    const base = `/staff/cases/${id}`;
    for (let time = 0; time < 2; time += 1)
      for (const path of [base, `${base}/events`, `${base}/documents/${document}/view`])
        expect((await browser('huang').get(path)).status).toBe(200);
    expect(await centre.found(id)).toEqual(before);
    const seen = await centre.ports.accesses.of(id);
    expect(seen.map(({ name, as, page }) => [name, as, page])).toEqual([
      ['huang', 'handler', 'case'],
      ['huang', 'handler', 'log'],
      ['huang', 'handler', 'document'],
    ]);
    expect(JSON.stringify(seen)).not.toContain(before.application.contact.name);
    centre.at('2026-03-03T09:00:00+08:00');
    await browser('huang').get(base);
    expect(await centre.ports.accesses.of(id)).toHaveLength(4);
  });

  it('is shown on the log to the supervisors, and to nobody else', async () => {
    const { centre, browser } = await anOffice();
    const id = await centre.submitted();
    await browser('huang').get(`/staff/cases/${id}`);
    const log = `/staff/cases/${id}/events`;
    expect((await browser('cai').get(log)).text).toMatch(/id="accesses"[\s\S]*huang[\s\S]*蔡明德/);
    for (const who of ['huang', 'wu'])
      expect((await browser(who).get(log)).text).not.toContain('id="accesses"');
  });

  it('that was refused leaves no record', async () => {
    const { centre, browser } = await anOffice();
    const id = await centre.submitted();
    expect((await browser('zheng').get(`/staff/cases/${id}`)).status).toBe(404);
    expect(await centre.ports.accesses.of(id)).toEqual([]);
  });

  it('is not possible while it cannot be recorded', async () => {
    const { centre, browser } = await anOffice();
    const id = await centre.submitted();
    Object.assign(centre.ports.accesses, { note: () => Promise.reject(new Error('the store is gone')) });
    const { status, text } = await browser('huang').get(`/staff/cases/${id}`);
    expect(status).toBe(500);
    expect(text).not.toContain((await centre.found(id)).application.contact.name);
  });
});

describe('what the back office sends to a browser', () => {
  it('is at most 25 KB of HTML a page, in every language, with a full inbox and every department asked', async () => {
    const { centre, browser } = await anOffice();
    for (const caller of [policeReviewer, policeApprover]) await enterRoster({ caller }, centre.ports);
    const ids = [await centre.asked()];
    for (let number = 0; number < 25; number += 1) ids.push(await centre.submitted());
    const [id] = ids;
    const paths = [
      '/staff',
      `/staff/cases/${id}`,
      `/staff/cases/${id}/events`,
      '/staff/find',
      '/staff/team?department=GAJ',
    ];
    for (const who of ['huang', 'wu', 'cai'])
      for (const path of paths)
        for (const locale of locales) {
          const { text } = await browser(who).get(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
          expect(gzipSync(text, { level: 9 }).length, `${who} ${path} ${locale}`).toBeLessThanOrEqual(
            25 * 1024,
          );
        }
  });

  it('is at most 25 KB of script', async () => {
    const { 'form.js': form = '', 'desk.js': desk = '' } = await readAssets();
    expect(desk.length).toBeGreaterThan(100);
    expect(gzipSync(form + desk, { level: 9 }).length).toBeLessThanOrEqual(25 * 1024);
  });
});
