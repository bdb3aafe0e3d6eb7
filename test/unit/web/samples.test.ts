import { describe, expect, it } from 'vitest';
import { publishedItems } from '../../../catalogue/catalogue.ts';
import { parseForm } from '../../../functions/core/domain/item-form.ts';
import { parseLegalDate } from '../../../functions/core/domain/legal-date.ts';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { exampleAnswers } from '../../../web/citizen/example-answers.ts';
import { speaker } from '../../../web/locales/index.ts';
import { aSite } from './a-site.ts';

const monday = parseLegalDate('2026-03-02');

describe('the sample form of an item (Licensing Law art. 30)', () => {
  it.each(locales)('has an example that the form of every item takes as it is, in %s', (locale) => {
    if (!monday) throw new Error('There is no such day.');
    for (const { code, form } of publishedItems())
      expect(parseForm(form, exampleAnswers(form, monday, speaker(locale)), monday), code).toMatchObject({
        ok: true,
      });
  });

  it('is open to anyone: empty, with every question, and filled in, said to be invented', async () => {
    const browser = aSite().browser();
    const empty = await browser.get('/items/drain-permit/sample');
    expect(empty.status).toBe(200);
    const item = await aSite().ports.catalogue.findItem('drain-permit');
    for (const { fields } of item?.form.steps ?? [])
      for (const { label } of fields) expect(empty.text).toContain(label['zh-Hant']);
    expect(empty.text).not.toContain('王小明');
    const filled = await browser.get('/items/drain-permit/sample?filled=yes');
    expect(filled.text).toContain('王小明');
    expect(filled.text).toContain('都是虛構的');
    expect(filled.text).toContain('☑');
  });

  it('says of every material what may be uploaded, or why nothing has to be', async () => {
    const { text } = await aSite().browser().get('/items/drain-permit/sample');
    expect(text).toMatch(/PDF、JPEG、PNG，每個不超過 20\u00a0MB，最多 \d 個/);
  });

  it('is led to from the item and from where files are uploaded, and of no item there is none', async () => {
    const browser = aSite().browser();
    expect((await browser.get('/items/drain-permit')).text).toContain('href="/items/drain-permit/sample"');
    expect((await browser.get('/items/nothing/sample')).status).toBe(404);
  });
});
