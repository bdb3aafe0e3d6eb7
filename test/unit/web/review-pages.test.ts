import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { aCentre } from '../../support/a-centre.ts';
import { jointCase } from '../../support/joint-case.ts';
import { aSiteOver } from './a-site-over.ts';

const who = { officerName: '王建國', staffNumber: 'X-1', pin: 'right' };
const appointment = {
  step: 'appointment',
  surveyOn: '2026-03-02',
  from: '9:30',
  to: '11：00',
  place: '體育公園東門',
  isAgreed: 'yes',
};
const findings = {
  step: 'opinion',
  surveyedOn: '2026-03-02',
  findings: '通道暢通，標誌齊全',
  secondName: '李曉東',
  secondNumber: 'X-2',
  verdict: 'consent',
};

async function reviewing(itemCode: string, department: string) {
  const centre = aCentre();
  const id = itemCode === 'mass-event-city' ? await centre.asked() : await jointCase(centre, itemCode);
  const { browser: open } = aSiteOver(centre);
  const browser = open();
  const path = `/review/${encodeURIComponent(await centre.link(id, department))}`;
  return { centre, id, browser, path, open, task: () => centre.task(id, department) };
}
type Reviewing = Awaited<ReturnType<typeof reviewing>>;

async function sendFiles(
  { browser, path }: Reviewing,
  fields: Readonly<Record<string, string>>,
  ...files: readonly File[]
) {
  const body = new FormData();
  body.append('formToken', await browser.tokenOf());
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const file of files) body.append('photographs', file);
  return browser.ask(path, { method: 'POST', body, headers: { origin: 'https://centre.example' } });
}

const jpeg = (name: string, size = 9): File => new File([new Uint8Array(size)], name, { type: 'image/jpeg' });

describe('the page of a survey 踏勘', () => {
  it('asks for the appointment first, then for the findings, and shows both', async () => {
    const review = await reviewing('mass-event-city', 'JJ');
    const { browser, path, task } = review;
    const first = await browser.get(path);
    expect(first.text).toContain('name="surveyOn"');
    expect(first.text).not.toContain('name="findings"');
    expect((await browser.post(path, { ...appointment, ...who })).status).toBe(303);
    expect((await task()).step).toMatchObject({ from: '09:30', to: '11:00' });

    const second = await browser.get(path);
    expect(second.text).toContain('name="findings"');
    expect(second.text).toContain('體育公園東門');
    await browser.post(path, { ...findings, ...who });
    const { text } = await browser.get(path);
    expect(text).toContain('id="recorded"');
    expect(text).toContain('通道暢通，標誌齊全');
    expect(text).toContain('李曉東');
    expect(text).not.toContain('<form method="post"');
  });

  it('changes the appointment with a reason, in a form filled in with what is recorded', async () => {
    const { browser, path, task, open, id } = await reviewing('mass-event-city', 'JJ');
    await browser.post(path, { ...appointment, ...who });
    const { text } = await browser.get(`${path}?change=appointment`);
    expect(text).toContain('value="09:30"');
    expect(text).not.toContain('name="findings"');
    const moved = { ...appointment, from: '14:00', to: '15:00', ...who };
    const refused = await browser.post(`${path}?change=appointment`, moved);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#because"');
    expect(refused.text).toContain('value="14:00"');
    await browser.post(path, { ...moved, because: '申請人改期' });
    const log = await open('huang').get(`/staff/cases/${id}/events`);
    expect(log.text).toContain('改期理由：申請人改期');
    expect((await task()).step).toMatchObject({ from: '14:00', because: '申請人改期' });
  });

  it('keeps everything that was typed when it is refused, and never sends the PIN back', async () => {
    const { browser, path, task } = await reviewing('mass-event-city', 'JJ');
    await browser.post(path, { ...appointment, ...who });
    const typed = { ...findings, thirdName: '趙六', conditions: '甲', reason: '乙', legalBasis: '丙' };
    for (const [change, wrong] of [
      [{ findings: ' ' }, 'findings'],
      [{ secondName: '' }, 'secondName'],
      [{ surveyedOn: '2026-03-01' }, 'surveyedOn'],
      [{ verdict: '' }, 'verdict'],
      [{ officerName: '' }, 'officerName'],
      [{ pin: '0000' }, 'pin'],
      [{ pin: '' }, 'pin'],
    ] as const) {
      const sent = { ...typed, ...who, ...change };
      const { status, text } = await browser.post(path, sent);
      expect([status, text.includes(`href="#${wrong}"`)], JSON.stringify(change)).toEqual([422, true]);
      for (const value of ['趙六', '甲', '乙', '丙', 'X-2'])
        expect(text, `${wrong} ${value}`).toMatch(new RegExp(`value="${value}"|>${value}</textarea>`));
      expect(text).not.toMatch(/value="(right|0000)"/);
      expect(text).toContain('<details open');
    }
    expect((await task()).status).toBe('open');
  });

  it('takes photographs in several goes, keeps the text, and records those that passed', async () => {
    const review = await reviewing('mass-event-city', 'JJ');
    const { browser, path, centre, id, open } = review;
    await browser.post(path, { ...appointment, ...who });
    const only = { ...findings, ...who, verdict: '', only: 'photographs' };
    const first = await sendFiles(review, only, jpeg('東門.jpg'), jpeg('西門.jpg'));
    expect(first.status).toBe(200);
    for (const kept of ['東門.jpg', '西門.jpg', '通道暢通，標誌齊全']) expect(first.text).toContain(kept);

    const tooLarge = await sendFiles(review, only, jpeg('大.jpg', 4 * 1024 * 1024 + 1), jpeg('南門.jpg'));
    expect(tooLarge.status).toBe(422);
    expect(tooLarge.text).toContain('大.jpg');
    expect(tooLarge.text).toContain('南門.jpg'); // one that is not taken does not hold up the others
    const none = await sendFiles(review, only);
    expect(none.text).toContain('href="#photographs"');

    const wrongPin = await sendFiles(review, { ...only, pin: '0000' }, jpeg('北門.jpg'));
    expect(wrongPin.text).toContain('請重新選擇照片');
    expect(wrongPin.text).not.toContain('北門.jpg');

    const done = await sendFiles(review, { ...findings, ...who }, jpeg('北門.jpg'));
    expect(done.status).toBe(303);
    const { opinion } = await centre.task(id, 'JJ');
    const record = opinion?.source === 'officer' ? opinion.record : undefined;
    expect(record?.action === 'survey' && record.photographs).toHaveLength(4);
    const board = await open('huang').get(`/staff/cases/${id}`);
    const [photograph = ''] = /\/staff\/cases\/[^"]+\/documents\/[^"]+/.exec(
      board.text.slice(board.text.indexOf('id="board"')),
    ) ?? [''];
    expect((await open('huang').get(photograph)).to).toMatch(/^download\//);
    const applicant = await open('chen').get(`/applications/${id}/progress`);
    expect(applicant.text).not.toMatch(/東門\.jpg|王建國|通道暢通/);
  });
});

describe('the page of an appraisal 論證', () => {
  it('asks for the experts and the time first, then for the conclusion', async () => {
    const { browser, path, task, open, id } = await reviewing('gov-feasibility', 'ZRJ');
    const start = {
      step: 'appraisal',
      expert1Name: '周教授',
      expert1Title: '教授',
      expert1Organisation: '福州大學',
      expert3Name: '鄭工',
      expert3Title: '高工',
      expert3Organisation: '省設計院',
      workingDays: '１０',
      areIndependent: 'yes',
      ...who,
    };
    for (const [change, wrong] of [
      [{ expert1Title: '' }, 'expert1Name'],
      [{ expert1Organisation: '龍巖市城建投資有限公司' }, 'expert1Organisation'],
      [{ workingDays: '十' }, 'workingDays'],
      [{ areIndependent: '' }, 'areIndependent'],
    ] as const) {
      const { status, text } = await browser.post(path, { ...start, ...change });
      expect([status, text.includes(`href="#${wrong}"`), text.includes('value="鄭工"')]).toEqual([
        422,
        true,
        true,
      ]);
    }
    expect((await browser.post(path, start)).status).toBe(303);
    expect((await task()).step).toMatchObject({ workingDays: 10, experts: [{}, { name: '鄭工' }] });
    const progress = await open('chen').get(`/applications/${id}/progress`);
    expect(progress.text).toContain('10 個工作日');
    expect(progress.text).not.toContain('周教授');

    const conclusion = { step: 'opinion', conclusion: 'not-feasible', report: '地質條件不符', ...who };
    const refused = await browser.post(path, conclusion);
    expect(refused.text).toContain('href="#reason"');
    expect(refused.text).toContain('>地質條件不符</textarea>');
    const nothing = await browser.post(path, { ...conclusion, conclusion: '' });
    expect(nothing.text).toContain('href="#conclusion"');
    await browser.post(path, { ...conclusion, reason: '斷層', legalBasis: '條例' });
    expect((await task()).opinion?.verdict).toBe('object');
  });
});

describe('the page of an acceptance 驗收', () => {
  it('tells the applicant what to rectify, waits, and takes the result after the report', async () => {
    const { browser, path, task, open, id } = await reviewing('joint-acceptance', 'ZRJ');
    const toRectify = {
      step: 'opinion',
      result: 'to-rectify',
      item1What: '更換破損窨井蓋',
      item1By: '2026-03-10',
      item3What: '補設標誌',
      item3By: '2026-03-09',
      ...who,
    };
    expect((await browser.get(path)).text).not.toContain('value="failed"');
    const refused = await browser.post(path, { ...toRectify, item3By: '' });
    expect([refused.status, refused.text.includes('value="補設標誌"')]).toEqual([422, true]);
    await browser.post(path, toRectify);
    const waiting = await browser.get(path);
    expect(waiting.text).toContain('等待申請人整改');
    expect(waiting.text).toContain('更換破損窨井蓋');
    expect(waiting.text).not.toContain('<form method="post"');

    const citizen = open('chen');
    const progress = await citizen.get(`/applications/${id}/progress`);
    expect(progress.text).toContain('補設標誌');
    expect(progress.text).toContain('等待申請人整改');
    const { id: taskId } = await task();
    const address = `/applications/${id}/tasks/${taskId}/rectified`;
    expect(progress.text).toContain(`action="${address}"`);
    expect((await citizen.post(address, { 'report-ZRJ': '都換好了' })).status).toBe(303);
    const after = await citizen.get(`/applications/${id}/progress`);
    expect(after.text).not.toContain(`action="${address}"`);
    expect(after.text).toContain('您已於');

    const again = await browser.get(path);
    expect(again.text).toContain('都換好了');
    expect(again.text).toContain('value="failed"');
    await browser.post(path, { step: 'opinion', result: 'passed', ...who });
    expect((await task()).opinion).toMatchObject({ verdict: 'consent' });
  });

  it('leads who follows it without signing in to where it is reported', async () => {
    const { browser, path, centre, id, open } = await reviewing('joint-acceptance', 'ZRJ');
    const item = { item1What: '補', item1By: '2026-03-10' };
    await browser.post(path, { step: 'opinion', result: 'to-rectify', ...item, ...who });
    const { reference = '', queryCode: code = '' } = (await centre.found(id)).application;
    const { text } = await open().post('/progress', { reference, code });
    expect(text).toContain('請登入並在「我的申請」中報告');
    expect(text).not.toContain('/rectified');
  });
});

describe('the page of an inspection 年檢', () => {
  it('takes result, year and the next date, which it may leave to the calendar', async () => {
    const { browser, path, task } = await reviewing('schoolbus', 'JJ');
    const inspection = { step: 'opinion', result: 'passed', year: '2026', ...who };
    const sunday = await browser.post(path, { ...inspection, nextOn: '2027-03-07' });
    expect([sunday.status, sunday.text.includes('href="#nextOn"')]).toEqual([422, true]);
    await browser.post(path, inspection);
    const { opinion } = await task();
    expect(opinion).toMatchObject({ verdict: 'consent', record: { year: 2026, nextOn: '2027-03-02' } });
    expect((await browser.get(path)).text).toContain('2027年3月2日');
  });
});

describe('every page behind a link', () => {
  it.each(locales)('is whole in %s, with labels and places for its links', async (locale) => {
    const pages: [Reviewing, string][] = [];
    for (const [item, department] of [
      ['mass-event-city', 'CGJ'],
      ['mass-event-city', 'JJ'],
      ['gov-feasibility', 'STJ'],
      ['joint-acceptance', 'RFB'],
      ['schoolbus', 'JJ'],
    ] as const) {
      const review = await reviewing(item, department);
      pages.push([review, review.path]);
    }
    const surveyed = await reviewing('mass-event-city', 'JJ');
    await surveyed.browser.post(surveyed.path, { ...appointment, ...who });
    pages.push([surveyed, surveyed.path], [surveyed, `${surveyed.path}?change=appointment`]);
    for (const [{ browser }, path] of pages) {
      const { status, text } = await browser.get(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(/undefined|NaN|\[object|>[^<]*\{\w+\}/);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
      for (const [control] of text.matchAll(/<(?:input|select|textarea) [^>]*>/g)) {
        if (/type="hidden"/.test(control)) continue;
        expect(text, control).toContain(`for="${/ id="([^"]+)"/.exec(control)?.[1]}"`);
      }
    }
  });
});
