import { describe, expect, it } from 'vitest';
import { aCentre } from '../../support/a-centre.ts';
import { aSiteOver } from './a-site-over.ts';

async function aCase() {
  const centre = aCentre();
  const id = await centre.submitted();
  const { browser } = aSiteOver(centre);
  return { centre, id, browser, base: `/staff/cases/${id}` };
}

const plain = (text: string): string => text.replaceAll(/<\/?span[^>]*>/g, '');

describe('the page of a case at the desk', () => {
  it('has the form and, beside it, every material of the catalogue with the files to read', async () => {
    const { centre, id, browser, base } = await aCase();
    const { text } = await browser('huang').get(base);
    expect(text.indexOf('id="answers"')).toBeLessThan(text.indexOf('id="documents"'));
    const { documents } = await centre.found(id);
    expect(documents).toHaveLength(2);
    for (const one of documents) expect(text).toContain(`href="${base}/documents/${one.id}/view"`);
    const item = await centre.ports.catalogue.findItem('mass-event-city');
    for (const material of item?.materials ?? []) expect(text).toContain(material.name['zh-Hant']);
    expect(plain(text)).toContain('已交 1 件');
  });

  it('says by which law and in which time the item is decided', async () => {
    const { centre, browser, base } = await aCase();
    const { text } = await browser('huang').get(base);
    const item = await centre.ports.catalogue.findItem('mass-event-city');
    expect(text).toContain(item?.legalBasis?.['zh-Hant']);
    expect(text).toContain('href="/items/mass-event-city"');
  });

  it('can be read with the keyboard: every jump leads to a part that is there', async () => {
    const { browser, base } = await aCase();
    const { text } = await browser('huang').get(base);
    const [, jumps = ''] = /<nav class="jumps[^>]*>([\s\S]*?)<\/nav>/.exec(text) ?? [];
    const targets = [...jumps.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toContain('actions');
    for (const id of targets) expect(text.split(`id="${id}"`), id).toHaveLength(2);
  });

  it('tells what happened, the latest first, and who did it', async () => {
    const { centre, id, browser, base } = await aCase();
    await browser('huang').post(`${base}/accept`);
    const { text } = await browser('huang').get(base);
    const [, line = ''] = /<ol class="line">([\s\S]*?)<\/ol>/.exec(text) ?? [];
    expect(line).toContain('huang');
    expect(line).not.toContain('DeadlineRunStarted');
    const times = [...line.matchAll(/datetime="([^"]+)"/g)].map(([, at = '']) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(centre.typesOf(id)).toContain('ApplicationAccepted');
  });
});

describe('what cannot be done now', () => {
  it('is said with the sentence of the refusal that it would meet, and is no form', async () => {
    const { browser, base } = await aCase();
    const lead = (await browser('huang').get(base)).text;
    expect(lead).toContain(`action="${base}/accept"`);
    const [, mine = ''] = /id="not-now">([\s\S]*?)<\/details>/.exec(lead) ?? [];
    expect(mine).toContain('這一件目前的狀態不能這樣做');
    expect(mine).toContain('延長時限');
    expect(mine).not.toMatch(/<dt>受理/);

    const supervised = (await browser('cai').get(base)).text;
    expect(supervised).not.toContain(`action="${base}/accept"`);
    const [, theirs = ''] = /id="not-now">([\s\S]*?)<\/details>/.exec(supervised) ?? [];
    expect(theirs).toMatch(/<dt>受理[^<]*<\/dt><dd>您的角色不能這樣做。/);
    const refused = (await browser('cai').post(`${base}/accept`)).text;
    expect(/<div class="errors"[\s\S]*?<\/div>/.exec(refused)?.[0]).toContain('您的角色不能這樣做。');
  });
});
