import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { findCase } from '../../../functions/core/use-cases/find-case.ts';
import { aCentre, cityApprover, cityReviewer, policeReviewer, supervisor } from '../../support/a-centre.ts';
import { reviewed } from '../../support/promised-case.ts';
import { aSiteOver } from './a-site-over.ts';

const none = {
  'zh-Hant': '在您可以查閱的案件中沒有這個編號',
  'zh-Hans': '在您可以查阅的案件中没有这个编号',
  en: 'No case that you may read has this number',
} as const;

describe('looking for a case', () => {
  it('is found by its reference number, however it is typed, with nothing of it in an address', async () => {
    const centre = aCentre();
    const id = await centre.submitted();
    const { reference = '' } = (await centre.found(id)).application;
    const desk = aSiteOver(centre).browser('huang');
    const page = (await desk.get('/staff/find')).text;
    expect(page).toMatch(/<form method="post" action="\/staff\/find"/);
    for (const number of [reference, ` ${reference.toLowerCase().replaceAll('-', ' ')} `])
      expect((await desk.post('/staff/find', { number })).to).toBe(`/staff/cases/${id}`);
  });

  it('is found by the number of its licence', async () => {
    const centre = aCentre();
    const id = await reviewed(centre);
    await approveApplication({ caller: cityApprover, applicationId: id }, centre.ports);
    const { licenceNumber = '' } = (await centre.found(id)).application;
    const find = (number: string) => findCase({ caller: cityReviewer, number }, centre.ports);
    expect(await find(licenceNumber)).toBe(id);
    expect(await find(` ${licenceNumber.toLowerCase().replaceAll('-', '－')}`)).toBe(id);
  });

  it('finds a case of another department as little as one that there is not; a supervisor finds it', async () => {
    const centre = aCentre();
    const id = await reviewed(centre);
    const { reference: number = '' } = (await centre.found(id)).application;
    const find = (caller: typeof supervisor) => findCase({ caller, number }, centre.ports);
    expect(await find(policeReviewer)).toBeUndefined();
    expect(await find(cityReviewer)).toBe(id);
    expect(await find(supervisor)).toBe(id);
    const desk = aSiteOver(centre).browser('huang');
    const hidden = await desk.post('/staff/find', { number });
    const missing = await desk.post('/staff/find', { number: '' });
    expect([hidden.status, missing.status]).toEqual([422, 422]);
    expect(hidden.text.replaceAll(number, '')).toBe(missing.text);
  });

  it.each(locales)('says in %s that there is none, beside the field, with what was typed', async (locale) => {
    const desk = aSiteOver(aCentre()).browser('huang');
    await desk.get(`/staff/find?lang=${locale}`);
    const { status, text } = await desk.post('/staff/find', { number: 'LY-1' });
    expect(status).toBe(422);
    expect(text).toContain(none[locale]);
    expect(text).toContain('value="LY-1"');
    expect(text).toContain('href="#number"');
  });

  it('is for the staff only', async () => {
    const { browser } = aSiteOver(aCentre());
    expect((await browser('chen').get('/staff/find')).status).toBe(403);
  });
});
