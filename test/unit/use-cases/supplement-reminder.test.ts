import { describe, expect, it } from 'vitest';
import { answerSupplement } from '../../../functions/core/use-cases/answer-supplement.ts';
import { recoverDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { aCentre, chen, cityReviewer } from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';

const missing = [{ kind: 'field', code: 'contactPhone', what: '號碼有誤' }] as const;

/** Noticed on Monday 2 March 2026: fifteen working days end on Monday 23 March; three before that is Wednesday the 18th. */
async function noticed() {
  const centre = aCentre();
  const id = await promised(centre);
  await requestSupplement({ caller: cityReviewer, applicationId: id, missing }, centre.ports);
  const reminders = () => centre.typesOf(id).filter((type) => type === 'SupplementReminded').length;
  const on = async (day: string) => {
    centre.at(`${day}T09:00:00+08:00`);
    await recoverDeadline(id, centre.ports);
    return reminders();
  };
  return { centre, id, on };
}

describe('an open notice of what is missing', () => {
  it('is recalled to the applicant three working days before its last, once', async () => {
    const { on } = await noticed();
    expect([
      await on('2026-03-17'),
      await on('2026-03-18'),
      await on('2026-03-18'),
      await on('2026-03-20'),
    ]).toEqual([0, 1, 1, 1]);
  });

  it('is not recalled once it is answered', async () => {
    const { centre, id, on } = await noticed();
    const own = { caller: chen, applicationId: id };
    await saveForm({ ...own, answers: { contactPhone: '13900001111' } }, centre.ports);
    await answerSupplement(own, centre.ports);
    expect(await on('2026-03-18')).toBe(0);
  });

  it('is not recalled when it has lapsed already: the timer came too late', async () => {
    const { centre, id, on } = await noticed();
    expect(await on('2026-03-25')).toBe(0);
    expect((await centre.found(id)).application.status).toBe('lapsed');
  });
});
