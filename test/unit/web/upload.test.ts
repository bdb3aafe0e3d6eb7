import { describe, expect, it } from 'vitest';
import { documentRejections } from '../../../functions/core/domain/document.ts';
import { aSite } from './a-site.ts';
import { aPdf, begun } from './the-way.ts';

const MIB = 1024 * 1024;

async function draftOf(site: ReturnType<typeof aSite>) {
  const browser = site.browser('lin');
  const address = await begun(browser);
  return { browser, address, material: `${address}/documents/site-plan` };
}

const documentIn = (text: string): string => /\/documents\/files\/([\w-]+)\/remove/.exec(text)?.[1] ?? '';

describe('a file sent through the page, without any script', () => {
  it('is announced, put into quarantine and checked', async () => {
    const site = aSite();
    const { browser, material } = await draftOf(site);
    const sent = await browser.postFiles(material, aPdf('平面圖.pdf', 1234));
    expect(sent.to).toBe(`${material}?outcome=clean`);
    expect([...site.stored.values()]).toEqual([1234]);
    const { text } = await browser.get(sent.to);
    expect(text).toContain('平面圖.pdf');
    expect(text).toContain('文件已收到，檢查通過。');
  });

  it('may come with others', async () => {
    const site = aSite();
    const { browser, material } = await draftOf(site);
    await browser.postFiles(material, aPdf('one.pdf'), aPdf('two.pdf'));
    const { text } = await browser.get(material);
    expect(text).toContain('one.pdf');
    expect(text).toContain('two.pdf');
  });

  it('whose type the telephone does not say is taken by its name; the checker looks at the bytes', async () => {
    const site = aSite();
    const { browser, material } = await draftOf(site);
    expect((await browser.postFiles(material, new File(['x'], 'IMG_1.JPG'))).status).toBe(303);
  });

  it.each(documentRejections)('that is rejected as %s says why, in words', async (rejection) => {
    const site = aSite();
    site.inspectAs({ verdict: 'rejected', rejection });
    const { browser, material } = await draftOf(site);
    const { to } = await browser.postFiles(material, aPdf());
    const { text } = await browser.get(`${to}&lang=en`);
    expect(text).toContain('did not pass the check');
    expect(text).not.toContain(rejection);
  });

  it.each([
    ['nothing was chosen', new File([], ''), '請選擇一個文件'],
    ['it is empty', new File([], 'a.pdf', { type: 'application/pdf' }), '請選擇一個文件'],
    ['it is of another type', new File(['x'], 'a.exe'), '這份材料只接受 PDF、JPEG、PNG 文件'],
    ['it is too large for a page', aPdf('a.pdf', 5 * MIB), '不用腳本時文件不能超過 4 MB'],
  ])('is refused when %s, beside the field, and nothing is kept', async (_why, file, sentence) => {
    const site = aSite();
    const { browser, material } = await draftOf(site);
    const before = site.writes.length;
    const { status, text } = await browser.postFiles(material, file);
    expect(status).toBe(422);
    expect(text).toContain('<a href="#file">');
    expect(text).toContain(sentence);
    expect(site.writes.length).toBe(before);
  });

  it('is refused with the limit of the material, in its own size and number', async () => {
    const site = aSite();
    const { browser, address } = await draftOf(site);
    const photo = `${address}/documents/photo`;
    const jpeg = (size: number): File => new File([new Uint8Array(size)], 'a.jpg', { type: 'image/jpeg' });
    expect((await browser.postFiles(photo, jpeg(2000))).text).toContain('文件超過 1000\u00a0B');
    await browser.postFiles(photo, jpeg(10));
    expect((await browser.postFiles(photo, jpeg(10))).text).toContain('最多上傳 1 個文件');
  });

  it('can be removed, and what has not arrived can be checked again', async () => {
    const site = aSite();
    const { browser, address, material } = await draftOf(site);
    site.inspectAs({ verdict: 'missing' });
    const { to } = await browser.postFiles(material, aPdf());
    const waiting = await browser.get(to);
    expect(waiting.text).toContain('文件還在途中');
    const file = `${address}/documents/files/${documentIn(waiting.text)}`;
    site.inspectAs({ verdict: 'clean', sha256: 'f'.repeat(64) });
    expect((await browser.post(`${file}/check`)).to).toBe(`${material}?outcome=clean`);
    expect((await browser.get(file)).to).toMatch(/^https:\/\/store\.example\//);
    expect((await browser.post(`${file}/remove`)).to).toBe(material);
    expect((await browser.get(material)).text).not.toContain('plan.pdf');
    expect((await browser.get(file)).status).toBe(404);
    expect(site.stored.size).toBe(0);
  });

  it('goes to no material that the item does not ask to be uploaded', async () => {
    const { browser, address } = await draftOf(aSite());
    for (const code of ['licence-copy', 'nothing'])
      expect((await browser.get(`${address}/documents/${code}`)).status).toBe(404);
    expect((await browser.postFiles(`${address}/documents/licence-copy`, aPdf())).status).toBe(404);
  });
});

describe('a file sent by the script', () => {
  it('gets a form for exactly this file, and its completion is checked', async () => {
    const site = aSite();
    const { browser, material } = await draftOf(site);
    const announced = { fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 10 * MIB };
    const { status, text } = await browser.postJson(`${material}/announce`, announced);
    expect(status).toBe(200);
    const { documentId, upload } = JSON.parse(text);
    expect(upload.url).toBe('https://store.example/');
    const done = await browser.postJson(`${material}/${documentId}/complete`, {});
    expect(JSON.parse(done.text)).toEqual({ status: 'clean' });
  });

  it.each([
    [{ fileName: 'a.pdf', contentType: 'text/html', sizeBytes: 1 }, 'FILE_TYPE_NOT_ACCEPTED'],
    [{ fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 0 }, 'FILE_EMPTY'],
    [{ fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 21 * MIB }, 'FILE_TOO_LARGE'],
    [{ fileName: '', contentType: 'application/pdf', sizeBytes: 1 }, 'REQUEST_INVALID'],
    ['no object', 'REQUEST_INVALID'],
  ])('is refused in words that the script can show: %j', async (announced, code) => {
    const { browser, material } = await draftOf(aSite());
    const { status, text } = await browser.postJson(`${material}/announce`, announced);
    expect(status).toBe(422);
    expect(JSON.parse(text)).toEqual({ code, message: expect.stringMatching(/\p{Script=Han}/u) });
  });

  it('that is large goes in parts: started, signed one by one, gone on with, and joined', async () => {
    const site = aSite();
    const { browser, address, material } = await draftOf(site);
    const announced = {
      fileName: 'a.pdf',
      contentType: 'application/pdf',
      sizeBytes: 11 * MIB,
      sha256: 'b'.repeat(64),
    };
    const first = JSON.parse((await browser.postJson(`${material}/announce`, announced)).text);
    const again = JSON.parse((await browser.postJson(`${material}/announce`, announced)).text);
    expect(again.documentId).toBe(first.documentId);
    const upload = `${address}/documents/files/${first.documentId}/upload`;
    const started = JSON.parse((await browser.postJson(upload, {})).text);
    expect(started.parts.map((part: { sizeBytes: number }) => part.sizeBytes)).toEqual([
      5 * MIB,
      5 * MIB,
      MIB,
    ]);
    const part = { number: 3, sha256: 'c'.repeat(64) };
    const signed = JSON.parse((await browser.postJson(`${upload}/parts`, part)).text);
    expect(signed).toMatchObject({ number: 3, url: expect.stringContaining('partNumber=3') });
    const stored = (await site.cases.find(address.split('/').at(-1) ?? ''))?.documents[0];
    if (!stored) throw new Error('Nothing was announced.');
    site.uploads.arrive(stored, 1, 5 * MIB);
    const early = await browser.postJson(`${upload}/complete`, {});
    expect([early.status, JSON.parse(early.text)]).toEqual([
      409,
      { code: 'UPLOAD_INCOMPLETE', message: expect.stringContaining('重新選擇同一個文件') },
    ]);
    site.uploads.arrive(stored, 2, 5 * MIB);
    site.uploads.arrive(stored, 3, MIB);
    const done = await browser.postJson(`${upload}/complete`, {});
    expect(JSON.parse(done.text)).toEqual({ status: 'clean' });
    const wrong = await browser.postJson(`${upload}/parts`, { number: 'x' });
    expect([wrong.status, JSON.parse(wrong.text).code]).toEqual([422, 'REQUEST_INVALID']);
  });

  it('of somebody else is not found, in whatever step', async () => {
    const site = aSite();
    const { browser, address, material } = await draftOf(site);
    const announced = { fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 11 * MIB };
    const { documentId } = JSON.parse((await browser.postJson(`${material}/announce`, announced)).text);
    const upload = `${address}/documents/files/${documentId}/upload`;
    const stranger = site.browser('wu');
    const part = { number: 1, sha256: 'c'.repeat(64) };
    for (const path of [upload, `${upload}/parts`, `${upload}/complete`])
      expect((await stranger.postJson(path, part)).status).toBe(404);
    expect(site.uploads.open()).toEqual([]);
  });

  it('may be sent to the store and to nowhere else', async () => {
    const { browser, material } = await draftOf(aSite());
    const policy = (await browser.get(material)).headers.get('content-security-policy');
    expect(policy).toContain("connect-src 'self' https://store.example;");
  });

  it('when the session has ended is told so as data', async () => {
    const site = aSite();
    const { material } = await draftOf(site);
    const { status, text } = await site.browser().postJson(`${material}/announce`, {});
    expect([status, JSON.parse(text).code]).toEqual([401, 'SIGN_IN_REQUIRED']);
  });
});
