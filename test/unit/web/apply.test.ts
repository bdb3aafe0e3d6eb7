import { describe, expect, it } from 'vitest';
import { aSite } from './a-site.ts';
import { answersOf, begun, filled, submitted } from './the-way.ts';

describe('an application without any script', () => {
  it('goes from the item to the receipt', async () => {
    const site = aSite();
    const { browser, address } = await filled(site);
    expect((await browser.get(address)).text).toContain('全部完成，可以提交。');
    const check = await browser.get(`${address}/check`);
    for (const shown of [
      '林小燕',
      '13900001111',
      '5,200 立方米',
      '0.5',
      '2026年3月10日',
      '工業廢水',
      '已聲明',
      'plan.pdf',
    ])
      expect(check.text).toContain(shown);

    const sent = await browser.post(`${address}/check`);
    expect(sent.to).toBe(`${address}/confirmation`);
    const receipt = await browser.get(sent.to);
    expect(receipt.text).toMatch(/id="reference">LY-20260302-\d{5}-[2-9A-Z]</);
    expect(receipt.text).toMatch(/id="query-code">[2-9A-Z]{6}</);
    expect(receipt.text).toContain('2026年3月9日'); // promised: 5 working days
    expect(receipt.text).toContain('2026年3月30日'); // by law: 20
    expect(receipt.headers.get('cache-control')).toBe('no-store');
  });

  it('shows no receipt before there is one, and leads a submitted draft to its receipt', async () => {
    const site = aSite();
    const { browser, address } = await filled(site);
    expect((await browser.get(`${address}/confirmation`)).to).toBe(`${address}/check`);
    await browser.post(`${address}/check`);
    expect((await browser.get(`${address}/check`)).to).toBe(`${address}/confirmation`);
    expect((await browser.get(`${address}/form/applicant`)).to).toBe(`${address}/progress`);
    expect((await browser.get(`${address}/documents/site-plan`)).to).toBe(`${address}/progress`);
  });

  it('leads from one step to the next, and back to the list when that is answered', async () => {
    const browser = aSite().browser('lin');
    const address = await begun(browser);
    const first = await browser.post(`${address}/form/applicant`, answersOf.applicant);
    expect(first.to).toBe(`${address}/form/discharge`);
    expect((await browser.post(`${address}/form/discharge`, answersOf.discharge)).to).toBe(address);
    expect((await browser.post(`${address}/form/applicant`, answersOf.applicant)).to).toBe(address);
  });

  it('comes back to what was saved', async () => {
    const browser = aSite().browser('lin');
    const address = await begun(browser);
    await browser.post(`${address}/form/discharge`, answersOf.discharge);
    const { text } = await browser.get(`${address}/form/discharge`);
    expect(text).toContain('value="5200"');
    expect(text).toContain('value="2026-03-10"');
    expect(text).toMatch(/value="b" checked/);
    expect(text).toContain('龍津路 1 號\n後門</textarea>');
  });
});

describe('a wrong answer', () => {
  it('comes back with everything typed, a summary linked to each field, and the title saying so', async () => {
    const site = aSite();
    const browser = site.browser('lin');
    const address = await begun(browser);
    const before = site.writes.length;
    const typed = {
      ...answersOf.discharge,
      volume: '0',
      from: '2026-02-30',
      sort: '',
      truth: '',
      rate: '0.123',
    };
    const { status, text } = await browser.post(`${address}/form/discharge`, typed);
    expect(status).toBe(422);
    expect(text).toContain('<title>有誤：');
    expect(text).toMatch(/class="errors" role="alert" tabindex="-1"/);
    for (const field of ['volume', 'from', 'sort', 'truth', 'rate'])
      expect(text).toContain(`<a href="#${field}">`);
    expect(text).toContain('「每日水量」不得少於 1');
    expect(text).toContain('「流量」最多保留 2 位小數');
    expect(text).toContain('請選擇「類型」');
    expect(text).toContain('value="2026-02-30"');
    expect(text).toContain('aria-invalid="true"');
    expect(site.writes.length).toBe(before);
  });

  it('says the earliest day in the words of the language', async () => {
    const browser = aSite().browser('lin', { lang: 'en' });
    const address = await begun(browser);
    const { text } = await browser.post(`${address}/form/discharge`, {
      ...answersOf.discharge,
      from: '2026-03-01',
    });
    expect(text).toContain('“From” must be 3 March 2026 or later');
  });

  it('at submission leads to the step where it can be mended', async () => {
    const browser = aSite().browser('lin');
    const address = await begun(browser);
    const { status, text } = await browser.post(`${address}/check`);
    expect(status).toBe(422);
    expect(text).toContain(`<a href="${address}/form/applicant#applicantName">`);
  });

  it('at submission names the material that is missing, with the way to it', async () => {
    const browser = aSite().browser('lin');
    const address = await begun(browser);
    for (const step of ['applicant', 'discharge'])
      await browser.post(`${address}/form/${step}`, answersOf[step]);
    const { text } = await browser.post(`${address}/check`);
    expect(text).toContain(`<a href="${address}/documents/site-plan">請上傳：場地平面圖</a>`);
  });
});

describe('progress', () => {
  it('is shown to whoever has both numbers, without signing in, and the code stands in no address', async () => {
    const site = aSite();
    const { reference, code } = await submitted(site, 'lin', 'mass-event-city');
    const guest = site.browser();
    expect((await guest.get(`/progress?reference=${reference}`)).text).toContain(`value="${reference}"`);
    const typed = {
      reference: reference.toLowerCase().replaceAll('-', ' '),
      code: ` ${code.toLowerCase()} `,
    };
    const { status, text, headers } = await guest.post('/progress', typed);
    expect(status).toBe(200);
    expect(text).toContain('大型群眾性活動安全許可');
    expect(text).toContain('收到申請');
    expect(text).not.toContain(code);
    expect(text).not.toContain('林小燕');
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await guest.post(`/progress/${reference}`, { code })).status).toBe(200);
  });

  it('tells a wrong code from nothing else, and keeps what was typed', async () => {
    const site = aSite();
    const { reference } = await submitted(site);
    const guest = site.browser();
    const wrong = await guest.post('/progress', { reference, code: '222222' });
    const unknown = await guest.post('/progress', { reference: 'LY-20260302-99999-2', code: '222222' });
    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    expect(wrong.text).toContain('<a href="#reference">收件編號與查詢碼不符，請核對後再試。</a>');
    expect(wrong.text).toContain(`value="${reference}"`);
    expect(unknown.text).toContain('收件編號與查詢碼不符');
  });

  it('asks for both numbers', async () => {
    const { status, text } = await aSite().browser().post('/progress', { reference: '', code: '' });
    expect(status).toBe(422);
    expect(text).toContain('<a href="#reference">');
    expect(text).toContain('<a href="#code">');
  });
});

describe('a licence', () => {
  it('is verified by anyone, by its number as people type it', async () => {
    const site = aSite();
    await submitted(site, 'lin', 'private-filing');
    const guest = site.browser();
    expect((await guest.get('/licences?number=ly-gaj-2026-000001')).to).toBe('/licences/ly-gaj-2026-000001');
    const { status, text } = await guest.get('/licences/ly-gaj-2026-000001');
    expect(status).toBe(200);
    expect(text).toContain('真實有效');
    expect(text).toContain('排水許可證');
  });

  it('that does not exist is said so, beside the field', async () => {
    const { status, text } = await aSite().browser().get('/licences/LY-GAJ-2026-000009');
    expect(status).toBe(404);
    expect(text).toContain('<a href="#number">沒有這個編號的證照。</a>');
  });
});
