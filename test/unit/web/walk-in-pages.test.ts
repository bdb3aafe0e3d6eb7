import { describe, expect, it } from 'vitest';
import { aCentre } from '../../support/a-centre.ts';
import { massEvent } from '../../support/story/mass-event.ts';
import { aSiteOver } from './a-site-over.ts';

const at = '/staff/walk-ins/items/mass-event-city';
const person = {
  name: '王秀英',
  paper: 'resident-id',
  number: '11010519491231002X',
  consent: 'signed-paper',
  language: 'zh-Hans',
  key: 'form-1',
};
const scan = () => new File([new Uint8Array([1, 2])], 'scan.pdf', { type: 'application/pdf' });

function aWindow() {
  const centre = aCentre();
  const { browser } = aSiteOver(centre);
  return { centre, browser, clerk: browser('huang') };
}

async function begun() {
  const { clerk, ...window } = aWindow();
  const { to } = await clerk.post(at, person);
  return { ...window, clerk, base: to, id: to.split('/').at(-1) ?? '' };
}

describe('the window files for a person who came', () => {
  it('goes from the person over form and scans to a receipt with both numbers and the code of the progress', async () => {
    const { centre, clerk, base, id } = await begun();
    expect(base).toMatch(/^\/staff\/walk-ins\/[\w-]+$/);
    expect((await clerk.post(`${base}/answers`, massEvent)).to).toBe(`${base}?saved`);
    for (const code of ['eventplan', 'safetyplan'])
      expect((await clerk.postFiles(`${base}/documents/${code}`, scan())).status, code).toBe(303);
    expect((await clerk.post(`${base}/submit`)).to).toBe(base);
    const { application } = await centre.found(id);
    expect([application.status, application.contact.locale]).toEqual(['submitted', 'zh-Hans']);
    const { text } = await clerk.get(`${base}/receipt`);
    expect(text).toContain(application.reference);
    expect(text).toContain(application.queryCode);
    expect(text).toContain(`src="/api/progress/${application.reference}/code.svg"`);
    expect(text).toContain('scan.pdf');
    expect(text, 'in the language of the person').toContain('收件回执');
    expect(text).not.toContain('002X');
  });

  it('loses nothing of what was typed when something is wrong, and leads to the field', async () => {
    const { clerk } = aWindow();
    const { status, text } = await clerk.post(at, { ...person, number: '110105194912310021' });
    expect(status).toBe(422);
    expect(text).toContain('href="#number"');
    expect(text).toContain('value="王秀英"');
    expect(text).toMatch(/value="signed-paper" checked/);
    expect(text).toContain('name="key" value="form-1"');
  });

  it('is not submitted without its papers: each is named, and linked to where it is scanned', async () => {
    const { clerk, base } = await begun();
    await clerk.post(`${base}/answers`, massEvent);
    const { status, text } = await clerk.post(`${base}/submit`);
    expect(status).toBe(422);
    expect(text).toContain('href="#file-eventplan"');
    expect(text).toContain('id="file-eventplan"');
  });

  it('chooses how the licence is to come, as the person says, and keeps what was typed when the address is wrong', async () => {
    const { centre, clerk, base, id } = await begun();
    expect((await clerk.get(base)).text).toContain(`href="${base}/delivery"`);
    const letter = { way: 'post', recipient: '王秀英', phone: '123', address: '龍巖市新羅區龍騰路 1 號' };
    const { status, text } = await clerk.post(`${base}/delivery`, letter);
    expect(status).toBe(422);
    expect(text).toContain('href="#phone"');
    expect(text).toContain('value="龍巖市新羅區龍騰路 1 號"');
    expect((await clerk.post(`${base}/delivery`, { ...letter, phone: '13900001111' })).to).toBe(base);
    expect((await centre.found(id)).delivery).toMatchObject({
      way: 'post',
      address: { phone: '13900001111' },
    });
    const log = await centre.ports.cases.eventsOf(id);
    expect(log.at(-1)).toMatchObject({
      by: { kind: 'staff', sub: 'huang' },
      body: { type: 'DeliveryChosen' },
    });
    expect((await clerk.post(`${base}/delivery`, {})).text).toContain('href="#way"');
  });

  it('begins one application when the form is sent twice', async () => {
    const { clerk } = aWindow();
    const [first, second] = [await clerk.post(at, person), await clerk.post(at, person)];
    expect(first.to).toBe(second.to);
  });

  it('can read a scan, remove it, and take the submission back', async () => {
    const { centre, clerk, base, id } = await begun();
    await clerk.post(`${base}/answers`, massEvent);
    for (const code of ['eventplan', 'safetyplan'])
      await clerk.postFiles(`${base}/documents/${code}`, scan());
    const [document] = (await centre.found(id)).documents;
    expect((await clerk.get(`${base}/files/${document?.id}/view`)).status).toBe(200);
    expect((await clerk.get(`${base}/files/${document?.id}`)).status).toBe(303);
    const looked = (await centre.ports.accesses.of(id)).map(({ sub, page }) => `${sub} ${page}`);
    expect(looked).toEqual(['huang case', 'huang document']); // also while it is a draft
    await clerk.post(`${base}/submit`);
    await clerk.post(`${base}/undo-submission`);
    expect((await centre.found(id)).application.status).toBe('draft');
    await clerk.post(`${base}/files/${document?.id}/remove`);
    expect((await centre.found(id)).documents[0]?.status).toBe('removed');
  });

  it.each(['wu', 'cai', 'chen'])('%s gets nothing of it', async (who) => {
    const { browser, base } = await begun();
    const other = browser(who);
    expect([403, 404]).toContain((await other.get(base)).status);
    expect((await other.get(at)).status).toBe(403);
    expect([403, 404]).toContain((await other.post(`${base}/submit`)).status);
    expect((await other.post(at, person)).status).toBe(403);
    expect([403, 404]).toContain((await other.get(`${base}/receipt`)).status);
  });

  it('is signed in first', async () => {
    const { browser, base } = await begun();
    expect((await browser().get(base)).to).toMatch(/^\/sign-in/);
  });
});
