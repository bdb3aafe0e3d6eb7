import { describe, expect, it } from 'vitest';
import { type RefusalCode, Refused, refusals } from '../../../functions/core/domain/refusal.ts';
import { CaseConflict } from '../../../functions/core/ports/case-store.ts';
import { statusOf } from '../../../functions/shared/problem.ts';
import { aSite } from './a-site.ts';
import { answersOf, begun, everyPage } from './the-way.ts';

describe('an address that leads nowhere', () => {
  it.each(['/nothing', '/items/nothing', '/applications/x/form/y'])(
    '%s says what to do next',
    async (path) => {
      const { status, text } = await aSite().browser('lin').get(path);
      expect(status).toBe(404);
      expect(text).toContain('<title>有誤：找不到這個頁面');
      expect(text).toContain('href="/"');
    },
  );
});

describe('a fault of ours', () => {
  it('is reported, tells nothing of its cause, and gives back what was typed to be sent again', async () => {
    const site = aSite();
    const browser = site.browser('lin');
    const address = await begun(browser);
    const { find } = site.cases;
    site.cases.find = async () => {
      throw new Error('table on fire at 10.0.0.1');
    };
    const { status, text } = await browser.post(`${address}/form/applicant`, { applicantName: '林 "小" 燕' });
    expect(status).toBe(500);
    expect(text).not.toContain('fire');
    expect(text).toContain('name="applicantName" value="林 &quot;小&quot; 燕"');
    expect(site.faults).toHaveLength(1);

    site.cases.find = find;
    expect((await browser.post(`${address}/form/applicant`, answersOf.applicant)).status).toBe(303);
  });

  it('in a list or a search is a page as well', async () => {
    const site = aSite();
    Object.assign(site.ports.catalogue, { entries: () => Promise.reject(new Error('gone')) });
    const { status, text } = await site.browser().get('/items');
    expect(status).toBe(500);
    expect(text).toContain('出了點問題');
  });
});

describe('a refusal', () => {
  it.each(Object.keys(refusals) as RefusalCode[])('%s has its status and its sentence', async (code) => {
    const site = aSite();
    site.cases.find = async () => {
      throw new Refused(code, { triesLeft: 3, maxFiles: 2 });
    };
    const { status, text } = await site.browser('lin').get('/applications/x?lang=en');
    expect(status).toBe(statusOf(code));
    expect(text).toMatch(/class="lede">[^<]{10,}</);
  });

  it('of a change that others were always faster with is told', async () => {
    const site = aSite();
    const browser = site.browser('lin');
    const address = await begun(browser);
    site.cases.beforeSave = () => {
      throw new CaseConflict('x');
    };
    const { status, text } = await browser.post(`${address}/form/applicant`, answersOf.applicant);
    expect(status).toBe(409);
    expect(text).toContain('林小燕');
  });
});

/** What people, and others, type. */
const corpus = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</textarea><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '&lt;b&gt;',
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("http://evil.example")',
  '%3Cscript%3E',
];

const looksAlive =
  /<script(?! src="\/assets\/)|<img|<svg onload|onerror=(?!alert\(1\)(&|$))|href="javascript:/;

describe('whatever is typed', () => {
  it.each(corpus)('stays text: %s', async (typed) => {
    const site = aSite();
    const { browser, paths } = await everyPage(site);
    const address = paths[8] ?? '';
    await browser.post(`${address}/form/discharge`, { ...answersOf.discharge, subject: typed });
    await browser.postFiles(
      `${address}/documents/site-plan`,
      new File(['x'], `${typed}.pdf`, { type: 'application/pdf' }),
    );
    const asked = encodeURIComponent(typed);
    const answers = await Promise.all([
      ...paths.map((path) => browser.get(path)),
      browser.get(`/items?q=${asked}&department=${asked}&category=${asked}&page=${asked}`),
      browser.get(`/progress?reference=${asked}`),
      browser.get(`/progress/${asked}`),
      browser.get(`/licences/${asked}`),
      browser.get(`/items/${asked}`),
      browser.get(`/${asked}?to=${asked}&lang=${asked}`),
      browser.get(`/applications/${asked}/form/${asked}`),
      browser.post(`${address}/form/discharge`, {
        ...answersOf.discharge,
        subject: typed,
        volume: typed,
        sort: typed,
      }),
      browser.post('/progress', { reference: typed, code: typed }),
      browser.ask(`${address}/check`, {
        method: 'POST',
        body: new URLSearchParams({ subject: typed, [typed]: typed }),
      }),
    ]);
    for (const { text } of answers) expect(text).not.toMatch(looksAlive);
    expect(site.faults).toEqual([]);
  });
});
